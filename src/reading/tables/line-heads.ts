import type { TableLine } from '../../model/table.ts';
import type { Cell } from './grid.ts';
import type { HeadUnit } from './head-unit.ts';
import { has, headWords, isWholly, opens } from './table-words.ts';

/** A row or column with the units its head gives: its own, and that of the heads above it. */
export interface HeadedLine {
  readonly line: TableLine;
  readonly own: OwnUnit | undefined;
  readonly group: OwnUnit | undefined;
}

/** `weak`: known by a noun alone, which may as well say whose figures these are ("Enterprises"). */
export type OwnUnit = HeadUnit & { readonly weak?: boolean };

export const isByNoun = (unit: HeadUnit): boolean => unit.kind === 'count' && unit.scale === 0;

/** The unit a head says; a rate or share says by its name that it is in per cent. */
export function unitByWords(
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

/** The unit of the groups that rows stand in. A noun alone ("Main products") only says what they are. */
export function unitOfGroups(
  groups: readonly string[],
  units: (label: string) => HeadUnit | undefined,
): OwnUnit | undefined {
  return last(
    groups.map(label => {
      const unit = units(label);
      return unit && isByNoun(unit) && !opens(headWords(label), 'numberOf') ? { ...unit, weak: true } : unit;
    }),
  );
}

export const textOf = (cell: Cell): string => cell.text;

export function memo<T>(make: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return label => {
    if (!known.has(label)) known.set(label, make(label));
    return known.get(label)!;
  };
}

/** The last value there is. */
export function last<T>(values: readonly (T | undefined | null)[]): T | undefined {
  return values.findLast((value): value is T => value !== undefined && value !== null);
}

export function lineOf(
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
