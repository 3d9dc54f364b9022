/** A font as scripts/fonts.ts writes it: outlines, widths and kerning of every character we can set, nothing else. */
export interface FontFile {
  readonly name: string;
  readonly weight: number;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  /** The characters in glyph order; glyph 0 is `.notdef`, so character i has glyph i + 1. */
  readonly chars: string;
  readonly widths: readonly number[];
  /** Bytes of each glyph's outline, in glyph order. */
  readonly lengths: readonly number[];
  readonly kerning: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The outlines one after another, base64. */
  readonly glyf: string;
}

/** A font ready for measuring and embedding. */
export interface PreparedFont {
  readonly file: FontFile;
  /** Unicode code points in glyph order, 0 for `.notdef`. */
  readonly codePoints: readonly number[];
  readonly glyphs: ReadonlyMap<number, number>;
  /** Start of each glyph's outline in `outlines()`, and the end of the last. */
  readonly offsets: readonly number[];
  /** Per glyph, the ASCII letter it kerns like, 0 for none. */
  readonly kernLetter: Uint8Array;
  /** Kerning in font units at `first * 128 + second`. */
  readonly kernTable: Int16Array;
  outlines(): Uint8Array;
}

const STROKED: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D' };

function kernLetterOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const base = STROKED[character] ?? character.normalize('NFD');
  const code = base.codePointAt(0) ?? 0;
  return code < 128 ? code : 0;
}

function kernTableOf(kerning: FontFile['kerning']): Int16Array {
  const table = new Int16Array(128 * 128);
  for (const [first, seconds] of Object.entries(kerning)) {
    for (const [second, units] of Object.entries(seconds)) {
      const [a, b] = [first.charCodeAt(0), second.charCodeAt(0)];
      if (a < 128 && b < 128) table[a * 128 + b] = units;
    }
  }
  return table;
}

function decodeBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const UNKERNED = new Int16Array(128 * 128);

/** Indexes a font file; the outlines are decoded when first embedded. */
export function prepareFont(file: FontFile): PreparedFont {
  const codePoints = [0, ...Array.from(file.chars, character => character.codePointAt(0) ?? 0)];
  const glyphs = new Map<number, number>();
  for (let glyph = 1; glyph < codePoints.length; glyph++) glyphs.set(codePoints[glyph] ?? 0, glyph);
  const offsets = [0];
  for (const length of file.lengths) offsets.push((offsets.at(-1) ?? 0) + length);
  const kerned = Object.keys(file.kerning).length > 0;
  let outlines: Uint8Array | undefined;
  return {
    file,
    codePoints,
    glyphs,
    offsets,
    kernLetter: kerned ? Uint8Array.from(codePoints, kernLetterOf) : new Uint8Array(codePoints.length),
    kernTable: kerned ? kernTableOf(file.kerning) : UNKERNED,
    outlines: () => {
      outlines ??= decodeBase64(file.glyf);
      return outlines;
    },
  };
}
