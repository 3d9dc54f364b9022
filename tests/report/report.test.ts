import { describe, expect, it, test } from 'vitest';
import { report } from '../../src/report/report.ts';

const TRADE =
  'In 2024, the trade turnover of Quang Ninh Province with China came to 4.42 billion USD; its trade surplus with China was more than 600 million USD. ' +
  'The number of enterprises clearing customs at the border gate reached 1,495, an increase of 406 compared to 2023.';

test('a text of more figures than are asked for at most is read, and not understood', () => {
  expect(() => report('5 '.repeat(12), { lang: 'en', most: 11 })).toThrow(
    expect.objectContaining({ name: 'TooManyFigures', count: 12, most: 11 }),
  );
  expect(report('5 '.repeat(12), { lang: 'en', most: 12 }).figures).toHaveLength(12);
});

describe('report', () => {
  const found = report(TRADE, { id: 'note', lang: 'en' });

  it('places every figure in the text', () => {
    for (const figure of found.figures) {
      expect(TRADE.slice(figure.start, figure.end)).toBe(figure.surface);
      expect(figure.id).toBe(`note.${figure.start}`);
    }
  });

  it('lets figures and relations name each other', () => {
    const relations = new Map(found.relations.map(relation => [relation.id, relation]));
    for (const figure of found.figures) {
      for (const id of figure.checks) expect(relations.get(id)?.figures).toContain(figure.id);
    }
    expect(relations.size).toBe(found.relations.length);
  });

  it('says what each deduced value is of, also of rates and changes that no one printed', () => {
    const named = Object.fromEntries(
      found.deduced.map(({ measure, period, interval }) => [`${measure} ${period}`, interval]),
    );
    expect(named['exports 2024']).toMatchObject({ low: '2507250000', high: '2562500000' });
    expect(named['imports 2024']).toMatchObject({ low: '1857500000', high: '1912750000' });
    expect(named['growth-of-enterprises-clearing-customs 2024']).toMatchObject({ low: '40600/1089' });
  });

  it('gives the same bytes for the same text', () => {
    expect(JSON.stringify(report(TRADE, { id: 'note', lang: 'en' }))).toBe(JSON.stringify(found));
  });

  it('is empty for a text without figures', () => {
    expect(report('Nothing is counted here.')).toMatchObject({ figures: [], relations: [], deduced: [] });
  });
});
