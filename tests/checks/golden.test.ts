import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import { parseWorksheet } from '../../src/checks/parse-worksheet.ts';

interface Case {
  readonly name: string;
  readonly sheet: unknown;
  /** What the result must hold, or the error; lists and objects are matched member by member. */
  readonly expect: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, 'golden');

for (const file of readdirSync(folder).sort()) {
  describe(file.replace('.json', ''), () => {
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
    for (const one of cases) {
      it(one.name, () => {
        const parsed = parseWorksheet(one.sheet);
        if (!parsed.ok) return expect({ error: parsed.error }).toMatchObject(one.expect);
        const result = checkWorksheet(parsed.sheet);
        expect(summary(result as unknown as Readonly<Record<string, unknown>>)).toMatchObject(one.expect);
      });
    }
  });
}

/** Relations by id, intervals as `[low, high)`, so that a case reads at a glance. */
function summary(result: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const byId = (list: unknown, key: string) =>
    Object.fromEntries((list as Readonly<Record<string, unknown>>[]).map(r => [r[key], shorten(r)]));
  return {
    ...(shorten(result) as object),
    relations: byId(result.relations, 'id'),
    deduced: byId(result.deduced, 'name'),
  };
}

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  if ('lowClosed' in value) {
    const { low, high, lowClosed, highClosed } = value as Record<string, unknown>;
    return `${lowClosed ? '[' : '('}${low ?? '-inf'}, ${high ?? 'inf'}${highClosed ? ']' : ')'}`;
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shorten(v)]));
}
