import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, malformedAt } from '../../src/api/utf8.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('malformedAt', () => {
  it.each([
    ['a lone continuation byte', bytes(0x61, 0x80), 1],
    ['an overlong slash', bytes(0xc0, 0xaf), 0],
    ['a surrogate', bytes(0x61, 0x62, 0xed, 0xa0, 0x80), 2],
    ['beyond U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['a sequence cut short at the end', bytes(0x61, 0xe1, 0xba), 1],
    ['a Latin-1 letter', bytes(0x63, 0x61, 0x66, 0xe9, 0x20), 3],
    ['nothing wrong', new TextEncoder().encode('Đà Nẵng, 2,39 tỷ 🙂'), -1],
    ['nothing at all', bytes(), -1],
  ])('finds %s', (_, input, expected) => {
    expect(malformedAt(input)).toBe(expected);
  });

  it('agrees with the decoder of the platform, and all before the place is well-formed', () => {
    // Bytes at the limits of the ranges, so that almost-right sequences are common.
    const byte = fc.constantFrom(
      ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf],
      ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), fc.array(byte, { maxLength: 6 }), (any, edge) => {
        const input = new Uint8Array([...edge, ...any]);
        const at = malformedAt(input);
        expect(at === -1).toBe(decodeUtf8(input) !== undefined);
        if (at >= 0) expect(decodeUtf8(input.slice(0, at))).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decodeUtf8', () => {
  it('keeps a byte order mark, so that offsets are those of the sender', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa');
  });
});
