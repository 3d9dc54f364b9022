import { expect, test } from 'vitest';
import type { BriefInput } from '../../../src/briefs/brief-input.ts';
import { buildContent } from '../../../src/briefs/content/build-content.ts';
import { makeFigure } from '../fixtures/make-figure.ts';

const figures = Array.from({ length: 3000 }, (_, i) => ({
  ...makeFigure(`a.${i}`, { surface: String(i), value: String(i), kind: 'count', unit: null }),
  measure: `measure-${i}`,
  status: i === 2999 ? ('contradicts' as const) : ('not-verified' as const),
}));
const input: BriefInput = {
  place: 'VN-13',
  lang: 'en',
  snapshot: null,
  asOf: '2025',
  published: '',
  figures,
  relations: [],
  deduced: [],
  sources: [{ id: 'a', title: 'A report', publisher: null, url: null, published: '2025', language: 'en' }],
  origin: null,
};

test('a sheet has so many rows, what contradicts among them, and says how many it leaves to the attached data', () => {
  const content = buildContent(input, 'x');
  expect(content.rows).toHaveLength(480);
  expect(content.rows.at(-1)?.status).toBe('contradicts');
  expect(content.rows[0]?.surface).toBe('0');
  expect(content.counts['not-verified']).toBe(2999);
  expect(content.notShown).toBe(
    'Figures without a row here: 2520; deduced figures without one: 0. The attached data hold them all.',
  );
  expect(buildContent({ ...input, figures: figures.slice(0, 480) }, 'x').notShown).toBe('');
});
