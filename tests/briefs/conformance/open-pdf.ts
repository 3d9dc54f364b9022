import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** A parsed PDF with the look-ups the rules need. `bytes` is the file itself. */
export interface OpenPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFDict[];
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return reopen(bytes, document);
}

/** Looks at a document anew, after it was changed. */
export function reopen(bytes: Uint8Array, document: PDFDocument): OpenPdf {
  const pages = document.getPages().map(page => page.node as PDFDict);
  return { bytes, document, catalog: document.catalog as PDFDict, pages };
}

export function resolve(pdf: OpenPdf, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? pdf.document.context.lookup(object) : object;
}

export function get(pdf: OpenPdf, dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return resolve(pdf, dict?.get(PDFName.of(key)));
}

export function dict(pdf: OpenPdf, from: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : undefined;
}

export function list(pdf: OpenPdf, from: PDFDict | undefined, key: string): readonly PDFObject[] | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFArray ? value.asArray() : undefined;
}

export function nameOf(pdf: OpenPdf, from: PDFDict | undefined, key: string): string | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberOf(pdf: OpenPdf, from: PDFDict | undefined, key: string): number | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textOf(pdf: OpenPdf, from: PDFDict | undefined, key: string): string | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function streamOf(pdf: OpenPdf, from: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = get(pdf, from, key);
  return value instanceof PDFRawStream ? value : undefined;
}

export function decoded(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

export function latin1(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
