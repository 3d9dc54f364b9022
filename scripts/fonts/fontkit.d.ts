/** The part of fontkit 2.0 that preparing the fonts needs (the package ships no types). */
declare module 'fontkit' {
  export interface OutlinePoint {
    readonly x: number;
    readonly y: number;
    readonly onCurve: boolean;
  }
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** The outline with composite glyphs resolved, in font units. */
    _getContours(): readonly (readonly OutlinePoint[])[];
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features?: readonly string[] | Readonly<Record<string, boolean>>,
    ): {
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly { readonly xAdvance: number }[];
    };
  }
  export function create(bytes: Uint8Array): Font;
}
