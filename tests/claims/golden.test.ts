import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

interface Golden {
  readonly lang: string;
  readonly date?: string;
  readonly text: string;
  readonly figures: readonly Record<string, unknown>[];
  readonly relations: readonly Record<string, unknown>[];
}

const folder = `${import.meta.dirname}/golden`;

/** A golden text names figures by their surface; each file is one case, and a new case is a new file. */
describe('texts of golden/', () => {
  for (const file of readdirSync(folder)) {
    test(file.replace('.json', '').replaceAll('-', ' '), () => {
      const golden = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Golden;
      const date = golden.date === undefined ? {} : { date: golden.date };
      const reading = read(golden.text, { lang: golden.lang, ...date });
      const { figures, relations } = understand(reading, { id: 'golden', ...date });
      const surfaces = new Map(figures.map(figure => [figure.id, figure.surface]));
      const named = figures
        .filter(figure => figure.kind !== 'date')
        .map(({ surface, measure, subject, partner, period, basis }) => ({
          surface,
          measure,
          subject,
          partner,
          period,
          basis,
        }));
      expect(named).toEqual(golden.figures);
      const told = relations.map(({ kind, roles, undecided }) => ({
        kind,
        roles: JSON.parse(JSON.stringify(roles), (_, value) =>
          typeof value === 'string' ? (surfaces.get(value) ?? value) : value,
        ),
        ...(undecided === undefined ? {} : { undecided }),
      }));
      expect(told).toEqual(golden.relations);
    });
  }
});
