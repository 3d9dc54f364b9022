import { describe, expect, test } from 'vitest';
import { renderBrief } from '../../src/briefs/brief.ts';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { problemsOf } from './conformance/check-pdf.ts';
import { MUTATIONS } from './conformance/mutations.ts';
import { openPdf, reopen } from './conformance/open-pdf.ts';
import { daNang } from './fixtures/da-nang.ts';
import { eastAsian } from './fixtures/east-asian.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
import { japan } from './fixtures/japan.ts';
import { makeFigure } from './fixtures/make-figure.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

const many = Array.from({ length: 400 }, (_, i) =>
  makeFigure(`quang-ninh-japan.${i}`, {
    surface: `${i} projects`,
    value: String(i),
    measure: 'fdi-projects',
    period: '2023',
  }),
);

const KINDS: Readonly<Record<string, BriefInput>> = {
  'locality with a partner': quangNinhJapan('en'),
  Vietnamese: quangNinhJapan('vi'),
  'Malay on Letter': { ...quangNinhJapan('ms'), paper: 'letter' },
  'contradictions, nowhere to link to': daNang('en'),
  'partner across localities': japan('en'),
  'one article': { ...daNang('vi'), title: 'Một bài báo <được> gửi & kiểm tra', path: null, sources: [] },
  'one figure': {
    ...quangNinhJapan('en'),
    figures: quangNinhJapan('en').figures.slice(8, 9),
    relations: [],
    deduced: [],
  },
  'no figure': { ...quangNinhJapan('en'), figures: [], relations: [], deduced: [], sources: [] },
  '400 figures': { ...quangNinhJapan('en'), figures: many, relations: [], deduced: [] },
  'Japanese, Korean and Chinese': eastAsian('en'),
  'the same in Vietnamese on Letter': { ...eastAsian('vi'), paper: 'letter' },
  'letters no face has': { ...quangNinhJapan('en'), title: '東京都 \u0000 ☃ e\u0301' },
};

describe('PDF/A-3a and PDF/UA-1', () => {
  for (const [name, input] of Object.entries(KINDS)) {
    test(name, async () => {
      expect(problemsOf(await openPdf(await renderBrief(input, await fontsOf(input))))).toEqual([]);
    });
  }

  test('East Asian letters without their fonts', async () => {
    expect(problemsOf(await openPdf(await renderBrief(eastAsian('ms'))))).toEqual([]);
  });
});

describe('planted faults are found', async () => {
  const bytes = await renderBrief(quangNinhJapan('en'));
  for (const { name, finds, plant } of MUTATIONS) {
    test(name, async () => {
      const pdf = await openPdf(bytes);
      plant(pdf);
      expect(problemsOf(reopen(bytes, pdf.document)).join('\n')).toMatch(finds);
    });
  }
});
