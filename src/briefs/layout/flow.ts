import type { Bookmark, Page, Sheet, StructureNode } from './sheet.ts';
import { FOOTER, MARGIN } from './theme.ts';

/** Where a block is drawn. `y` is its top; `height` what it was given, which may be less than it asked for. */
export interface Place {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a brief that no page break may cut. */
export interface Block {
  readonly height: number;
  /** White in it that a close rhythm may take. */
  readonly give?: number;
  /** Space above, left out at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the block after it. */
  readonly withNext?: boolean;
  /** Drawn above the block where a page begins with it: the repeated head of a table. */
  readonly carried?: { readonly height: number; readonly draw: (place: Place) => void };
  readonly bookmarks?: readonly string[];
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
function pageRoom(paper: Paper): number {
  return paper.height - MARGIN - FOOTER - 6;
}

/** A block's height in a rhythm, from 1 (as it asks) to 0 (without white). */
const heightOf = (block: Block, rhythm: number): number => block.height - (block.give ?? 0) * (1 - rhythm);

/** The height a block needs together with those it must not be parted from. */
function needed(blocks: readonly Block[], from: number, rhythm: number): number {
  let height = 0;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    height += heightOf(block, rhythm) + (i > from ? (block.before ?? 0) * rhythm : 0);
    if (!block.withNext) break;
  }
  return height;
}

interface Position {
  readonly page: number;
  readonly y: number;
  readonly height: number;
  /** Where what is carried over from the page before is drawn. */
  readonly carriedY?: number;
}

/** Where each block stands when the first page begins at `start` and white is scaled by `rhythm`. */
function paginate(
  blocks: readonly Block[],
  start: number,
  bottom: number,
  rhythm: number,
): readonly Position[] {
  const positions: Position[] = [];
  let [page, y, top] = [0, start, true];
  blocks.forEach((block, i) => {
    const gap = top ? 0 : (block.before ?? 0) * rhythm;
    const height = heightOf(block, rhythm);
    if (!top && y + gap + needed(blocks, i, rhythm) > bottom) {
      page += 1;
      const carried = block.carried?.height ?? 0;
      y = MARGIN + carried;
      positions.push({ page, y, height, ...(carried > 0 ? { carriedY: MARGIN } : {}) });
    } else {
      y += gap;
      positions.push({ page, y, height });
    }
    y += height;
    top = false;
  });
  return positions;
}

/** From generous to close: the first that needs no more pages than the closest is taken. */
const RHYTHMS = [1, 0.8, 0.6, 0.45, 0.35, 0.25];

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
  const bottom = MARGIN + pageRoom(paper);
  const width = paper.width - 2 * MARGIN;
  const settings = RHYTHMS.map(rhythm => paginate(blocks, first.height, bottom, rhythm));
  const count = (positions: readonly Position[] | undefined) => (positions?.at(-1)?.page ?? 0) + 1;
  const total = count(settings.at(-1));
  const positions = settings.find(setting => count(setting) === total) ?? [];
  const pages = Array.from({ length: total }, (_, index): Page => ({ index, items: [] }));
  const bookmarks: Bookmark[] = [];
  pages.slice(0, 1).forEach(first.draw);
  blocks.forEach((block, i) => {
    const position = positions[i];
    const page = pages[position?.page ?? 0];
    if (!position || !page) return;
    const { y, height, carriedY } = position;
    const place = { page, x: MARGIN, width };
    if (carriedY !== undefined && block.carried) {
      block.carried.draw({ ...place, y: carriedY, height: block.carried.height });
    }
    for (const title of block.bookmarks ?? []) bookmarks.push({ title, page: page.index, y });
    block.draw({ ...place, y, height });
  });
  for (const page of pages) finish(page, total);
  return { ...paper, pages, root, bookmarks };
}
