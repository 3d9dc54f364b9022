import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { Bookmark } from '../layout/sheet.ts';

/** Writes the bookmarks as one flat list (ISO 32000-1, 12.3.3); undefined where there are none. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pageRefs: readonly PDFRef[],
  pageHeight: number,
): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach((bookmark, i) => {
    const [ref, page, before, after] = [refs[i], pageRefs[bookmark.page], refs[i - 1], refs[i + 1]];
    if (!ref || !page) return;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: root,
        Dest: [page, 'XYZ', null, Math.round(pageHeight - bookmark.y + 8), null],
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
      }),
    );
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return undefined;
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  return root;
}
