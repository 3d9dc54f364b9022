/** Powers and logarithms in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2). */
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
let power = 1;
for (let i = 0; i < 255; i++) {
  EXP[i] = power;
  EXP[i + 255] = power;
  LOG[power] = i;
  power = power & 0x80 ? (power << 1) ^ 0x11d : power << 1;
}

/** Product in GF(256). */
export function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (EXP[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0);
}

/** The generator polynomial of so many error-correction codewords, highest power first, its leading 1 left out. */
function generator(count: number): Uint8Array {
  const polynomial = new Uint8Array(count);
  polynomial[count - 1] = 1;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      polynomial[j] = multiply(polynomial[j] ?? 0, EXP[i] ?? 0) ^ (polynomial[j + 1] ?? 0);
    }
  }
  return polynomial;
}

/** The error-correction codewords of a block: the remainder of its division by the generator. */
export function errorCorrection(data: Uint8Array, count: number): Uint8Array {
  const divisor = generator(count);
  const remainder = new Uint8Array(count);
  for (const byte of data) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[count - 1] = 0;
    for (let i = 0; i < count; i++) remainder[i] = (remainder[i] ?? 0) ^ multiply(divisor[i] ?? 0, factor);
  }
  return remainder;
}
