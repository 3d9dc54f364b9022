import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { pdfDate } from './metadata.ts';

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A MIME type as a PDF name: the slash is escaped by the writer of names (ISO 32000-1, 7.11.4). */
const nameOf = (mime: string) => mime.replace('/', '#2F');

/**
 * Embeds files as data of the document (ISO 19005-3, 6.8 and annex E): each with its type, its relationship, and both
 * spellings of its name. Returns the file specifications, in the order of their names.
 */
export function writeAttachments(
  context: PDFContext,
  attachments: readonly Attachment[],
  date: string,
): readonly (readonly [string, PDFRef])[] {
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map(attachment => {
    const stream = context.flateStream(attachment.bytes, {
      Type: 'EmbeddedFile',
      Subtype: nameOf(attachment.mime),
      Params: { ModDate: PDFString.of(pdfDate(date)), Size: attachment.bytes.length },
    });
    const file = context.register(stream);
    const specification = context.obj({
      Type: 'Filespec',
      F: PDFString.of(attachment.name),
      UF: PDFHexString.fromText(attachment.name),
      Desc: PDFHexString.fromText(attachment.description),
      AFRelationship: 'Data',
      EF: { F: file, UF: file },
    });
    return [attachment.name, context.register(specification)] as const;
  });
}
