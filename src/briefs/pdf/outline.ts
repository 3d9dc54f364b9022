import type { Bookmark } from '../layout/sheet.ts';
import type { PdfFile } from './file.ts';
import { array, dictionary, NULL, name, number, reference, type Syntax, text } from './syntax.ts';

/** Writes the bookmarks as one flat list (ISO 32000-1, 12.3.3); undefined where there are none. */
export function writeOutline(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: readonly number[],
  pageHeight: number,
): Syntax | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = file.reserve();
  const numbers = bookmarks.map(() => file.reserve());
  const refs = numbers.map(reference);
  bookmarks.forEach((bookmark, i) => {
    const page = reference(pages[bookmark.page] ?? 0);
    file.assign(
      numbers[i] ?? 0,
      dictionary({
        Title: text(bookmark.title),
        Parent: reference(root),
        Dest: array([page, name('XYZ'), NULL, number(Math.round(pageHeight - bookmark.y + 8)), NULL]),
        Prev: refs[i - 1],
        Next: refs[i + 1],
      }),
    );
  });
  file.assign(
    root,
    dictionary({ Type: name('Outlines'), First: refs[0], Last: refs.at(-1), Count: number(refs.length) }),
  );
  return reference(root);
}
