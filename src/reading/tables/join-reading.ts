import type { ReadFigure } from '../../model/figure.ts';
import type { Reading, Segment } from '../../model/reading.ts';
import type { TablesRead } from './read-tables.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The segments of a text with one for each row of its tables; a cell of words among the figures is a segment of prose. */
export function segmentsWithTables(segments: readonly Segment[], tables: TablesRead): readonly Segment[] {
  if (tables.lines.length === 0) return segments;
  const joined: Segment[] = [];
  let paragraph = segments.at(-1)?.paragraph ?? 0;
  let line = 0;
  let cell = 0;
  const rowsUntil = (offset: number) => {
    for (; line < tables.lines.length && tables.lines[line]!.start < offset; line++) {
      const row = tables.lines[line]!;
      paragraph++;
      let { start } = row;
      for (; cell < tables.prose.length && tables.prose[cell]!.start < row.end; cell++) {
        const words = tables.prose[cell]!;
        if (words.start > start) joined.push({ start, end: words.start, role: 'table', paragraph });
        joined.push({ ...words, role: 'list', paragraph });
        start = words.end;
      }
      if (start < row.end) joined.push({ start, end: row.end, role: 'table', paragraph });
    }
  };
  for (const segment of segments) {
    rowsUntil(segment.start + 1);
    // A sentence that begins above a table may run on into it, or begin inside it and end below.
    const before = tables.lines[line - 1];
    const next = tables.lines[line];
    const start = before && before.end > segment.start ? before.end : segment.start;
    const end = next && next.start < segment.end ? next.start : segment.end;
    if (start < end) joined.push({ ...segment, start, end });
  }
  rowsUntil(Number.POSITIVE_INFINITY);
  return joined;
}

/** Adds the figures of tables to a reading, in the order of the text. */
export function addTables(reading: Reading, tables: TablesRead): Reading {
  if (tables.tables.length === 0) return reading;
  const cells = tables.tables.flatMap(({ cells }) =>
    cells.flatMap(row => row.filter((cell): cell is ReadFigure => cell !== null && cell !== 'missing')),
  );
  const figures = inOrder([...reading.figures, ...cells]);
  const places = new Map(figures.map((figure, index) => [figure, index]));
  return {
    ...reading,
    figures,
    weekdays: reading.weekdays.map(weekday => ({
      ...weekday,
      date: places.get(reading.figures[weekday.date]!) ?? weekday.date,
    })),
    left: inOrder([...reading.left, ...tables.left]),
    tables: tables.tables,
  };
}

/** What a reading says beside its tables: prose is understood from this alone. */
export function withoutTables(reading: Reading): Reading {
  const { tables, ...rest } = reading;
  if (!tables) return reading;
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flat()));
  const figures = reading.figures.filter(figure => !inTables.has(figure));
  const places = new Map(figures.map((figure, index) => [figure, index]));
  return {
    ...rest,
    figures,
    segments: reading.segments.filter(({ role }) => role !== 'table'),
    weekdays: reading.weekdays.map(weekday => ({
      ...weekday,
      date: places.get(reading.figures[weekday.date]!) ?? weekday.date,
    })),
  };
}

function inOrder<T extends Span>(all: T[]): T[] {
  return all.sort((a, b) => a.start - b.start);
}
