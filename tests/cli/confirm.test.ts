import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { confirmationText, confirmOriginal } from '../../src/cli/confirm.ts';
import type { SourceDocument } from '../../src/model/source.ts';

const original = 'Đà Nẵng exports rose.\nThey reached nearly USD 650 million,\nsecond in the region.\n';
const encode = (text: string) => new TextEncoder().encode(text);
const entry = (surface: string) => {
  const start = original.indexOf(surface);
  return { surface, start, end: start + surface.length };
};
const document: SourceDocument = {
  id: 'example',
  title: 'Example',
  publisher: null,
  url: null,
  published: '2024-01-02',
  language: 'en',
  licence: 'CC BY 4.0',
  original: { sha256: createHash('sha256').update(encode(original)).digest('hex'), length: original.length },
  checklist: [entry('USD 650 million'), entry('second')],
  digest: 'Exports of nearly USD 650 million rank second.\n',
};

describe('confirmOriginal', () => {
  it('confirms the original itself', () => {
    const result = confirmOriginal(document, encode(original));
    expect(result).toMatchObject({ confirmed: 2, of: 2, hash: true, normalised: false, misses: [] });
    expect(confirmationText(result)).toContain('2 of 2 confirmed');
  });

  it.each([
    ['CRLF line ends', original.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${original}`],
  ])('finds the figures in a copy with %s, and says that the file differs', (_, copy) => {
    const result = confirmOriginal(document, encode(copy));
    expect(result).toMatchObject({ confirmed: 2, of: 2, hash: false, normalised: true });
    expect(confirmationText(result)).toMatch(/not the original .* every figure stands at its place/);
  });

  it('finds the figures in a copy with a line more at its end', () => {
    expect(confirmOriginal(document, encode(`${original}\n`))).toMatchObject({ confirmed: 2, hash: false });
  });

  it('says what stands where a figure should', () => {
    const result = confirmOriginal(document, encode(original.replace('650', '560')));
    expect(result).toMatchObject({ confirmed: 1, of: 2, hash: false });
    expect(result.misses).toEqual([{ ...entry('USD 650 million'), found: 'USD 560 million' }]);
    expect(confirmationText(result)).toContain('"USD 650 million" expected, found "USD 560 million"');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x80)],
  ])('misses everything in %s', (_, bytes) => {
    expect(confirmOriginal(document, bytes)).toMatchObject({ confirmed: 0, of: 2, hash: false });
  });
});
