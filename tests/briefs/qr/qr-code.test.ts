import { describe, expect, test } from 'vitest';
import { codewordsOf } from '../../../src/briefs/qr/codewords.ts';
import { qrCode } from '../../../src/briefs/qr/qr-code.ts';
import { errorCorrection, multiply } from '../../../src/briefs/qr/reed-solomon.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A polynomial's value at a power of the generator element: zero for every root of a valid block. */
function valueAt(codewords: readonly number[], root: number): number {
  let x = 1;
  for (let i = 0; i < root; i++) x = multiply(x, 2);
  return codewords.reduce((value, codeword) => multiply(value, x) ^ codeword, 0);
}

describe('QR code', () => {
  test('a block with its error correction is a multiple of the generator', () => {
    const data = bytes('https://crossfoot');
    const block = [...data, ...errorCorrection(data, 18)];
    for (let root = 0; root < 18; root++) expect(valueAt(block, root)).toBe(0);
    block[3] = (block[3] ?? 0) ^ 1;
    expect(valueAt(block, 0)).not.toBe(0);
  });

  test('grows with the text and ends at 213 bytes', () => {
    expect(qrCode('A')?.size).toBe(21);
    expect(codewordsOf(bytes('x'.repeat(120)))?.version).toBe(7);
    expect(qrCode('x'.repeat(213))?.size).toBe(57);
    expect(qrCode('x'.repeat(214))).toBeNull();
  });

  test('the symbol for "A", as a reader (ZBar) reads it', () => {
    const code = qrCode('A');
    const rows = Array.from({ length: 21 }, (_, y) =>
      Array.from(code?.modules.slice(y * 21, y * 21 + 21) ?? [], module => (module ? '#' : '.')).join(''),
    );
    expect(rows).toMatchInlineSnapshot(`
      [
        "#######.#..#..#######",
        "#.....#.#####.#.....#",
        "#.###.#...#.#.#.###.#",
        "#.###.#.##.##.#.###.#",
        "#.###.#..###..#.###.#",
        "#.....#..#.##.#.....#",
        "#######.#.#.#.#######",
        "........##.##........",
        "#.##.###..###.#..#.##",
        ".#.##..#.#.####..#...",
        "##..###.##.#.....##.#",
        "#.##.#.....#..#####..",
        "#..####..#..#..#..#..",
        "........#.##..#..#..#",
        "#######.#..##..#.#...",
        "#.....#.##.....##.##.",
        "#.###.#..##.#####...#",
        "#.###.#.####..######.",
        "#.###.#.#.#.#.##.....",
        "#.....#...#..#.#..#.#",
        "#######.#....#..#....",
      ]
    `);
  });
});
