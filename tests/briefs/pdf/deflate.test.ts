import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflate } from '../../../src/briefs/pdf/deflate.ts';

const back = (bytes: Uint8Array) => new Uint8Array(inflateSync(deflate(bytes)));

/** Bytes with repetitions, near and far. */
const REPETITIVE = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 300 })), { maxLength: 12 })
  .map(parts =>
    Uint8Array.from(parts.flatMap(([part, times]) => new Array<number[]>(times).fill([...part]).flat())),
  );

it('gives what zlib inflates to the same bytes', () => {
  const same = (bytes: Uint8Array) => {
    expect(back(bytes)).toEqual(bytes);
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), same));
  fc.assert(fc.property(REPETITIVE, same), { numRuns: 60 });
});

it('reaches back no further than a window', () => {
  const far = new Uint8Array(100_000);
  for (let i = 0; i < far.length; i++) far[i] = (i * i * 31 + (i >> 7)) & 255;
  far.copyWithin(32_768, 0, 500);
  far.copyWithin(70_001, 0, 500);
  expect(back(far)).toEqual(far);
});

it('gives the same bytes whatever it deflated before', () => {
  const text = new TextEncoder().encode('all adds up, all adds up, all adds up '.repeat(50));
  const first = deflate(text);
  for (let i = 0; i < 50; i++) deflate(crypto.getRandomValues(new Uint8Array(5000)));
  expect(deflate(text)).toEqual(first);
  expect(first.length).toBeLessThan(text.length / 15);
});
