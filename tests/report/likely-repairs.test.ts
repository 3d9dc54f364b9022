import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import { withLikelyRepairs } from '../../src/report/likely-repairs.ts';
import { report } from '../../src/report/report.ts';

const repair = (value: string, slip: string) => ({ figure: 'a', value, printed: value, slip });
const likely = (printed: string, ...repairs: ReturnType<typeof repair>[]) =>
  withLikelyRepairs([{ figures: ['a'], weight: '1', repairs }], new Map([['a', printed]]))[0]!.repairs.map(
    ({ value }) => value,
  );

describe('withLikelyRepairs', () => {
  it('takes the nearest power of ten, and none that nobody would slip by', () => {
    expect(likely('38286000', repair('38286000000', 'scale'), repair('38286000000000', 'scale'))).toEqual([
      '38286000000',
    ]);
    expect(likely('5', repair('5000000000', 'scale'), repair('500000', 'decimal-point'))).toEqual([]);
    expect(likely('5', repair('50', 'decimal-point'), repair('500', 'decimal-point'))).toEqual(['50']);
    expect(likely('8..9', repair('8000..9000', 'changed-digit'))).toEqual(['8000..9000']);
  });

  it('names single digits only where nothing likelier explains it, and few', () => {
    expect(likely('15', repair('51', 'transposed-digits'), repair('55', 'changed-digit'))).toEqual(['51']);
    const digits = ['11', '12', '13', '14', '16'].map(value => repair(value, 'changed-digit'));
    expect(likely('15', ...digits)).toEqual(['11', '12', '13']);
  });
});

it('tells sets that a slip explains before those that none does', () => {
  const unexplained = { figures: ['b', 'c'], weight: '2', repairs: [] };
  const explained = { figures: ['a'], weight: '1', repairs: [repair('51', 'transposed-digits')] };
  expect(withLikelyRepairs([unexplained, explained], new Map([['a', '15']]))).toEqual([
    explained,
    unexplained,
  ]);
});

describe('a report', () => {
  const text =
    "Hai Phong's total trade turnover reached $30 billion in 2024. Exports were $18 billion and imports were $14 billion.";

  it('names first what the other figures make expect', () => {
    const { culprits, figures } = report(text, { lang: 'en' });
    const surface = (id: string) => figures.find(figure => figure.id === id)?.surface;
    const named = new Map(
      culprits.map(({ figures: [id = ''], repairs }) => [surface(id), repairs.map(({ printed }) => printed)]),
    );
    expect(named.get('$18 billion')?.[0]).toBe('$16 billion');
    expect(named.get('$14 billion')?.[0]).toBe('$12 billion');
    expect(named.get('$30 billion')?.[0]).toBe('$32 billion');
    for (const printed of named.values()) expect(printed.length).toBeLessThanOrEqual(3);
  });

  it('leaves worksheets all that fits', () => {
    const figures = {
      b: { value: '2.5', scale: 9, decimals: 1, unit: 'USD' },
      a: { value: '3.2', scale: 9, decimals: 1, unit: 'USD' },
      r: { value: '15', decimals: 0, unit: '%' },
    };
    const relations = [{ id: 'g', kind: 'growth' as const, before: 'b', after: 'a', rate: 'r' }];
    const culprit = checkWorksheet({ figures, relations }).culprits.find(({ figures: [id] }) => id === 'b')!;
    const { repairs } = withLikelyRepairs([culprit], new Map([['b', '2500000000']]))[0]!;
    expect([culprit.repairs.length > 3, repairs.length]).toEqual([true, 3]);
  });
});
