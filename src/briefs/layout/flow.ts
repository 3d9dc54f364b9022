import type { Bookmark, Page, Sheet, StructureNode } from './sheet.ts';
import { FOOTER, MARGIN } from './theme.ts';

/** Where a block is drawn. `y` is its top. */
export interface Place {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A piece of a brief that no page break may cut. */
export interface Block {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the block after it. */
  readonly withNext?: boolean;
  /** Drawn above the block where a page begins with it: the repeated head of a table. */
  readonly carried?: { readonly height: number; readonly draw: (place: Place) => void };
  readonly bookmark?: string;
  readonly draw: (place: Place) => void;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Sizes in points: ISO 216 A4 and ANSI A. */
export const PAPERS: Readonly<Record<'a4' | 'letter', Paper>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** Height a page offers below its top margin. */
export function pageRoom(paper: Paper): number {
  return paper.height - MARGIN - FOOTER - 10;
}

/** The height a block needs together with those it must not be parted from. */
function needed(blocks: readonly Block[], from: number): number {
  let height = 0;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    height += block.height + (i > from ? (block.before ?? 0) : 0);
    if (!block.withNext) break;
  }
  return height;
}

/**
 * Sets blocks one below the other on as many pages as they need. `first` is drawn across the top of the first page;
 * `finish` draws each page's furniture once the number of pages is known.
 */
export function flow(
  paper: Paper,
  root: StructureNode,
  first: { readonly height: number; readonly draw: (page: Page) => void },
  blocks: readonly Block[],
  finish: (page: Page, total: number) => void,
): Sheet {
  const pages: Page[] = [{ index: 0, items: [] }];
  const bookmarks: Bookmark[] = [];
  const bottom = MARGIN + pageRoom(paper);
  const width = paper.width - 2 * MARGIN;
  let page = pages[0] as Page;
  first.draw(page);
  let y = first.height;
  let top = true;
  blocks.forEach((block, i) => {
    const gap = top ? 0 : (block.before ?? 0);
    if (!top && y + gap + needed(blocks, i) > bottom) {
      page = { index: pages.length, items: [] };
      pages.push(page);
      y = MARGIN;
      if (block.carried) {
        block.carried.draw({ page, x: MARGIN, y, width });
        y += block.carried.height;
      }
    } else y += gap;
    if (block.bookmark !== undefined) bookmarks.push({ title: block.bookmark, page: page.index, y });
    block.draw({ page, x: MARGIN, y, width });
    y += block.height;
    top = false;
  });
  for (const done of pages) finish(done, pages.length);
  return { ...paper, pages, root, bookmarks };
}
