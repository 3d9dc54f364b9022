import type { PdfFile } from './file.ts';
import { pdfDate } from './metadata.ts';
import { ascii, dictionary, name, number, type Syntax, text } from './syntax.ts';

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Embeds files as data of the document (ISO 19005-3, 6.8 and annex E): each with its type, its relationship, and both
 * spellings of its name. Returns the file specifications, in the order of their names.
 */
export function writeAttachments(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: string,
): readonly (readonly [string, Syntax])[] {
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map(attachment => {
    const embedded = file.stream(attachment.bytes, {
      Type: name('EmbeddedFile'),
      Subtype: name(attachment.mime),
      Params: dictionary({ ModDate: ascii(pdfDate(date)), Size: number(attachment.bytes.length) }),
    });
    const specification = dictionary({
      Type: name('Filespec'),
      F: text(attachment.name),
      UF: text(attachment.name),
      Desc: text(attachment.description),
      AFRelationship: name('Data'),
      EF: dictionary({ F: embedded, UF: embedded }),
    });
    return [attachment.name, file.add(specification)] as const;
  });
}
