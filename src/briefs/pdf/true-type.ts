import type { PreparedFont } from '../fonts/prepared-font.ts';

/** Big-endian writing of the numbers font tables are made of. */
function table(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  words.forEach((word, i) => {
    bytes[2 * i] = (word >> 8) & 0xff;
    bytes[2 * i + 1] = word & 0xff;
  });
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) |
      ((bytes[i + 1] ?? 0) << 16) |
      ((bytes[i + 2] ?? 0) << 8) |
      (bytes[i + 3] ?? 0);
    sum = (sum + word) | 0;
  }
  return sum >>> 0;
}

const high = (value: number) => (value >>> 16) & 0xffff;
const low = (value: number) => value & 0xffff;

/** The smallest box (xMin, yMin, xMax, yMax) around all outlines, from the head of each. */
function boundsOf(outlines: readonly Uint8Array[]): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [0, 0, 0, 0];
  for (const outline of outlines) {
    if (outline.length === 0) continue;
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    box[0] = Math.min(box[0], view.getInt16(2));
    box[1] = Math.min(box[1], view.getInt16(4));
    box[2] = Math.max(box[2], view.getInt16(6));
    box[3] = Math.max(box[3], view.getInt16(8));
  }
  return box;
}

/** A font program and what the PDF's font descriptor repeats of it. */
export interface FontProgram {
  readonly bytes: Uint8Array;
  readonly bounds: readonly [number, number, number, number];
}

/**
 * A TrueType font program with the given glyphs only, numbered as listed (glyph 0 first). Of the tables it has those that
 * ISO 32000-1, 9.9 asks of a CIDFontType2 font: glyf, head, hhea, hmtx, loca, maxp.
 */
export function trueTypeProgram(font: PreparedFont, glyphs: readonly number[]): FontProgram {
  const all = font.outlines();
  const outlines = glyphs.map(glyph => all.subarray(font.offsets[glyph], font.offsets[glyph + 1]));
  const bounds = boundsOf(outlines);
  const glyfLength = outlines.reduce((sum, outline) => sum + outline.length, 0);
  const glyf = new Uint8Array(glyfLength);
  const loca = [0];
  let offset = 0;
  for (const outline of outlines) {
    glyf.set(outline, offset);
    offset += outline.length;
    loca.push(offset / 2);
  }
  const widths = glyphs.map(glyph => font.file.widths[glyph] ?? 0);
  const hmtx = glyphs.flatMap((_, i) => {
    const outline = outlines[i];
    const bearing = outline && outline.length > 0 ? ((outline[2] ?? 0) << 8) | (outline[3] ?? 0) : 0;
    return [widths[i] ?? 0, bearing];
  });
  const [xMin, yMin, xMax, yMax] = bounds;
  const { unitsPerEm, ascent, descent } = font.file;
  // head: version, revision, checkSumAdjustment (below), magic, flags, unitsPerEm, two dates (zero, so that equal data
  // gives equal bytes), bounds, macStyle, lowestRecPPEM, direction hint, short loca, glyph format.
  const head = table([
    1,
    0,
    1,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    0x000b,
    unitsPerEm,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    xMin,
    yMin,
    xMax,
    yMax,
    0,
    8,
    2,
    0,
    0,
  ]);
  const hhea = table([
    1,
    0,
    ascent,
    descent,
    0,
    Math.max(...widths),
    xMin,
    0,
    xMax,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    glyphs.length,
  ]);
  const maxPoints = outlines.reduce((max, outline) => Math.max(max, pointsOf(outline)), 0);
  const maxContours = outlines.reduce((max, outline) => Math.max(max, contoursOf(outline)), 0);
  const maxp = table([1, 0, glyphs.length, maxPoints, maxContours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', table(hmtx)],
    ['loca', table(loca)],
    ['maxp', maxp],
  ];
  return { bytes: assemble(tables, head), bounds };
}

function contoursOf(outline: Uint8Array): number {
  return outline.length === 0 ? 0 : ((outline[0] ?? 0) << 8) | (outline[1] ?? 0);
}

function pointsOf(outline: Uint8Array): number {
  const contours = contoursOf(outline);
  const last = 10 + (contours - 1) * 2;
  return contours === 0 ? 0 : (((outline[last] ?? 0) << 8) | (outline[last + 1] ?? 0)) + 1;
}

/** The table directory and the tables, each aligned to four bytes, with the sum over the whole set in `head`. */
function assemble(tables: readonly (readonly [string, Uint8Array])[], head: Uint8Array): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + 16 * tables.length;
  const bytes = new Uint8Array(tables.reduce((sum, [, data]) => sum + padded(data.length), start));
  // Search fields of the offset table for six tables (OpenType 1.9, "Table Directory").
  const directory: number[] = [1, 0, tables.length, 64, 2, 16 * tables.length - 64];
  let offset = start;
  let headAt = 0;
  for (const [name, data] of tables) {
    const sum = checksum(data);
    directory.push(
      (name.charCodeAt(0) << 8) | name.charCodeAt(1),
      (name.charCodeAt(2) << 8) | name.charCodeAt(3),
    );
    directory.push(high(sum), low(sum), high(offset), low(offset), high(data.length), low(data.length));
    bytes.set(data, offset);
    if (data === head) headAt = offset;
    offset += padded(data.length);
  }
  bytes.set(table(directory), 0);
  const adjustment = (0xb1b0afba - checksum(bytes)) >>> 0;
  bytes.set(table([high(adjustment), low(adjustment)]), headAt + 8);
  return bytes;
}
