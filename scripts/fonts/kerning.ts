import type { Font } from 'fontkit';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ...'.,:;-–’“”()/'];

/**
 * Kerning between unaccented letters, by first letter: `{ T: { o: -90 } }`, in font units. An accented letter kerns
 * like its base, which keeps the table small and ties the slices of one family together. Pairs under `least` are left.
 */
export function kerningPairs(
  font: Font,
  least: number,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const has = new Set(font.characterSet);
  const letters = LETTERS.filter(letter => has.has(letter.codePointAt(0) ?? 0));
  const pairs: Record<string, Record<string, number>> = {};
  for (const first of letters) {
    for (const second of letters) {
      const run = font.layout(first + second, { liga: false });
      const [glyph, position] = [run.glyphs[0], run.positions[0]];
      if (!glyph || !position || run.glyphs.length !== 2) continue;
      const kern = Math.round(position.xAdvance - glyph.advanceWidth);
      if (Math.abs(kern) < least) continue;
      pairs[first] ??= {};
      pairs[first][second] = kern;
    }
  }
  return pairs;
}
