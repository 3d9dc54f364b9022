import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';
import { bounds, cell, feasible, fraction, type Half, parse, type Range, rangeOf, times } from './oracle.ts';

interface Edit {
  readonly weights: readonly number[];
  readonly op: '=' | '<=' | '<';
  readonly constant: number;
}

interface System {
  readonly values: readonly number[];
  readonly edits: readonly Edit[];
  readonly rounding: 'nearest' | 'truncate' | 'half-up' | 'half-even' | 'floor' | 'ceiling';
}

const systems: fc.Arbitrary<System> = fc.record({
  values: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 4, maxLength: 4 }),
  edits: fc.array(
    fc.record({
      weights: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }),
      op: fc.constantFrom('=' as const, '=' as const, '<=' as const, '<' as const),
      constant: fc.integer({ min: -10, max: 10 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  rounding: fc.constantFrom('nearest', 'truncate', 'half-up', 'half-even', 'floor', 'ceiling'),
});

/** Cases of each property; `RUNS=2000 npx vitest …` looks further. */
const RUNS = Number(process.env.RUNS ?? 60);

const name = (i: number) => `x${i}`;

function sheetOf(system: System): Worksheet {
  return {
    figures: Object.fromEntries(system.values.map((v, i) => [name(i), { value: String(v), decimals: 0 }])),
    relations: system.edits.map((e, r) => ({
      id: `e${r}`,
      kind: 'linear' as const,
      terms: e.weights.map((w, i) => [name(i), String(w)]),
      op: e.op,
      constant: String(e.constant),
    })),
    rounding: system.rounding,
  };
}

/** The half-spaces of some edits, with some figures set free. */
function halves(system: System, edits: readonly Edit[], freed: ReadonlySet<number>): readonly Half[] {
  const n = system.values.length;
  const rows: Half[] = [];
  system.values.forEach((v, i) => {
    if (!freed.has(i)) rows.push(...bounds(cell(String(v), 0, system.rounding), i, n));
  }, 60_000);
  for (const e of edits) {
    const by = e.weights.map(w => fraction(w));
    rows.push({ by, constant: fraction(e.constant), strict: e.op === '<' });
    if (e.op === '=') {
      rows.push({ by: by.map(c => times(c, fraction(-1))), constant: fraction(-e.constant), strict: false });
    }
  }
  return rows;
}

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => (bits >> i) & 1));
}

describe('joint solving against Fourier-Motzkin elimination', () => {
  it('settles whether a system holds, and gives the sharpest bounds with their ends', () => {
    fc.assert(
      fc.property(systems, system => {
        const rows = halves(system, system.edits, new Set());
        const holds = feasible(rows, 4);
        const result = checkWorksheet(sheetOf(system));
        expect(result.holds).toBe(holds);
        if (!holds) return;
        system.values.forEach((_, i) => {
          const range = rangeOf(rows, 4, i);
          const got = result.bounds[name(i)]!;
          const back: Range = {
            low: got.low === null ? null : parse(got.low),
            high: got.high === null ? null : parse(got.high),
            lowClosed: got.lowClosed,
            highClosed: got.highClosed,
          };
          expect(back).toEqual(range);
        });
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('lists every minimal conflict', () => {
    fc.assert(
      fc.property(systems, system => {
        const fails = (some: readonly Edit[]) => !feasible(halves(system, some, new Set()), 4);
        if (!fails(system.edits)) return;
        const indexes = system.edits.map((_, r) => r);
        const failing = subsets(indexes).filter(s => fails(s.map(r => system.edits[r]!)));
        const minimal = failing.filter(
          s => !failing.some(o => o.length < s.length && o.every(r => s.includes(r))),
        );
        const got = checkWorksheet(sheetOf(system)).conflicts;
        const key = (sets: readonly (readonly string[])[]) => sets.map(s => [...s].sort().join()).sort();
        expect(key(got)).toEqual(key(minimal.map(s => s.map(r => `e${r}`))));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('lists every set of culprits of least weight', () => {
    fc.assert(
      fc.property(
        systems,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
        (system, weights) => {
          if (feasible(halves(system, system.edits, new Set()), 4)) return;
          const enough = subsets([0, 1, 2, 3]).filter(s =>
            feasible(halves(system, system.edits, new Set(s)), 4),
          );
          const weigh = (s: readonly number[]) => s.reduce((sum, i) => sum + weights[i]!, 0);
          const least = Math.min(...enough.map(weigh));
          const best = enough
            .filter(s => weigh(s) === least)
            .map(s => s.map(name).join())
            .sort();
          const sheet = {
            ...sheetOf(system),
            weights: Object.fromEntries(weights.map((w, i) => [name(i), String(w)])),
          };
          const got = checkWorksheet(sheet).culprits;
          expect(got.map(c => [...c.figures].sort().join()).sort()).toEqual(best);
          for (const c of got) expect(c.weight).toBe(String(least));
        },
      ),
      { numRuns: RUNS },
    );
  }, 60_000);
});
