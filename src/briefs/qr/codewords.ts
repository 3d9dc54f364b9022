import { errorCorrection } from './reed-solomon.ts';

/** Blocks of a version at level M (ISO/IEC 18004, table 9): error-correction codewords a block, data codewords of each. */
interface Blocks {
  readonly correction: number;
  readonly data: readonly number[];
}

const times = (count: number, size: number) => new Array<number>(count).fill(size);

/** Versions 1 to 10 at level M. */
const VERSIONS: readonly Blocks[] = [
  { correction: 10, data: [16] },
  { correction: 16, data: [28] },
  { correction: 26, data: [44] },
  { correction: 18, data: times(2, 32) },
  { correction: 24, data: times(2, 43) },
  { correction: 16, data: times(4, 27) },
  { correction: 18, data: times(4, 31) },
  { correction: 22, data: [...times(2, 38), ...times(2, 39)] },
  { correction: 22, data: [...times(3, 36), ...times(2, 37)] },
  { correction: 26, data: [...times(4, 43), 44] },
];

const BYTE_MODE = 4;

/** The data codewords: mode, length, bytes, terminator and padding (ISO/IEC 18004, 7.4). */
function dataCodewords(bytes: Uint8Array, version: number, capacity: number): Uint8Array {
  const out = new Uint8Array(capacity);
  let bit = 0;
  const append = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--, bit++) {
      if ((value >>> i) & 1) out[bit >> 3] = (out[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    }
  };
  append(BYTE_MODE, 4);
  append(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) append(byte, 8);
  bit = Math.min(capacity * 8, bit + 4);
  for (let at = (bit + 7) >> 3, pad = 0xec; at < capacity; at++, pad ^= 0xec ^ 0x11) out[at] = pad;
  return out;
}

/** The bytes of a symbol and its version. */
export interface Codewords {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Encodes bytes in the smallest version that holds them at level M; null where they are more than 213. */
export function codewordsOf(bytes: Uint8Array): Codewords | null {
  for (const [index, blocks] of VERSIONS.entries()) {
    const version = index + 1;
    const capacity = blocks.data.reduce((sum, size) => sum + size, 0);
    if (bytes.length + (version < 10 ? 2 : 3) > capacity) continue;
    const data = dataCodewords(bytes, version, capacity);
    let start = 0;
    const parts = blocks.data.map(size => {
      const block = data.subarray(start, start + size);
      start += size;
      return { block, correction: errorCorrection(block, blocks.correction) };
    });
    const longest = Math.max(...blocks.data);
    const out: number[] = [];
    // Codewords are interleaved: the first of every block, then the second … (ISO/IEC 18004, 7.6).
    for (let i = 0; i < longest; i++)
      for (const { block } of parts) if (i < block.length) out.push(block[i] ?? 0);
    for (let i = 0; i < blocks.correction; i++)
      for (const { correction } of parts) out.push(correction[i] ?? 0);
    return { version, bytes: Uint8Array.from(out) };
  }
  return null;
}
