import type { TableLine } from '../../model/table.ts';
import type { Cell, GridRow } from './grid.ts';
import { periodOfHead } from './head-period.ts';
import { type HeadUnit, unitOfHead, unitOfPhrase } from './head-unit.ts';
import type { Layout } from './layout.ts';
import type { TableSetting } from './read-tables.ts';
import { has, headWords, isWholly, opens } from './table-words.ts';

/** A row or column with the units its head gives: its own, and that of the heads above it. */
export interface HeadedLine {
  readonly line: TableLine;
  readonly own: OwnUnit | undefined;
  readonly group: HeadUnit | undefined;
}

/** All that the heads of a table say. */
export interface Heads {
  readonly caption: readonly string[];
  readonly period: string | null;
  readonly rounded: boolean;
  readonly columns: readonly HeadedLine[];
  /** By body row; undefined for a row that only names a group. */
  readonly rows: readonly (HeadedLine | undefined)[];
  /** The unit of a row's cell in a column (an index into `columns`). */
  readonly unitFor: (row: HeadedLine, column: number) => HeadUnit | undefined;
}

/** `weak`: known by a noun alone, which may as well say whose figures these are ("Enterprises"). */
type OwnUnit = HeadUnit & { readonly weak?: boolean };

/** Reads what the heads, stubs, titles and notes of a table say. `start`: where its grid begins in the text. */
export function headsOf(text: string, layout: Layout, setting: TableSetting, start: number): Heads {
  const { lexicon, reference } = setting;
  const { columns: uses } = layout;
  const data = uses.flatMap((use, column) => (use === 'data' ? [column] : []));
  const firstData = data[0]!;
  const units = memo((label: string) => unitOfHead(label, lexicon));
  const periods = memo((label: string) => periodOfHead(label, lexicon, reference));
  const corners = layout.heads.flatMap(row =>
    row.cells.filter((cell, column) => cell.text !== '' && uses[column] !== 'data'),
  );
  const titles = layout.titles.flatMap(row => row.cells.filter(cell => cell.text !== ''));
  const above = linesAbove(text, layout.titles[0]?.start ?? layout.heads[0]?.start ?? start);
  const caption = [...above, ...titles.map(textOf), ...corners.map(textOf)];
  const captionUnit = last(caption.map(units).map(unit => (unit && isByNoun(unit) ? undefined : unit)));
  const columns = mixNouns(data.map(column => columnHead(layout, column, firstData, units, periods)));
  const rows = rowHeads(layout, firstData, setting, units, periods);
  return {
    caption,
    period: last(caption.map(periods)) ?? null,
    rounded: saysRounded(text, layout, caption),
    columns,
    rows,
    unitFor: (row, column) => unitOfCell(row, columns[column]!, captionUnit),
  };
}

const textOf = (cell: Cell): string => cell.text;

function memo<T>(make: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return label => {
    if (!known.has(label)) known.set(label, make(label));
    return known.get(label)!;
  };
}

function last<T>(values: readonly (T | undefined | null)[]): T | undefined {
  return values.findLast((value): value is T => value !== undefined && value !== null);
}

/** A percentage is one wherever it is said; else the column decides, the row, what stands above the column, the caption. */
function unitOfCell(row: HeadedLine, column: HeadedLine, caption: HeadUnit | undefined): HeadUnit | undefined {
  if (column.own?.kind === 'percent') return column.own;
  if (row.own?.kind === 'percent') return row.own;
  const own = [column.own, row.own, column.group, row.group, caption];
  // What a head counts only by its noun ("Enterprises") may as well be whose figures these are.
  return own.find(unit => unit && !isWeak(unit)) ?? own.find(unit => unit !== undefined);
}

const isWeak = (unit: OwnUnit): boolean => unit.weak === true;

const isByNoun = (unit: HeadUnit): boolean => unit.kind === 'count' && unit.scale === 0;

/** "Projects" beside "Capital" counts; "Enterprises" beside "Households", and nothing else, says whose figures they are. */
function mixNouns(columns: readonly HeadedLine[]): HeadedLine[] {
  const plain = columns.some(({ own }) => !own?.weak && own?.kind !== 'percent');
  return columns.map(column =>
    plain && column.own?.weak && isWholeNoun(column.own, column.line.label)
      ? { ...column, own: { ...column.own, weak: false } }
      : column,
  );
}

/** Three words at most: a longer head only has the noun in it. */
function isWholeNoun(unit: OwnUnit, label: string): boolean {
  return unit.counted !== undefined && label.trim().split(/\s+/).length <= 3;
}

