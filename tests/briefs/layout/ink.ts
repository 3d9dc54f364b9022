import type { Box, Item, Page, Shape, Sheet, TextItem } from '../../../src/briefs/layout/sheet.ts';

interface Ink {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Overlaps and overhangs up to so many points are not seen. */
const SLACK = 0.6;

/** The area a line's letters cover, accents and descenders left aside. */
function textInk(item: TextItem): Ink {
  const spaces = item.text.length - item.text.trimEnd().length;
  const right = item.x + item.shaped.width * item.size - spaces * item.size * 0.23;
  const [top, bottom] = [item.baseline - item.size * 0.7, item.baseline + item.size * 0.15];
  return { what: `"${item.text}"`, left: item.x, right, top, bottom };
}

function boxOf(form: Shape): Box {
  switch (form.shape) {
    case 'rect':
      return form.box;
    case 'circle':
      return {
        x: form.x - form.radius,
        y: form.y - form.radius,
        width: 2 * form.radius,
        height: 2 * form.radius,
      };
    case 'grid': {
      const right = Math.max(0, ...form.boxes.map(box => box.x + box.width)) * form.unit;
      const bottom = Math.max(0, ...form.boxes.map(box => box.y + box.height)) * form.unit;
      return { x: form.x, y: form.y, width: right, height: bottom };
    }
    case 'line': {
      const [xs, ys] = [form.points.map(([x]) => x), form.points.map(([, y]) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

/** The ground under text is no obstacle, and a rule is too thin to be one: marks and codes are. */
function obstacle(item: Item): Ink | null {
  if (item.kind === 'text') return item.text.trim() === '' ? null : textInk(item);
  const { form } = item;
  if (form.shape !== 'circle' && form.shape !== 'grid' && !(form.shape === 'line' && form.close)) return null;
  const { x, y, width, height } = boxOf(form);
  return { what: `a ${form.shape}`, left: x, right: x + width, top: y, bottom: y + height };
}

function coversOn(page: Page): string[] {
  const inks = page.items.map(obstacle).filter(ink => ink !== null);
  inks.sort((a, b) => a.top - b.top);
  return inks.flatMap((ink, i) => {
    const faults: string[] = [];
    for (const other of inks.slice(i + 1)) {
      if (other.top > ink.bottom - SLACK) break;
      if (other.left < ink.right - SLACK && ink.left < other.right - SLACK) {
        faults.push(`page ${page.index + 1}: ${ink.what} covers ${other.what}`);
      }
    }
    return faults;
  });
}

function leavesOn(page: Page, sheet: Sheet): string[] {
  const where = `page ${page.index + 1}`;
  return page.items.flatMap(item => {
    if (item.kind === 'text') {
      const ink = textInk(item);
      const inside =
        ink.left >= 40 && ink.right <= sheet.width - 43.4 && ink.top >= 15 && ink.bottom <= sheet.height - 15;
      return inside || item.text.trim() === '' ? [] : [`${ink.what} leaves ${where}`];
    }
    const { x, y, width, height } = boxOf(item.form);
    const within =
      x >= -0.01 && y >= -0.01 && x + width <= sheet.width + 0.01 && y + height <= sheet.height + 0.01;
    return within ? [] : [`a ${item.form.shape} leaves ${where}`];
  });
}

/** What covers what, and what leaves the page or its margins. */
export const faultsOf = (sheet: Sheet): string[] =>
  sheet.pages.flatMap(page => [...leavesOn(page, sheet), ...coversOn(page)]);
