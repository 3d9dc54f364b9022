import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/report/report.ts';

interface Told {
  readonly lang: string;
  readonly date: string;
  readonly text: string;
  /** `verdict: surface | surface …`, in the order of the text's figures; `adds-up` for any verdict that no mistake has. */
  readonly told: readonly string[];
}

const folder = `${import.meta.dirname}/told`;

/** Each file holds texts and, for each, all relations of its kinds that are told in it. */
describe('relations told in prose', () => {
  for (const file of readdirSync(folder)) {
    const { kinds, texts } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      kinds: readonly string[];
      texts: readonly Told[];
    };
    describe(file.replace('.json', ''), () => {
      test.each(texts)('$text', ({ lang, date, text, told }) => {
        const { figures, relations } = report(text, { lang, date });
        const found = relations
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ kind, verdict, figures: ids }) => {
            const named = figures.filter(({ id }) => ids.includes(id)).map(({ surface }) => surface);
            const fares = verdict === 'contradicts' || verdict === 'undecided' ? verdict : 'adds-up';
            return `${kind} ${fares}: ${named.join(' | ')}`;
          });
        expect(found.sort()).toEqual([...told].sort());
      });
    });
  }
});
