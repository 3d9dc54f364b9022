import { PDFArray, PDFDict, PDFNumber } from 'pdf-lib';
import { decoded, dict, get, latin1, list, nameOf, type OpenPdf, resolve, streamOf } from './open-pdf.ts';

/** Tables of a font program by name. */
function tablesOf(program: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = latin1(program.subarray(at, at + 4));
    tables.set(
      tag,
      new DataView(program.buffer, program.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    );
  }
  return tables;
}

function widthsOf(pdf: OpenPdf, font: PDFDict): number[] {
  const widths: number[] = [];
  const [first, run] = list(pdf, font, 'W') ?? [];
  if (!(first instanceof PDFNumber) || !(run instanceof PDFArray)) return widths;
  run.asArray().forEach((width, i) => {
    if (width instanceof PDFNumber) widths[first.asNumber() + i] = width.asNumber();
  });
  return widths;
}

function unicodeOf(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, code = '', units = ''] of text.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/g)) {
    map.set(Number.parseInt(code, 16), units);
  }
  return map;
}

/** ISO 19005-3, 6.2.11 and ISO 14289-1, 7.21: embedded, measured as the program says, every code drawn known in Unicode. */
export function fontProblems(pdf: OpenPdf, used: ReadonlyMap<string, ReadonlySet<number>>): string[] {
  const problems: string[] = [];
  const fonts = dict(pdf, dict(pdf, pdf.pages[0], 'Resources'), 'Font');
  for (const [resource, codes] of used) {
    const font = dict(pdf, fonts, resource);
    const where = `font ${resource}`;
    if (!font) {
      problems.push(`${where}: not among the resources`);
      continue;
    }
    if (nameOf(pdf, font, 'Subtype') !== 'Type0') problems.push(`${where}: not Type0`);
    if (nameOf(pdf, font, 'Encoding') !== 'Identity-H') problems.push(`${where}: encoding`);
    const descendant = resolve(pdf, list(pdf, font, 'DescendantFonts')?.[0]);
    if (!(descendant instanceof PDFDict)) {
      problems.push(`${where}: no descendant`);
      continue;
    }
    if (nameOf(pdf, descendant, 'CIDToGIDMap') !== 'Identity') problems.push(`${where}: no CIDToGIDMap`);
    const descriptor = dict(pdf, descendant, 'FontDescriptor');
    const names = [
      nameOf(pdf, font, 'BaseFont'),
      nameOf(pdf, descendant, 'BaseFont'),
      nameOf(pdf, descriptor, 'FontName'),
    ];
    if (new Set(names).size !== 1 || !/^[A-Z]{6}\+/.test(names[0] ?? ''))
      problems.push(`${where}: names differ`);
    const unicode = streamOf(pdf, font, 'ToUnicode');
    const mapped = unicode ? unicodeOf(latin1(decoded(unicode))) : new Map<number, string>();
    if (!unicode) problems.push(`${where}: no ToUnicode`);
    const program = streamOf(pdf, descriptor, 'FontFile2');
    if (!program) {
      problems.push(`${where}: not embedded`);
      continue;
    }
    const bytes = decoded(program);
    if (get(pdf, program.dict, 'Length1')?.toString() !== String(bytes.length))
      problems.push(`${where}: Length1`);
    const tables = tablesOf(bytes);
    const count = tables.get('maxp')?.getUint16(4) ?? 0;
    const widths = widthsOf(pdf, descendant);
    const metrics = tables.get('hmtx');
    const perEm = (tables.get('head')?.getUint16(18) ?? 1000) / 1000;
    for (const code of codes) {
      if (code === 0) problems.push(`${where}: draws .notdef`);
      if (code >= count) problems.push(`${where}: code ${code} has no glyph`);
      else if (Math.abs((metrics?.getUint16(code * 4) ?? -1) / perEm - (widths[code] ?? -1)) > 1) {
        problems.push(`${where}: width of ${code} differs from the program's`);
      }
      if (!mapped.has(code) || /^(0000|feff|fffe)/.test(mapped.get(code) ?? '')) {
        problems.push(`${where}: code ${code} has no Unicode value`);
      }
    }
  }
  return problems;
}
