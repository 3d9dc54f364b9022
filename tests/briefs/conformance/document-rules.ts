import { PDFDict, PDFRawStream } from 'pdf-lib';
import {
  decoded,
  dict,
  get,
  latin1,
  list,
  nameOf,
  numberOf,
  type OpenPdf,
  resolve,
  streamOf,
  textOf,
} from './open-pdf.ts';

const FORBIDDEN = ['AA', 'OpenAction', 'JavaScript', 'SMask', 'Encrypt', 'XFA', 'Perms', 'NeedAppearances'];

function element(xmp: string, name: string): string | undefined {
  const value = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  return value
    ?.replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const pdfDate = (iso: string) => `D:${iso.replace(/[-:TZ]/g, '')}Z`;

function metadataProblems(pdf: OpenPdf): string[] {
  const problems: string[] = [];
  const stream = streamOf(pdf, pdf.catalog, 'Metadata');
  if (!stream) return ['no XMP metadata'];
  if (get(pdf, stream.dict, 'Filter')) problems.push('XMP is compressed');
  const xmp = new TextDecoder().decode(decoded(stream));
  const info = resolve(pdf, pdf.document.context.trailerInfo.Info);
  const same = (key: string, name: string, as: (value: string) => string = value => value) => {
    const stated = info instanceof PDFDict ? textOf(pdf, info, key) : undefined;
    const value = element(xmp, name);
    if (stated === undefined || value === undefined || as(value) !== stated)
      problems.push(`${key} differs in XMP`);
  };
  same('Title', 'dc:title');
  same('Subject', 'dc:description');
  same('Author', 'dc:creator');
  same('Keywords', 'pdf:Keywords');
  same('Producer', 'pdf:Producer');
  same('Creator', 'xmp:CreatorTool');
  same('CreationDate', 'xmp:CreateDate', pdfDate);
  same('ModDate', 'xmp:ModifyDate', pdfDate);
  if (element(xmp, 'pdfaid:part') !== '3' || element(xmp, 'pdfaid:conformance') !== 'A')
    problems.push('not PDF/A-3a');
  if (element(xmp, 'pdfuaid:part') !== '1') problems.push('not PDF/UA-1');
  if (element(xmp, 'pdfaSchema:namespaceURI') !== 'http://www.pdfa.org/ns/pdfua/id/')
    problems.push('no extension schema');
  if (!xmp.startsWith('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>'))
    problems.push('no XMP packet header');
  return problems;
}

function intentProblems(pdf: OpenPdf): string[] {
  const intent = resolve(pdf, list(pdf, pdf.catalog, 'OutputIntents')?.[0]);
  if (!(intent instanceof PDFDict) || nameOf(pdf, intent, 'S') !== 'GTS_PDFA1') return ['no output intent'];
  const profile = streamOf(pdf, intent, 'DestOutputProfile');
  if (!profile) return ['output intent without a profile'];
  const bytes = decoded(profile);
  const problems: string[] = [];
  if (numberOf(pdf, profile.dict, 'N') !== 3) problems.push('profile is not of three components');
  if (latin1(bytes.subarray(12, 24)) !== 'mntrRGB XYZ ' || latin1(bytes.subarray(36, 40)) !== 'acsp') {
    problems.push('no display profile for RGB');
  }
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) !== bytes.length)
    problems.push('profile is cut');
  return problems;
}

function attachmentProblems(pdf: OpenPdf): string[] {
  const problems: string[] = [];
  const associated = (list(pdf, pdf.catalog, 'AF') ?? []).map(String);
  const names = list(pdf, dict(pdf, dict(pdf, pdf.catalog, 'Names'), 'EmbeddedFiles'), 'Names') ?? [];
  if (names.length !== 4) problems.push('two files should be attached');
  for (let i = 1; i < names.length; i += 2) {
    const specification = resolve(pdf, names[i]);
    if (!(specification instanceof PDFDict)) continue;
    if (!associated.includes(String(names[i]))) problems.push('attached file is not associated');
    if (!textOf(pdf, specification, 'F') || !textOf(pdf, specification, 'UF'))
      problems.push('file without F or UF');
    if (nameOf(pdf, specification, 'AFRelationship') !== 'Data') problems.push('wrong AFRelationship');
    const file = streamOf(pdf, dict(pdf, specification, 'EF'), 'F');
    if (!nameOf(pdf, file?.dict, 'Subtype')?.includes('/')) problems.push('file without a MIME type');
    if (!textOf(pdf, dict(pdf, file?.dict, 'Params'), 'ModDate')) problems.push('file without a date');
  }
  return problems;
}

function outlineProblems(pdf: OpenPdf): string[] {
  const problems: string[] = [];
  const outlines = dict(pdf, pdf.catalog, 'Outlines');
  let item = dict(pdf, outlines, 'First');
  let count = 0;
  while (item && count < 1000) {
    count++;
    if (!textOf(pdf, item, 'Title')) problems.push('bookmark without a title');
    if (!(resolve(pdf, list(pdf, item, 'Dest')?.[0]) instanceof PDFDict))
      problems.push('bookmark leads nowhere');
    item = dict(pdf, item, 'Next');
  }
  if (count === 0 || count !== numberOf(pdf, outlines, 'Count')) problems.push('bookmarks are miscounted');
  return problems;
}

/** ISO 19005-3, 6.1 and 6.6 to 6.9, ISO 14289-1, 7.1: the file, its catalog, metadata, colours, attachments, bookmarks. */
export function documentProblems(pdf: OpenPdf): string[] {
  const { bytes, catalog, document } = pdf;
  const problems: string[] = [];
  if (latin1(bytes.subarray(0, 9)) !== '%PDF-1.7\n') problems.push('header');
  if (bytes[9] !== 0x25 || !bytes.subarray(10, 14).every(byte => byte > 127))
    problems.push('no binary comment');
  if (!document.context.trailerInfo.ID) problems.push('no file identifier');
  if (!textOf(pdf, catalog, 'Lang')) problems.push('no language');
  if (get(pdf, dict(pdf, catalog, 'MarkInfo'), 'Marked')?.toString() !== 'true') problems.push('not marked');
  if (get(pdf, dict(pdf, catalog, 'ViewerPreferences'), 'DisplayDocTitle')?.toString() !== 'true') {
    problems.push('the title is not displayed');
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const entries =
      object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;
    for (const key of FORBIDDEN) if (entries && get(pdf, entries, key)) problems.push(`forbidden key ${key}`);
    if (nameOf(pdf, entries, 'Filter') === 'LZWDecode') problems.push('LZW');
  }
  return [
    ...problems,
    ...metadataProblems(pdf),
    ...intentProblems(pdf),
    ...attachmentProblems(pdf),
    ...outlineProblems(pdf),
  ];
}
