import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string>>;

/** Cells of one line of RFC 4180 CSV; a quoted cell may hold commas and doubled quotes, but no line break. */
function cells(line: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '"' && quoted && line.charAt(i + 1) === '"') cell += line.charAt(i++);
    else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      found.push(cell);
      cell = '';
    } else cell += c;
  }
  return [...found, cell];
}

/** The rows of a table of data/places as records; a row of another width than its header is an error that names it. */
export function readTable(name: string): Row[] {
  const path = join(import.meta.dirname, `../data/places/${name}.csv`);
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = cells(header);
  return lines.map((line, i) => {
    const row = cells(line);
    if (row.length !== columns.length) {
      throw new Error(
        `data/places/${name}.csv:${i + 2}: ${row.length} cells, the header has ${columns.length}`,
      );
    }
    return Object.fromEntries(columns.map((column, c) => [column, (row[c] ?? '').normalize('NFC')]));
  });
}

/** A cell's list, its items separated by semicolons. */
export const list = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);
