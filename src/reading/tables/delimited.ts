import { type Cell, cellOf, type GridRow } from './grid.ts';
import { UnreadableTable } from './unreadable-table.ts';

/** Delimiters of comma-separated and like text, the likeliest first where nothing else decides. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_ROWS = 40;
const SAMPLE = 20_000;

/**
 * Cuts delimited text into rows of cells (RFC 4180: a quoted cell may hold delimiters, line ends and doubled quotes; a line
 * ends with LF, CR or both). Empty lines are left out. Linear.
 *
 * @throws UnreadableTable where a quote is not closed, or text follows a closing quote
 */
export function delimitedRows(text: string, delimiter: Delimiter, from = 0, most = Infinity): GridRow[] {
  const rows: GridRow[] = [];
  let cells: Cell[] = [];
  let at = from;
  let line = 1;
  let start = at;
  let begun = line;
  while (at < text.length && rows.length < most) {
    if (text[at] === '"') {
      const opened = line;
      let end = at + 1;
      for (; ; end++) {
        const quote = text.indexOf('"', end);
        if (quote < 0) throw new UnreadableTable('unclosed-quote', opened);
        for (let i = text.indexOf('\n', end); i >= 0 && i < quote; i = text.indexOf('\n', i + 1)) line++;
        end = quote + 1;
        if (text[end] !== '"') break;
      }
      const cell = cellOf(text, at + 1, end - 1);
      cells.push(cell.text.includes('""') ? { ...cell, text: cell.text.replaceAll('""', '"') } : cell);
      at = end;
      while (text[at] === ' ') at++;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        throw new UnreadableTable('text-after-quote', line);
    } else {
      const open = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push(cellOf(text, open, at));
    }
    if (text[at] === delimiter && at < text.length) {
      at++;
      // A delimiter at the very end opens one more, empty cell.
      if (at >= text.length) cells.push(cellOf(text, at, at));
      else continue;
    }
    if (cells.some(cell => cell.text !== '')) rows.push({ start, end: at, line: begun, cells });
    cells = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    start = at;
    begun = line;
  }
  return rows;
}

/** The delimiter that cuts the first lines into rows of one length most often; undefined where none cuts anything. */
export function delimiterOf(text: string, from: number): Delimiter | undefined {
  const cut = text.length > from + SAMPLE ? text.lastIndexOf('\n', from + SAMPLE) : text.length;
  const sample = text.slice(0, cut < from ? from + SAMPLE : cut);
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter, from)) continue;
    const widths = new Map<number, number>();
    for (const row of sampleRows(sample, delimiter, from)) {
      if (row > 1) widths.set(row, (widths.get(row) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...widths.values());
    if (agreeing > most) {
      most = agreeing;
      best = delimiter;
    }
  }
  return best;
}

function sampleRows(sample: string, delimiter: Delimiter, from: number): number[] {
  try {
    return delimitedRows(sample, delimiter, from, SAMPLE_ROWS).map(row => row.cells.length);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    // What is wrong is told when the whole text is cut; here the lines before it are enough.
    return sample
      .slice(from)
      .split('\n', SAMPLE_ROWS)
      .map(row => row.split(delimiter).length);
  }
}
