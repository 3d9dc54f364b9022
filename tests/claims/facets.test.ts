import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import type { Claim } from '../../src/model/figure.ts';
import { read } from '../../src/reading/read.ts';

/** Sentences with what one member of the claims is, by the surface of each figure; `#2`: the second of that surface. */
interface Told {
  readonly lang: string;
  readonly date?: string;
  readonly text: string;
  readonly told: Readonly<Record<string, string | null>>;
}

const folder = `${import.meta.dirname}/facets`;

for (const file of readdirSync(folder)) {
  const facet = file.replace('.json', '') as keyof Claim;
  const cases = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Told[];
  describe(`${facet}, as sentences tell it`, () => {
    test.each(cases)('$lang $text', ({ lang, date, text, told }) => {
      const options = date === undefined ? {} : { date };
      const { figures } = understand(read(text, { lang, ...options }), { id: 't', ...options });
      const found = Object.keys(told).map(name => {
        const [surface, nth = '1'] = name.split('#');
        const figure = figures.filter(one => one.surface === surface)[Number(nth) - 1];
        return [name, figure === undefined ? 'not read' : (figure[facet] ?? null)];
      });
      expect(Object.fromEntries(found)).toEqual(told);
    });
  });
}
