import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { documentText, reportOnDocument } from '../../src/report/document.ts';

/** A table that foots down and across: whole numbers, with a total row and a total column. */
const footed = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 5 }),
    decimals: fc.constantFrom(0, 1, 2),
    seed: fc.array(fc.integer({ min: 101, max: 99_899 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ rows, columns, decimals, seed }) => {
    const body = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => seed[r * 5 + c]! | 1),
    );
    for (const row of body) row.push(row.reduce((a, b) => a + b, 0));
    body.push(body[0]!.map((_, c) => body.reduce((sum, row) => sum + row[c]!, 0)));
    return { body, decimals };
  });

type Footed = { readonly body: readonly (readonly number[])[]; readonly decimals: number };

/** The cells as they are printed: heads, and a label before each row. */
function gridOf({ body, decimals }: Footed): string[][] {
  const width = body[0]!.length;
  const heads = ['Item', ...Array.from({ length: width - 1 }, (_, c) => `Group ${'ABCDEFG'[c]}`), 'Total'];
  const rows = body.map((row, r) => [
    r === body.length - 1 ? 'Total' : `Branch ${'KLMNOPQ'[r]}`,
    ...row.map(value => (value / 10 ** decimals).toFixed(decimals)),
  ]);
  return [heads, ...rows];
}

const asCsv = (grid: readonly string[][]): string => grid.map(row => row.join(',')).join('\n');
const asMarkdown = (grid: readonly string[][]): string =>
  [grid[0]!, grid[0]!.map(() => '---'), ...grid.slice(1)].map(row => `| ${row.join(' | ')} |`).join('\n');
const asHtml = (grid: readonly string[][]): string =>
  `<table>${grid.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const check = (source: string, type: 'text/csv' | 'text/markdown' | 'text/html' | 'text/plain'): Report => {
  const document = documentText(source, type);
  const found = reportOnDocument(document, type, { lang: 'en' });
  for (const { start, end, surface } of found.figures) expect(document.text.slice(start, end)).toBe(surface);
  return found;
};

const contradictions = ({ relations }: Report): number =>
  relations.filter(({ verdict }) => verdict === 'contradicts').length;

/** Relations by kind and verdict, with figures by their place among all. */
function told({ figures, relations }: Report): string[] {
  const places = new Map(figures.map(({ id }, place) => [id, place]));
  const named = relations.map(({ kind, verdict, figures: of }) =>
    [kind, verdict, ...of.map(id => places.get(id)!).sort((a, b) => a - b)].join(' '),
  );
  return named.sort();
}

describe('tables that foot', () => {
  test('are never flagged, and every total is checked', () => {
    fc.assert(
      fc.property(footed, table => {
        const found = check(asCsv(gridOf(table)), 'text/csv');
        expect(contradictions(found)).toBe(0);
        const sums = found.relations.filter(({ kind }) => kind === 'sum').length;
        expect(sums).toBe(table.body.length + table.body[0]!.length);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('with one digit changed are always flagged', () => {
    fc.assert(
      fc.property(footed, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (table, r, c, by) => {
        const body = table.body.map(row => [...row]);
        const row = body[r % body.length]!;
        const at = c % row.length;
        const digits = String(row[at]);
        // The second digit: far beyond what rounding of a few parts can hide.
        const changed = (Number(digits[1]) + by) % 10;
        row[at] = Number(digits[0] + String(changed) + digits.slice(2));
        expect(contradictions(check(asCsv(gridOf({ ...table, body })), 'text/csv'))).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('say the same as CSV, Markdown, HTML and pasted text', () => {
    fc.assert(
      fc.property(footed, table => {
        const grid = gridOf(table);
        const csv = told(check(asCsv(grid), 'text/csv'));
        expect(told(check(asMarkdown(grid), 'text/markdown'))).toEqual(csv);
        expect(told(check(asHtml(grid), 'text/html'))).toEqual(csv);
        expect(told(check(grid.map(row => row.join('\t')).join('\n'), 'text/plain'))).toEqual(csv);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

test('hostile tables take time in proportion to their length', () => {
  const size = 30_000;
  const many = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));
  const cases = [
    [many(','), 'text/csv'],
    [`a,b\n"${many('x,')}`, 'text/csv'],
    [`a,b\n${many('Total,12\n')}`, 'text/csv'],
    [`<table>${many('<td>1')}`, 'text/html'],
    [`<table>${many('<td colspan=1000000000>1')}`, 'text/html'],
    [many('<table><tr><td>'), 'text/html'],
    [many('|'), 'text/markdown'],
    [many('\t'), 'text/plain'],
    [many('a  1\n'), 'text/plain'],
    [many('12  '), 'text/plain'],
    [many('x....1\n'), 'text/plain'],
    [many('│1│2│\n├───┼───┤\n'), 'text/plain'],
    [`Month,Value,Price,Cumulative,Rank\n${many('x,12,3,4,5\n')}`, 'text/csv'],
  ] as const;
  for (const [source, type] of cases) {
    const started = performance.now();
    try {
      check(source, type);
    } catch (error) {
      expect(String(error)).toMatch(/^UnreadableTable/);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  }
}, 60_000);
