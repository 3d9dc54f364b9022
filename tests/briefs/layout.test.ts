import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContent } from '../../src/briefs/content/build-content.ts';
import { layOut } from '../../src/briefs/layout/lay-out.ts';
import type { Sheet, TextItem } from '../../src/briefs/layout/sheet.ts';
import { briefInput } from './fixtures/generated.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

interface Ink {
  readonly item: TextItem;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The area a line's letters cover, accents and descenders left aside. */
function inkOf(item: TextItem): Ink {
  const spaces = item.text.length - item.text.trimEnd().length;
  const right = item.x + item.shaped.width * item.size - spaces * item.size * 0.23;
  return {
    item,
    left: item.x,
    right,
    top: item.baseline - item.size * 0.7,
    bottom: item.baseline + item.size * 0.15,
  };
}

/** Texts that cover each other, or that leave the page or its margins. */
function faultsOf(sheet: Sheet): string[] {
  const faults: string[] = [];
  const slack = 0.6;
  for (const page of sheet.pages) {
    const inks = page.items.flatMap(item =>
      item.kind === 'text' && item.text.trim() !== '' ? [inkOf(item)] : [],
    );
    inks.sort((a, b) => a.top - b.top);
    inks.forEach((ink, i) => {
      const { item } = ink;
      if (ink.left < 40 || ink.right > sheet.width - 43.4 || ink.top < 15 || ink.bottom > sheet.height - 15) {
        faults.push(`leaves page ${page.index + 1}: ${item.text}`);
      }
      for (const other of inks.slice(i + 1)) {
        if (other.top > ink.bottom - slack) break;
        if (other.left < ink.right - slack && ink.left < other.right - slack) {
          faults.push(`page ${page.index + 1}: "${item.text}" covers "${other.item.text}"`);
        }
      }
    });
    for (const item of page.items) {
      const box = item.kind === 'shape' && item.form.shape === 'rect' ? item.form.box : undefined;
      if (
        box &&
        (box.x < -0.01 || box.x + box.width > sheet.width + 0.01 || box.y + box.height > sheet.height)
      ) {
        faults.push(`a box leaves page ${page.index + 1}`);
      }
    }
  }
  return faults;
}

test('nothing overlaps and nothing leaves the page over 500 data sets', () => {
  fc.assert(
    fc.property(briefInput, input => {
      const sheet = layOut(buildContent(input, '0123456789ab'), input.lang, input.paper ?? 'a4');
      expect(faultsOf(sheet)).toEqual([]);
    }),
    { numRuns: 500, seed: 20261121 },
  );
}, 120_000);

test('what fits on one page is set on one page', () => {
  const whole = quangNinhJapan('en');
  const figures = whole.figures.filter(figure => figure.source === 'quang-ninh-japan');
  const one = { ...whole, figures, sources: whole.sources.slice(0, 1), deduced: [] };
  expect(layOut(buildContent(one, '0123456789ab'), 'en', 'a4').pages).toHaveLength(1);
  expect(layOut(buildContent(whole, '0123456789ab'), 'en', 'a4').pages).toHaveLength(2);
});

test('a planted overlap and a planted escape are found', () => {
  const sheet = layOut(buildContent(quangNinhJapan('en'), '0123456789ab'), 'en', 'a4');
  expect(faultsOf(sheet)).toEqual([]);
  const [page] = sheet.pages;
  const words = page?.items.filter(item => item.kind === 'text') ?? [];
  const [first, second] = [words[4], words[30]];
  if (!page || !first || !second) throw new Error('too few words');
  page.items.push({ ...first, x: second.x, baseline: second.baseline });
  page.items.push({ ...first, x: sheet.width - 20 });
  expect(faultsOf(sheet).join('\n')).toMatch(/covers[\s\S]*leaves|leaves[\s\S]*covers/);
});
