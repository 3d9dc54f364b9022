import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/report/report.ts';

const FOLDER = join(import.meta.dirname, 'articles');

interface Article {
  readonly lang: string;
  readonly date: string;
  readonly text: string;
}

/** Whole articles of some fifty figures, invented, in which everything adds up. */
describe('a sound article', () => {
  it.each(readdirSync(FOLDER))('%s raises no alarm', name => {
    const { text, ...options } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Article;
    const { figures, relations } = report(text, { id: 'a', ...options });
    const printed = new Map(figures.map(({ id, start, end }) => [id, text.slice(start, end)]));
    const alarms = relations
      .filter(({ verdict }) => verdict === 'contradicts')
      .map(({ kind, figures }) => `${kind}: ${figures.map(id => printed.get(id)).join(' | ')}`);
    expect(alarms).toEqual([]);
    expect(relations.filter(({ verdict }) => verdict === 'equal').length).toBeGreaterThan(6);
  });
});
