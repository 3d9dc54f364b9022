import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContent } from '../../src/briefs/content/build-content.ts';
import { withFonts } from '../../src/briefs/fonts/typefaces.ts';
import { layOut } from '../../src/briefs/layout/lay-out.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
import { briefInput } from './fixtures/generated.ts';
import { makeFigure } from './fixtures/make-figure.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';
import { faultsOf } from './layout/ink.ts';

test('nothing overlaps and nothing leaves the page over 500 data sets, each in the fonts it needs', async () => {
  await fc.assert(
    fc.asyncProperty(briefInput, async input => {
      const sheet = withFonts(await fontsOf(input), () =>
        layOut(buildContent(input, '0123456789ab'), input.lang, input.paper ?? 'a4'),
      );
      expect(faultsOf(sheet)).toEqual([]);
    }),
    { numRuns: 500, seed: 20261121 },
  );
}, 120_000);

test('400 figures go on over pages whose heads are repeated, none lost, nothing overlapping', () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    makeFigure(`quang-ninh-japan.${i}`, {
      surface: `${i} projects`,
      value: String(i),
      measure: 'fdi-projects',
      period: '2023',
    }),
  );
  const input = { ...quangNinhJapan('vi'), figures: many, relations: [], deduced: [] };
  for (const paper of ['a4', 'letter'] as const) {
    const sheet = layOut(buildContent(input, '0123456789ab'), 'vi', paper);
    expect(faultsOf(sheet)).toEqual([]);
    const words = sheet.pages.map(page =>
      page.items.flatMap(item => (item.kind === 'text' ? [item.text.trim()] : [])),
    );
    for (let i = 0; i < 400; i++) expect(words.flat()).toContain(`${i} projects`);
    const continued = words.filter(page => page.some(word => /^\d+ projects$/.test(word)));
    expect(continued.length).toBeGreaterThan(8);
    for (const page of continued) expect(page).toContain('Chỉ tiêu');
    expect(words.at(-1)).toContain(`Trang ${sheet.pages.length}/${sheet.pages.length}`);
  }
});

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
