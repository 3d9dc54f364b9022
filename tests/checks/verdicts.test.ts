import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import { verdicts } from '../../src/checks/verdicts.ts';
import type { SheetFigure, Worksheet } from '../../src/model/worksheet.ts';

const figure: fc.Arbitrary<SheetFigure> = fc.record(
  {
    value: fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([n, places]) => (n / 10 ** places).toFixed(places)),
    scale: fc.constantFrom(0, 0, 3, 6, 9),
    decimals: fc.integer({ min: 0, max: 3 }),
    qualifier: fc.constantFrom('exact' as const, 'exact' as const, 'exact' as const, 'over' as const),
  },
  { requiredKeys: ['value', 'decimals'] },
);

/** A share or growth near the one its figures give, so that verdicts of every sort come up. */
function near(value: number, places: number, off: number): string {
  return Math.max(0, value + off / 10 ** places).toFixed(places);
}

const sheets: fc.Arbitrary<Worksheet> = fc
  .tuple(figure, figure, figure, fc.integer({ min: 0, max: 2 }), fc.integer({ min: -2, max: 2 }))
  .map(([a, b, c, places, off]) => {
    const number = (f: SheetFigure) => Number(f.value) * 10 ** (f.scale ?? 0);
    const [x, y, z] = [number(a), number(b), number(c)];
    const share = y === 0 ? '1' : near((100 * x) / y, places, off);
    const growth = y === 0 ? '1' : near(Math.abs(100 * (x / y - 1)), places, off);
    const total = near(x + y - z, places, off).slice(0, 30);
    return {
      figures: {
        a,
        b,
        c,
        s: { value: share.slice(0, 25), decimals: places },
        g: { value: growth.slice(0, 25), decimals: places },
        t: { value: total, decimals: places },
      },
      relations: [
        { id: 'share', kind: 'share', part: 'a', whole: 'b', share: 's' },
        { id: 'growth', kind: 'growth', before: 'b', after: 'a', rate: 'g', signs: [x < y ? -1 : 1] },
        {
          id: 'sum',
          kind: 'sum',
          total: 't',
          parts: [
            ['a', '1'],
            ['b', '1'],
            ['c', '-1'],
          ],
        },
      ],
    };
  });

describe('verdicts in machine integers', () => {
  it('are those of the general way', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sheets, sheet => {
        const quick = verdicts(sheet);
        for (const { id, verdict } of checkWorksheet(sheet).relations) {
          expect([id, quick.get(id)]).toEqual([id, verdict]);
          seen.add(verdict);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['equal', 'rounded', 'contradicts']));
  }, 60_000);
});
