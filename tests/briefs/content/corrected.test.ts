import { expect, test } from 'vitest';
import type { BriefInput } from '../../../src/briefs/brief-input.ts';
import { figureRows, keyTiles } from '../../../src/briefs/content/figures.ts';
import { makeFigure } from '../fixtures/make-figure.ts';

const figure = {
  ...makeFigure('a.1', {
    surface: '1.245 million USD',
    value: '1245000000',
    scale: 6,
    decimals: 3,
    kind: 'money',
    unit: 'USD',
  }),
  correction: {
    id: 'c1',
    by: 'desk',
    at: '2026-01-01T00:00:00Z',
    reason: 'billion was meant',
    was: { value: '1245000' },
  },
};
const input: BriefInput = {
  place: 'VN-13',
  lang: 'en',
  snapshot: '0'.repeat(64),
  asOf: '2025',
  published: '2026-01-01T00:00:00Z',
  figures: [figure],
  relations: [],
  deduced: [],
  sources: [{ id: 'a', title: 'A report', publisher: null, url: null, published: '2025', language: 'en' }],
  origin: null,
};

test('a corrected figure says who corrected it, in each language', () => {
  for (const [lang, words] of [
    ['en', 'corrected by desk'],
    ['vi', 'desk đã sửa'],
    ['ms', 'dibetulkan oleh desk'],
  ] as const) {
    expect(figureRows({ ...input, lang }, [figure])[0]?.context).toContain(words);
  }
});

test('its key figure is the corrected value, while the table still quotes what was printed', () => {
  expect(keyTiles(input, [figure])[0]?.value).toBe('1.245 billion USD');
  expect(figureRows(input, [figure])[0]?.surface).toBe('1.245 million USD');
});
