import type { PreparedFont } from '../fonts/prepared-font.ts';
import type { GlyphRun } from '../fonts/shape-text.ts';
import type { PdfFile } from './file.ts';
import { array, ascii, dictionary, name, number, numbers } from './syntax.ts';
import { trueTypeProgram } from './true-type.ts';

/** A face as one document uses it: its glyphs are numbered in the order they are first drawn. */
export interface EmbeddedFont {
  readonly font: PreparedFont;
  readonly resource: string;
  /** Its object's number. */
  readonly object: number;
  readonly codes: Map<number, number>;
}

/** Starts a face of a document; `writeFont` ends it once everything is drawn. */
export function openFont(file: PdfFile, font: PreparedFont, resource: string): EmbeddedFont {
  return { font, resource, object: file.reserve(), codes: new Map([[0, 0]]) };
}

/** Two-byte codes of the glyphs a brief draws, written out once. */
const HEX = Array.from({ length: 512 }, (_, code) => code.toString(16).padStart(4, '0'));

const hex4 = (value: number) => HEX[value] ?? value.toString(16).padStart(4, '0');

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
export function writeFont(file: PdfFile, embedded: EmbeddedFont): void {
  const { font } = embedded;
  const face = font.file;
  const glyphs = [...embedded.codes.keys()];
  const perEm = 1000 / face.unitsPerEm;
  const program = trueTypeProgram(font, glyphs);
  const baseFont = name(`${subsetTag(glyphs)}+${face.name}`);
  const descriptor = dictionary({
    Type: name('FontDescriptor'),
    FontName: baseFont,
    // Symbolic: codes are glyph numbers, not characters of a standard encoding.
    Flags: number(4),
    FontBBox: numbers(program.bounds.map(bound => bound * perEm)),
    ItalicAngle: number(face.italicAngle),
    Ascent: number(face.ascent * perEm),
    Descent: number(face.descent * perEm),
    CapHeight: number(face.capHeight * perEm),
    StemV: number(face.weight >= 600 ? 120 : 80),
    FontFile2: file.stream(program.bytes, { Length1: number(program.bytes.length) }),
  });
  const descendant = dictionary({
    Type: name('Font'),
    Subtype: name('CIDFontType2'),
    BaseFont: baseFont,
    CIDSystemInfo: dictionary({
      Registry: ascii('Adobe'),
      Ordering: ascii('Identity'),
      Supplement: number(0),
    }),
    CIDToGIDMap: name('Identity'),
    DW: number(1000),
    W: array([number(0), numbers(glyphs.map(glyph => (face.widths[glyph] ?? 0) * perEm))]),
    FontDescriptor: file.add(descriptor),
  });
  file.assign(
    embedded.object,
    dictionary({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: baseFont,
      Encoding: name('Identity-H'),
      DescendantFonts: array([file.add(descendant)]),
      ToUnicode: file.stream(new TextEncoder().encode(toUnicode(font, glyphs))),
    }),
  );
}
