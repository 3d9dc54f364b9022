import type { TableLine } from '../../model/table.ts';
import type { Sheet } from './sheet.ts';

const MONTHS = /^\d{4}-\d{2}(?:\/\d{4}-\d{2})?$/;

/**
 * When a cell is of, by its heads: what its row says, or its column.
 *
 * @param at the column's index
 */
export function periodOf(row: TableLine, column: TableLine, sheet: Sheet, at: number): string | null {
  const own = ownPeriod(row, column);
  if (own === null || column.period !== null || !sheet.along.lines[at]!.running) return own;
  // "Cumulative" in March holds what was since the first month above it.
  const first = sheet.table.rows.find(({ period }) => period !== null)?.period ?? own;
  const runs = /^\d{4}-\d{2}$/.test(own) && /^\d{4}-\d{2}$/.test(first) && first < own;
  return runs && first.slice(0, 4) === own.slice(0, 4) ? `${first}/${own}` : own;
}

/** Of a year and a month without one: that month of the year. */
function ownPeriod(row: TableLine, column: TableLine): string | null {
  for (const [month, year] of [
    [row, column],
    [column, row],
  ] as const) {
    const own = month.period?.slice(0, 4);
    if (!own || !year.period || !/^\d{4}$/.test(year.period) || !MONTHS.test(month.period!)) continue;
    const bare = [month.label, ...month.groups].every(label => !label.includes(own));
    if (bare) return month.period!.replaceAll(own, year.period);
  }
  return row.period ?? column.period;
}