function columnHead(
  layout: Layout,
  column: number,
  firstData: number,
  units: (label: string) => HeadUnit | undefined,
  periods: (label: string) => string | null,
): HeadedLine {
  const path: Cell[] = [];
  const { heads } = layout;
  for (const [at, row] of heads.entries()) {
    const own = row.cells[column];
    const lower = heads.slice(at + 1).some(below => (below.cells[column]?.text ?? '') !== '');
    const cell = own?.text ? own : lower ? fromLeft(row, column, firstData) : undefined;
    if (cell && path.at(-1)?.text !== cell.text) path.push(cell);
  }
  const head = path.at(-1);
  const groups = path.slice(0, -1).map(textOf);
  const label = head?.text ?? '';
  const own = unitByWords(label, units, false);
  return {
    line: lineOf(head, label, groups, '', 0, last([...groups, label].map(periods)) ?? null, own?.per === true),
    own,
    group: last(groups.map(units)),
  };
}

/** A head that spans several columns stands in the first of them. */
function fromLeft(row: GridRow, column: number, firstData: number): Cell | undefined {
  for (let at = column - 1; at >= firstData; at--) {
    if (row.cells[at]?.text) return row.cells[at];
  }
  return undefined;
}

/** The unit a head says; a rate or share says by its name that it is in per cent. */
function unitByWords(
  label: string,
  units: (label: string) => HeadUnit | undefined,
  row: boolean,
): OwnUnit | undefined {
  const own = units(label);
  if (own) {
    return isByNoun(own) && !opens(headWords(label), 'numberOf') ? { ...own, weak: true } : own;
  }
  const words = headWords(label);
  const kinds = ['growth', 'share', 'index'] as const;
  const rate = kinds.some(kind => (row ? isWholly(words, kind) : has(words, kind)));
  return rate && !has(words, 'change') ? { kind: 'percent', code: '%', scale: 0 } : undefined;
}

function rowHeads(
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
  return layout.body.map((row, at) => {
    const looks = layout.looks[at]!;
    const cellAt = (column: number): Cell | undefined => (row.cells[column]?.text ? row.cells[column] : undefined);
    const empty = !uses.some((use, column) => use === 'data' && looks[column] && looks[column].kind !== 'empty');
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
    const unit = (inUnits === undefined ? undefined : (unitOfPhrase(inUnits, lexicon) ?? units(inUnits))) ?? unitByWords(label, units, true);
    const numberColumn = uses.indexOf('number');
    const marker = (numberColumn >= 0 ? cellAt(numberColumn)?.text : undefined) ?? markerOf(label);
    const period = (dated ? periods(dated.text) : null) ?? last([...groups, label].map(periods)) ?? null;
    return {
      line: lineOf(head, label, groups, marker, head?.indent ?? 0, period, unit?.per === true),
      own: unit,
      group: last(groups.map(units)),
    };
  });
}

const MARKER = /^(?:[-–—+*•·]|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})(?=\s)/;
const markerOf = (label: string): string => MARKER.exec(label)?.[0] ?? '';

function lineOf(
  head: Cell | undefined,
  label: string,
  groups: readonly string[],
  marker: string,
  indent: number,
  period: string | null,
  per: boolean,
): TableLine {
  return { start: head?.start ?? -1, end: head?.end ?? -1, label, groups, marker, indent, period, per };
}

const CAPTION = 200;
const LINES = 3;
const SENTENCE = /[.!?。！？]["”)]?$/;

/** The short lines right above a table in a text: its title, the unit of its cells. Sentences are none. */
function linesAbove(text: string, start: number): string[] {
  const lines: string[] = [];
  let end = start;
  for (let seen = 0; seen < 2 * LINES && lines.length < LINES && end > 0; seen++) {
    const from = text.lastIndexOf('\n', end - 2) + 1;
    if (end - from > CAPTION) break;
    const line = text.slice(from, end).trim();
    end = from;
    if (line === '') continue;
    if (SENTENCE.test(line)) break;
    lines.unshift(line);
  }
  return lines;
}

const AROUND = 600;

function saysRounded(text: string, { notes, body }: Layout, caption: readonly string[]): boolean {
  const end = body.at(-1)!.end;
  const below = text.slice(end, end + AROUND).split('\n').slice(0, 8);
  const said = [...notes.flatMap(row => row.cells.map(textOf)), ...caption, ...below];
  return said.some(line => has(headWords(line), 'rounding'));
}
