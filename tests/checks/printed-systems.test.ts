import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import type { Rounding, SheetFigure, SheetRelation, Worksheet } from '../../src/model/worksheet.ts';
import { type Fraction, fraction, minus, over, parse, times } from './oracle.ts';

/** Cases of each property; `RUNS=200 npx vitest …` looks further. */
const RUNS = Number(process.env.RUNS ?? 6);

/** An exact value printed with some decimals, rounded in some way, by plain BigInt arithmetic. */
function print(value: Fraction, decimals: number, rounding: Rounding): string {
  const scaled = fraction(value.n * 10n ** BigInt(decimals), value.d);
  const floor = scaled.n >= 0n ? scaled.n / scaled.d : -((-scaled.n + scaled.d - 1n) / scaled.d);
  const rest = minus(scaled, fraction(floor));
  const twice = rest.n * 2n - rest.d;
  const negative = scaled.n < 0n;
  const up =
    rounding === 'floor'
      ? false
      : rounding === 'ceiling'
        ? rest.n > 0n
        : rounding === 'truncate'
          ? negative && rest.n > 0n
          : twice > 0n || (twice === 0n && (rounding === 'half-even' ? (floor & 1n) === 1n : !negative));
  const units = up ? floor + 1n : floor;
  const size = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? size : `${size.slice(0, -decimals)}.${size.slice(-decimals)}`;
  return units < 0n ? `-${text}` : text;
}

interface Table {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly decimals: number;
  readonly percentDecimals: number;
}

const tables: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 4 }).chain(n =>
  fc.record({
    before: fc.array(fc.integer({ min: 2000, max: 900000 }), { minLength: n, maxLength: n }),
    after: fc.array(fc.integer({ min: 2000, max: 900000 }), { minLength: n, maxLength: n }),
    decimals: fc.integer({ min: 0, max: 3 }),
    percentDecimals: fc.integer({ min: 0, max: 2 }),
  }),
);

const HUNDRED = fraction(100);

/** True values of a table's figures, in thousandths where they are amounts. */
function truth(table: Table): ReadonlyMap<string, { value: Fraction; decimals: number }> {
  const figures = new Map<string, { value: Fraction; decimals: number }>();
  const amount = (name: string, units: number) =>
    figures.set(name, { value: fraction(units, 1000), decimals: table.decimals });
  const percent = (name: string, part: number, whole: number) =>
    figures.set(name, {
      value: times(over(fraction(part), fraction(whole)), HUNDRED),
      decimals: table.percentDecimals,
    });
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  table.after.forEach((a, i) => {
    const b = table.before[i]!;
    amount(`a${i}`, a);
    amount(`b${i}`, b);
    amount(`d${i}`, Math.abs(a - b));
    percent(`g${i}`, Math.abs(a - b), b);
    percent(`s${i}`, a, total(table.after));
  });
  amount('A', total(table.after));
  amount('B', total(table.before));
  percent('G', Math.abs(total(table.after) - total(table.before)), total(table.before));
  return figures;
}

function relations(table: Table): readonly SheetRelation[] {
  const n = table.after.length;
  const each = Array.from({ length: n }, (_, i) => i);
  const sign = (up: boolean) => (up ? 1 : -1);
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const signs = each.map(i => sign(table.after[i]! >= table.before[i]!));
  const whole = sign(total(table.after) >= total(table.before));
  return [
    { id: 'sumA', kind: 'sum', total: 'A', parts: each.map(i => [`a${i}`, '1']) },
    { id: 'sumB', kind: 'sum', total: 'B', parts: each.map(i => [`b${i}`, '1']) },
    { id: 'growth', kind: 'growth', before: 'B', after: 'A', rate: 'G', signs: [whole] },
    ...each.flatMap((i): SheetRelation[] => [
      { id: `share${i}`, kind: 'share', part: `a${i}`, whole: 'A', share: `s${i}` },
      { id: `growth${i}`, kind: 'growth', before: `b${i}`, after: `a${i}`, rate: `g${i}`, signs: [signs[i]] },
      {
        id: `change${i}`,
        kind: 'change',
        before: `b${i}`,
        after: `a${i}`,
        change: `d${i}`,
        signs: [signs[i]],
      },
      { id: `part${i}`, kind: 'part-of', part: `a${i}`, whole: 'A' },
    ]),
    { id: 'hundred', kind: 'percent-total', shares: each.map(i => `s${i}`) },
    { id: 'wholes', kind: 'whole-of-shares', pairs: each.map(i => [`a${i}`, `s${i}`]) },
    {
      id: 'weighted',
      kind: 'weighted-growth',
      parts: each.map(i => [`a${i}`, `g${i}`]),
      total: ['A', 'G'],
      signs: [...signs, whole],
    },
  ];
}

