import type { OutlinePoint } from 'fontkit';

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

/** The delta's flag bits and bytes: one byte with the sign in the flag, nothing for zero, else two bytes. */
function encodeDelta(delta: number, short: number, same: number, out: number[]): number {
  if (delta === 0) return same;
  if (Math.abs(delta) < 256) {
    out.push(Math.abs(delta));
    return delta > 0 ? short | same : short;
  }
  out.push((delta >> 8) & 0xff, delta & 0xff);
  return 0;
}

/**
 * A simple glyph of the TrueType `glyf` table (OpenType 1.9, "Simple Glyph Description"), without instructions,
 * padded to four bytes; an empty outline gives no bytes, as the table asks.
 */
export function encodeGlyph(contours: readonly (readonly OutlinePoint[])[]): Uint8Array {
  const drawn = contours.filter(contour => contour.length > 1);
  if (drawn.length === 0) return new Uint8Array(0);
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const ends: number[] = [];
  const box = { xMin: Infinity, yMin: Infinity, xMax: -Infinity, yMax: -Infinity };
  let [lastX, lastY, count] = [0, 0, 0];
  for (const contour of drawn) {
    for (const point of contour) {
      const [x, y] = [Math.round(point.x), Math.round(point.y)];
      let flag = point.onCurve ? ON_CURVE : 0;
      flag |= encodeDelta(x - lastX, X_SHORT, X_SAME_OR_POSITIVE, xs);
      flag |= encodeDelta(y - lastY, Y_SHORT, Y_SAME_OR_POSITIVE, ys);
      flags.push(flag);
      [lastX, lastY] = [x, y];
      box.xMin = Math.min(box.xMin, x);
      box.xMax = Math.max(box.xMax, x);
      box.yMin = Math.min(box.yMin, y);
      box.yMax = Math.max(box.yMax, y);
      count += 1;
    }
    ends.push(count - 1);
  }
  const words = [drawn.length, box.xMin, box.yMin, box.xMax, box.yMax, ...ends, 0];
  const bytes = [...words.flatMap(word => [(word >> 8) & 0xff, word & 0xff]), ...flags, ...xs, ...ys];
  while (bytes.length % 4 !== 0) bytes.push(0);
  return Uint8Array.from(bytes);
}
