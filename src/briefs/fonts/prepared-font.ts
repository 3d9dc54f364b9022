/** What a font says of itself as a whole; lengths in units of `unitsPerEm`. */
export interface FontMetrics {
  readonly name: string;
  readonly weight: number;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
}

/** A font as scripts/fonts.ts writes it: outlines, widths and kerning of every character we can set, nothing else. */
export interface FontFile extends FontMetrics {
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
  readonly file: FontMetrics & { readonly widths: readonly number[] };
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

/** A glyph to be taken from a slice (scripts/east-asian-fonts.ts): the one at `place` in it. */
export interface GlyphPick {
  readonly codePoint: number;
  readonly slice: Uint8Array;
  readonly place: number;
}

/** Where each outline of a slice begins, and the end of the last. */
function sliceOffsets(view: DataView): readonly number[] {
  const count = view.getUint16(0);
  const offsets = [2 + 4 * count];
  for (let i = 0; i < count; i++) offsets.push((offsets[i] ?? 0) + view.getUint16(2 + 2 * (count + i)));
  return offsets;
}

/** A font of the given glyphs, in their order, without kerning. */
export function pickGlyphs(metrics: FontMetrics, picks: readonly GlyphPick[]): PreparedFont {
  const slices = new Map<Uint8Array, { readonly view: DataView; readonly offsets: readonly number[] }>();
  const widths = [metrics.unitsPerEm];
  const outlines: Uint8Array[] = [];
  const offsets = [0, 0];
  for (const { slice, place } of picks) {
    let known = slices.get(slice);
    if (!known) {
      const view = new DataView(slice.buffer, slice.byteOffset, slice.byteLength);
      known = { view, offsets: sliceOffsets(view) };
      slices.set(slice, known);
    }
    widths.push(known.view.getUint16(2 + 2 * place));
    const outline = slice.subarray(known.offsets[place], known.offsets[place + 1]);
    outlines.push(outline);
    offsets.push((offsets.at(-1) ?? 0) + outline.length);
  }
  const codePoints = [0, ...picks.map(pick => pick.codePoint)];
  return {
    file: { ...metrics, widths },
    codePoints,
    glyphs: new Map(picks.map(({ codePoint }, i) => [codePoint, i + 1])),
    offsets,
    kernLetter: new Uint8Array(codePoints.length),
    kernTable: UNKERNED,
    outlines: () => joined(outlines, offsets.at(-1) ?? 0),
  };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