function printed(table: Table, rounding: (i: number) => Rounding, declare: boolean): Worksheet {
  const figures: Record<string, SheetFigure> = {};
  [...truth(table)].forEach(([name, { value, decimals }], i) => {
    figures[name] = {
      value: print(value, decimals, rounding(i)),
      decimals,
      ...(declare ? { rounding: rounding(i) } : {}),
    };
  });
  return { figures, relations: [...relations(table)] };
}

const MODES: readonly Rounding[] = ['nearest', 'half-up', 'half-even', 'truncate', 'floor', 'ceiling'];

function standsUp(sheet: Worksheet): void {
  const result = checkWorksheet(sheet);
  expect(result.relations.filter(r => r.verdict === 'contradicts').map(r => r.id)).toEqual([]);
  expect(result.holds).not.toBe(false);
  expect(result.conflicts).toEqual([]);
}

describe('true values, printed', () => {
  it('never contradict when all are rounded to the nearest, or all are cut', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom<Rounding>('half-up', 'truncate'), (table, rounding) => {
        standsUp(printed(table, () => rounding, false));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('never contradict in any mix of roundings that is declared', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.constantFrom(...MODES), { minLength: 30, maxLength: 30 }),
        (table, modes) => {
          standsUp(printed(table, i => modes[i % modes.length]!, true));
        },
      ),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('have every true value inside the joint bounds', () => {
    fc.assert(
      fc.property(tables, table => {
        const result = checkWorksheet(printed(table, () => 'nearest', true));
        for (const [name, { value }] of truth(table)) {
          const { low, high } = result.bounds[name]!;
          if (low !== null) expect(minus(value, parse(low)).n >= 0n).toBe(true);
          if (high !== null) expect(minus(parse(high), value).n >= 0n).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

describe('one figure corrupted', () => {
  it('is among the culprits, and its true printing among the repairs', () => {
    fc.assert(
      fc.property(
        tables,
        fc.nat(),
        fc.constantFrom('scale', 'transpose', 'digit', 'drop', 'add'),
        fc.nat(),
        (table, which, slip, where) => {
          const sheet = printed(table, () => 'nearest', true);
          const names = Object.keys(sheet.figures);
          const name = names[which % names.length]!;
          const good = sheet.figures[name]!;
          const value = corrupt(good.value!, slip, where);
          if (value === null || value === good.value) return;
          const figures = { ...sheet.figures, [name]: { ...good, value } };
          const result = checkWorksheet({ ...sheet, figures });
          if (result.holds !== false) return;
          const culprit = result.culprits.find(c => c.figures.join() === name);
          expect(culprit).toBeDefined();
          const meant = parse(good.value!);
          const found = culprit!.repairs.some(r => minus(parse(r.value), meant).n === 0n);
          if (result.cut === undefined) expect(found).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  }, 60_000);
});

/** A slip of the pen in a printed number. */
function corrupt(value: string, slip: string, where: number): string | null {
  const point = value.indexOf('.');
  const digits = value.replace('.', '');
  const places = point < 0 ? 0 : value.length - point - 1;
  const at = where % digits.length;
  const swap = (text: string) => {
    const size = text.padStart(places + 1, '0');
    return places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`;
  };
  switch (slip) {
    case 'scale':
      return swap(`${digits}000`);
    case 'transpose':
      return at + 1 < digits.length
        ? swap(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2))
        : null;
    case 'digit':
      return swap(
        digits.slice(0, at) + String((Number(digits[at]) + 1 + (where % 8)) % 10) + digits.slice(at + 1),
      );
    case 'drop':
      return at < digits.length - places && digits.length - places > 1
        ? swap(digits.slice(0, at) + digits.slice(at + 1))
        : null;
    default:
      return at <= digits.length - places
        ? swap(digits.slice(0, at) + String(1 + (where % 9)) + digits.slice(at))
        : null;
  }
}
