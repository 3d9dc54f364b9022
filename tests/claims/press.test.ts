import { describe, expect, test } from 'vitest';
import { report } from '../../src/report/report.ts';
import { passagesOf } from '../bench/claims/passages.ts';
import { type Facet, scoreClaims } from '../bench/claims/score.ts';

// Shares of the figures found in English, Vietnamese, Malay and Indonesian press passages: what was reached, less a little.
const FLOORS: Readonly<Record<Facet, number>> = {
  subject: 0.95,
  partner: 0.94,
  period: 0.935,
  measure: 0.76,
  family: 0.88,
};

describe('what the figures of the press passages say', () => {
  const scored = ['en', 'vi', 'ms', 'id'].flatMap(lang =>
    passagesOf(lang).flatMap(passage => {
      const { id, date, text } = passage;
      return scoreClaims(passage, report(text, { id, lang, ...(date === null ? {} : { date }) }));
    }),
  );

  test.each(Object.entries(FLOORS))('%s is right of at least %d', (facet, floor) => {
    const right = scored.filter(figure => figure.right[facet as Facet]);
    expect(right.length / scored.length).toBeGreaterThanOrEqual(floor);
  });

  test('nearly every labelled figure is found', () => {
    expect(scored.length).toBeGreaterThanOrEqual(780);
  });
});
