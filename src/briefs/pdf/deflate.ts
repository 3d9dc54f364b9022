/** Matches are looked for by the next four bytes: a shorter one is hardly shorter than its bytes. */
const LEAST = 4;
const LONGEST = 258;
const WINDOW = 32768;

const HASH_BITS = 13;
/** Where each hash of four bytes was last met, counted on from call to call, so that it need not be cleared. */
const lastMet = new Int32Array(1 << HASH_BITS);
let origin = 1;

/** For each of the last places, where its hash was met before; so many of those are tried. */
const metBefore = new Int32Array(WINDOW);
const TRIES = 4;

const reversed = (code: number, bits: number): number => {
  let out = 0;
  for (let i = 0; i < bits; i++) out |= ((code >>> i) & 1) << (bits - 1 - i);
  return out;
};

/** The fixed codes of literals and length symbols, first bit lowest (RFC 1951, 3.2.6), shifted over their number of bits. */
const SYMBOLS = Uint16Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) return (reversed(0x30 + symbol, 8) << 4) | 8;
  if (symbol < 256) return (reversed(0x190 + symbol - 144, 9) << 4) | 9;
  if (symbol < 280) return (reversed(symbol - 256, 7) << 4) | 7;
  return (reversed(0xc0 + symbol - 280, 8) << 4) | 8;
});

const DISTANCES = Uint8Array.from({ length: 30 }, (_, symbol) => reversed(symbol, 5));

/** Each length's symbol with its extra bits (3.2.5), as in SYMBOLS. */
const LENGTHS = Uint32Array.from({ length: LONGEST + 1 }, (_, length) => {
  if (length < 3) return 0;
  const beyond = length - 3;
  const extra = beyond < 8 || length === LONGEST ? 0 : 29 - Math.clz32(beyond);
  const symbol = length === LONGEST ? 285 : 257 + (beyond < 8 ? beyond : 4 * extra + (beyond >>> extra));
  const code = SYMBOLS[symbol]!;
  const bits = code & 15;
  return (((code >>> 4) | ((beyond & ((1 << extra) - 1)) << bits)) << 4) | (bits + extra);
});

/** Adler-32 (RFC 1950, 8.2). Sums stay below 2³² for so many bytes. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(from + 3800, bytes.length);
    for (; from < to; from++) {
      a += bytes[from]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** A hash of the four bytes from `i` on. */
const hashAt = (bytes: Uint8Array, i: number): number =>
  Math.imul(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24), 0x9e3779b1) >>>
  (32 - HASH_BITS);

/** Notes that the hash at `i` was met, and answers where it was before; negative where it was not in these bytes. */
function meet(bytes: Uint8Array, i: number): number {
  const hash = hashAt(bytes, i);
  const before = lastMet[hash]! - origin;
  metBefore[i & (WINDOW - 1)] = before;
  lastMet[hash] = origin + i;
  return before;
}

/**
 * Deflates in the zlib format (RFC 1950, RFC 1951): one block with the fixed codes, the longest of a few matches taken at once. It is
 * little code that a Worker runs fast the first time, at the price of files an eighth larger than with codes of their own, and
 * the same bytes everywhere: zlib's are another with each version and processor.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const size = bytes.length;
  const out = new Uint8Array(size + (size >>> 3) + 16);
  if (origin + size > 0x3fffffff) {
    lastMet.fill(0);
    origin = 1;
  }
  out[0] = 0x78;
  out[1] = 0x01;
  let at = 2;
  // The last block, with fixed codes.
  let [bits, used] = [3, 3];
  const hashed = size - LEAST;
  for (let i = 0; i < size; ) {
    let length = 0;
    let distance = 0;
    if (i <= hashed) {
      let before = meet(bytes, i);
      const most = size - i < LONGEST ? size - i : LONGEST;
      for (let tries = TRIES; tries > 0 && before >= 0 && i - before < WINDOW; tries--) {
        let same = 0;
        if (bytes[before + length] === bytes[i + length])
          while (same < most && bytes[before + same] === bytes[i + same]) same++;
        if (same > length) {
          length = same;
          distance = i - before;
          if (same === most) break;
        }
        before = metBefore[before & (WINDOW - 1)]!;
      }
    }
    if (length < LEAST) {
      const code = SYMBOLS[bytes[i]!]!;
      bits |= (code >>> 4) << used;
      used += code & 15;
      i++;
    } else {
      const code = LENGTHS[length]!;
      bits |= (code >>> 4) << used;
      used += code & 15;
      while (used >= 8) {
        out[at++] = bits;
        bits >>>= 8;
        used -= 8;
      }
      const beyond = distance - 1;
      const extra = beyond < 4 ? 0 : 30 - Math.clz32(beyond);
      const symbol = beyond < 4 ? beyond : 2 * extra + (beyond >>> extra);
      bits |= (DISTANCES[symbol]! | ((beyond & ((1 << extra) - 1)) << 5)) << used;
      used += 5 + extra;
      const end = i + length;
      const last = end <= hashed ? end : hashed + 1;
      for (i++; i < last; i++) meet(bytes, i);
      i = end;
    }
    while (used >= 8) {
      out[at++] = bits;
      bits >>>= 8;
      used -= 8;
    }
  }
  origin += size;
  // The end of the block is seven zero bits.
  for (used += 7; used > 0; used -= 8) {
    out[at++] = bits;
    bits >>>= 8;
  }
  const sum = adler32(bytes);
  for (let shift = 24; shift >= 0; shift -= 8) out[at++] = sum >>> shift;
  return out.subarray(0, at);
}
