import type { TableLine } from '../../model/table.ts';
import {
  type HeadWord,
  type HeadWords,
  has,
  hasOutside,
  headWords,
  isWholly,
  opens,
} from '../../reading/tables/table-words.ts';

/** How surely a line is a total: its head says nothing else, says of what, or says it is one of several. */
export type TotalKind = 'whole' | 'named' | 'sub';

/** What a row or a column is in its table, by its head. */
export interface LineFacts {
  readonly line: TableLine;
  readonly total: TotalKind | null;
  /** A part of the line before it, which does not claim that its parts are all. */
  readonly ofWhich: boolean;
  /** 0 for the outermost lines; deeper where numbers, dashes or blanks before the labels say so. */
  readonly level: number;
  readonly growth: boolean;
  readonly share: boolean;
  readonly index: boolean;
  readonly change: boolean;
  /** Adds up what came before it: "cumulative", "luỹ kế". */
  readonly running: boolean;
  /** What was planned: its head begins with words for a plan. */
  readonly plan: boolean;
  /** Places in an order: "Rank", "Hạng". */
  readonly rank: boolean;
  /** Of something that makes no sum: an average, a price, a rate. */
  readonly apart: boolean;
  readonly trade: TradeKind | null;
}

const TRADE = ['exports', 'imports', 'turnover', 'surplus', 'deficit', 'balance'] as const;
export type TradeKind = (typeof TRADE)[number];

/** The facts of all rows (or all columns) of a table. */
export function lineFacts(lines: readonly TableLine[], rows: boolean): LineFacts[] {
  const known = new Map<string, HeadWords>();
  const wordsOf = (label: string): HeadWords => {
    let words = known.get(label);
    if (!words) {
      words = headWords(label);
      known.set(label, words);
    }
    return words;
  };
  const levels = levelsOf(lines, rows);
  return lines.map((line, at) => {
    const label = wordsOf(withoutMarker(line));
    const groups = line.groups.map(wordsOf);
    const all = [label, ...groups];
    const any = (kind: HeadWord): boolean => all.some(words => has(words, kind));
    // "Average population" makes a sum, and so do amounts at constant prices.
    const plainly = (kind: HeadWord): boolean => all.some(words => hasOutside(words, kind, 'additive'));
    return {
      line,
      total: totalOf(line, label) ?? (spansBefore(lines, at) ? 'sub' : null),
      ofWhich: all.some(words => opens(words, 'ofWhich')),
      level: levels[at]!,
      growth: any('growth'),
      share: any('share'),
      index: plainly('index') || /(?:19|20)\d{2}\s?\/\s?(?:(?:19|20)?\d{2})/.test(line.label),
      change: any('change'),
      running: any('running'),
      plan: all.some(words => opens(words, 'plan')),
      rank: any('rank'),
      apart: line.per || plainly('notAdditive'),
      trade:
        tradeOf(wordsOf(withoutYear(withoutMarker(line)))) ??
        (groups.length > 0 ? tradeOf(groups.at(-1)!) : null),
    };
  });
}

function withoutMarker({ label, marker }: TableLine): string {
  return marker !== '' && label.startsWith(marker) ? label.slice(marker.length) : label;
}

/** "Exports 2023 (US$ bn)" are exports. */
function withoutYear(label: string): string {
  return label.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/, ' ');
}

function totalOf(line: TableLine, words: HeadWords): TotalKind | null {
  if (has(words, 'subtotal')) return 'sub';
  if (isWholly(words, 'total')) return 'whole';
  if (opens(words, 'total')) return 'named';
  // "ASEAN total", "Cộng nhóm A": the word ends the head.
  const last = words.marks.at(-1);
  if (line.label !== '' && last?.kinds.includes('total') && last.to === words.keys.length) return 'sub';
  return null;
}

/** A quarter behind its months, a year behind its quarters: a line whose period holds those of the lines before it. */
function spansBefore(lines: readonly TableLine[], at: number): boolean {
  const period = lines[at]!.period;
  const [last, other] = [lines[at - 1]?.period, lines[at - 2]?.period];
  if (!period || !last || !other || last === other) return false;
  return [last, other].every(inner => inner !== period && isWithin(inner, period));
}

function isWithin(inner: string, outer: string): boolean {
  const [from, to] = endsOf(outer);
  const [first, last] = endsOf(inner);
  return first.slice(0, from.length) >= from && last.slice(0, to.length) <= to;
}

function endsOf(period: string): readonly [string, string] {
  const [from, to] = period.split('/');
  return [from!, to ?? from!];
}

function tradeOf(words: HeadWords): TradeKind | null {
  return TRADE.find(kind => isWholly(words, kind)) ?? null;
}

/** What kind of mark stands before a label: each kind is a level of its own, in the order they first appear. */
function markerKind(marker: string): string {
  const mark = marker.replace(/[.)]$/, '');
  if (mark === '') return '';
  if (/^\d+(\.\d+)+$/.test(mark)) return `dotted${mark.split('.').length}`;
  if (/^\d+$/.test(mark)) return 'number';
  if (/^[IVX]+$/.test(mark)) return 'roman';
  if (/^[A-Z]$/.test(mark)) return 'capital';
  if (/^[a-z]$/.test(mark)) return 'letter';
  return mark;
}

/** The level of each line: unmarked lines are outermost, a kind of mark met inside another is deeper than it. */
function levelsOf(lines: readonly TableLine[], rows: boolean): number[] {
  if (!rows) return lines.map(() => 0);
  const stack: string[] = [];
  const indents: number[] = [];
  let base = 0;
  const marked = lines.map(({ marker }) => markerKind(marker));
  return lines.map(({ indent, label }, at) => {
    const kind = label === '' ? '' : marked[at]!;
    // A label moved in without a mark belongs to the marked one above it.
    if (kind === '' && (indent === 0 || indent <= base)) stack.length = 0;
    else if (kind !== '') {
      base = indent;
      const known = stack.indexOf(kind);
      if (known >= 0) stack.length = known + 1;
      else stack.push(kind);
    }
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    if (indent > 0) indents.push(indent);
    return stack.length + indents.length;
  });
}
