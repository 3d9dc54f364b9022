import type { Cell } from './grid.ts';
import { type HeadUnit, unitOfPhrase } from './head-unit.ts';
import type { Layout } from './layout.ts';
import { type HeadedLine, last, lineOf, type OwnUnit, unitByWords, unitOfGroups } from './line-heads.ts';
import type { TableSetting } from './read-tables.ts';
import { headWords, opens } from './table-words.ts';

/** The heads of the rows: labels, the groups they stand in, their units; undefined for a row that only names a group. */
export function rowHeads(
  layout: Layout,
  firstData: number,
  { lexicon }: TableSetting,
  units: (label: string) => HeadUnit | undefined,
  periods: (label: string) => string | null,
): (HeadedLine | undefined)[] {
  const { columns: uses } = layout;
  const labels = uses.flatMap((use, column) => (use === 'label' && column < firstData ? [column] : []));
  const carried = new Map<number, Cell>();
  let section = '';
  let year: Cell | undefined;
  let whole: HeadUnit | undefined;
  return layout.body.map((row, at) => {
    const looks = layout.looks[at]!;
    const cellAt = (column: number): Cell | undefined =>
      row.cells[column]?.text ? row.cells[column] : undefined;
    const empty = !uses.some(
      (use, column) => use === 'data' && looks[column] && looks[column].kind !== 'empty',
    );
    const own = labels.findLast(column => cellAt(column));
    if (empty) {
      section = own === undefined ? section : cellAt(own)!.text;
      for (const column of labels) carried.delete(column);
      return undefined;
    }
    const groups = section === '' ? [] : [section];
    for (const column of labels) {
      const cell = cellAt(column);
      if (cell) {
        carried.set(column, cell);
        for (const later of labels) if (later > column && !cellAt(later)) carried.delete(later);
      }
      const shown = cell ?? carried.get(column);
      if (shown && column !== own && (own === undefined || column < own)) groups.push(shown.text);
    }
    const yearColumn = uses.findIndex((use, column) => use === 'year' && cellAt(column));
    if (yearColumn >= 0) year = cellAt(yearColumn);
    const dated = uses.includes('year') ? year : undefined;
    const head = own === undefined ? dated : cellAt(own)!;
    const label = head?.text ?? '';
    const unitColumn = uses.indexOf('unit');
    const inUnits = unitColumn >= 0 ? cellAt(unitColumn)?.text : undefined;
    const unit: OwnUnit | undefined =
      (inUnits === undefined ? undefined : (unitOfPhrase(inUnits, lexicon) ?? units(inUnits))) ??
      unitByWords(label, units, true);
    // "Total exports (million USD)" says what the rows below it are in too.
    if (unit && !unit.weak && unit.kind !== 'percent' && opens(headWords(label), 'total')) whole = unit;
    const numberColumn = uses.indexOf('number');
    const marker = (numberColumn >= 0 ? cellAt(numberColumn)?.text : undefined) ?? markerOf(label);
    const period = (dated ? periods(dated.text) : null) ?? last([...groups, label].map(periods)) ?? null;
    return {
      line: lineOf(head, label, groups, marker, head?.indent ?? 0, period, unit?.per === true),
      own: unit,
      group: unitOfGroups(groups, units) ?? whole,
    };
  });
}

const MARKER =
  /^(?:[-–—+*•·]|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})(?=\s)/;
const markerOf = (label: string): string => MARKER.exec(label)?.[0] ?? '';
