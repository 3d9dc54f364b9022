import { describe, expect, it } from 'vitest';
import { articles } from '../bench/articles/articles.ts';
import { scoreArticle } from '../bench/articles/score.ts';

/** What was reached, less a little. */
const FOUND = 0.73;

/** Whole articles of some fifty figures, invented, in which everything adds up; `npm run bench -- articles` plants slips in them. */
describe('whole articles', () => {
  const scored = articles().map(article => ({
    name: article.name,
    ...scoreArticle(article, { slips: false }),
  }));

  it.each(scored)('$name is sound and raises no alarm', ({ alarms }) => {
    expect(alarms).toEqual([]);
  });

  it(`at least ${FOUND} of what a careful reader ties together is found`, () => {
    const ties = scored.flatMap(({ ties }) => ties);
    expect(ties.filter(({ found }) => found).length / ties.length).toBeGreaterThanOrEqual(FOUND);
  });
});
