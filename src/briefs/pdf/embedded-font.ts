import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { PreparedFont } from '../fonts/prepared-font.ts';
import type { GlyphRun } from '../fonts/shape-text.ts';
import { trueTypeProgram } from './true-type.ts';

/** A face as one document uses it: its glyphs are numbered in the order they are first drawn. */
export interface EmbeddedFont {
  readonly font: PreparedFont;
  readonly resource: string;
  readonly ref: PDFRef;
  readonly codes: Map<number, number>;
}

/** Starts a face of a document; `writeFont` ends it once everything is drawn. */
export function openFont(context: PDFContext, font: PreparedFont, resource: string): EmbeddedFont {
  return { font, resource, ref: context.nextRef(), codes: new Map([[0, 0]]) };
}

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** The operand of `TJ`: two-byte codes in hexadecimal strings, with kerning between them (ISO 32000-1, 9.4.3). */
export function showOperand(embedded: EmbeddedFont, run: GlyphRun): string {
  let out = '[<';
  run.glyphs.forEach((glyph, i) => {
    let code = embedded.codes.get(glyph);
    if (code === undefined) {
      code = embedded.codes.size;
      embedded.codes.set(glyph, code);
    }
    out += hex4(code);
    const kern = run.kerns[i] ?? 0;
    if (kern !== 0) out += `>${-kern}<`;
  });
  return `${out}>]`;
}

/** Six letters that name a subset, from its glyphs (ISO 32000-1, 9.6.4): equal subsets have equal names. */
function subsetTag(glyphs: readonly number[]): string {
  let hash = 17;
  for (const glyph of glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** Code → Unicode, so that text can be searched, copied and read aloud (ISO 32000-1, 9.10.3). */
function toUnicode(font: PreparedFont, glyphs: readonly number[]): string {
  const lines: string[] = [];
  const mapped = glyphs
    .map((glyph, code) => ({ code, text: String.fromCodePoint(font.codePoints[glyph] ?? 0) }))
    .slice(1);
  for (let i = 0; i < mapped.length; i += 100) {
    const part = mapped.slice(i, i + 100);
    const rows = part.map(({ code, text }) => {
      const units = Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('');
      return `<${hex4(code)}> <${units}>`;
    });
    lines.push(`${part.length} beginbfchar`, ...rows, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...lines,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Writes the font's objects: Type0 with a CIDFontType2 descendant whose codes are its glyph numbers. */
export function writeFont(context: PDFContext, embedded: EmbeddedFont): void {
  const { font } = embedded;
  const glyphs = [...embedded.codes.keys()];
  const { file } = font;
  const perEm = 1000 / file.unitsPerEm;
  const program = trueTypeProgram(font, glyphs);
  const name = `${subsetTag(glyphs)}+${file.name}`;
  const stream = context.flateStream(program.bytes, { Length1: program.bytes.length });
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: codes are glyph numbers, not characters of a standard encoding.
    Flags: 4,
    FontBBox: program.bounds.map(bound => bound * perEm),
    ItalicAngle: file.italicAngle,
    Ascent: file.ascent * perEm,
    Descent: file.descent * perEm,
    CapHeight: file.capHeight * perEm,
    StemV: file.weight >= 600 ? 120 : 80,
    FontFile2: context.register(stream),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.of('41646F6265'),
      Ordering: PDFHexString.of('4964656E74697479'),
      Supplement: 0,
    },
    CIDToGIDMap: 'Identity',
    DW: 1000,
    W: [0, glyphs.map(glyph => (file.widths[glyph] ?? 0) * perEm)],
    FontDescriptor: context.register(descriptor),
  });
  context.assign(
    embedded.ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(font, glyphs))),
    }),
  );
}
