/** A table of an HTML page as it is read: rows of cells, with what they span (HTML Living Standard, 4.9.12). */
export interface HtmlGrid {
  readonly rows: HtmlCell[][];
  caption: string;
}

/** One `<td>` or `<th>`. */
export interface HtmlCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What browsers clamp spans to (HTML Living Standard, 4.9.11). */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Slots a grid may have for each of its cells: spans that blow a page up are not followed. */
const SLOTS_PER_CELL = 24;
const SLOTS = 10_000;
/** A longer cell is an article laid out by a table. */
const LONGEST_CELL = 600;

export function htmlCell(attributes: Readonly<Record<string, string>>): HtmlCell {
  return {
    text: '',
    columns: span(attributes.colspan, MOST_COLUMNS),
    rows: span(attributes.rowspan, MOST_ROWS),
  };
}

function span(attribute: string | undefined, most: number): number {
  const value = Number.parseInt(attribute ?? '1', 10);
  // rowspan=0 means "to the end of the group".
  if (value === 0) return most;
  return value > 0 ? Math.min(value, most) : 1;
}

/** Spaces that do not break move a label in; those of the page's source do not. */
const INDENT = /^[ \t\r\n]*([\u00a0\u2002\u2003]*)/;

/**
 * A data table as lines of cells parted by tabs, so that it stays a table in plain text: a cell that spans several places is
 * printed in the first of them. Undefined for a table that only lays out a page: one row or column, whole paragraphs, no digits.
 */
export function linesOfGrid({ rows }: HtmlGrid): string | undefined {
  const cells = rows.reduce((n, row) => n + row.length, 0);
  const room = SLOTS + SLOTS_PER_CELL * cells;
  /** By column, how many more rows a cell above covers it. */
  const covered: number[] = [];
  const lines: string[][] = [];
  let slots = 0;
  let numbered = 0;
  for (const row of rows) {
    const line: string[] = [];
    const fill = () => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length]!--;
        line.push('');
      }
    };
    for (const cell of row) {
      fill();
      const text = INDENT.exec(cell.text)![1] + cell.text.replace(/\s+/g, ' ').trim();
      if (text.length > LONGEST_CELL) return undefined;
      if (/\d/.test(text)) numbered++;
      for (let i = 0; i < cell.columns; i++) {
        covered[line.length] = cell.rows - 1;
        line.push(i === 0 ? text : '');
      }
      slots += cell.columns;
      if (slots > room) return undefined;
    }
    fill();
    slots += line.length;
    if (slots > room) return undefined;
    lines.push(line);
  }
  const filled = lines.filter(line => line.some(text => text !== ''));
  const wide = filled.filter(line => line.filter(text => text !== '').length > 1).length;
  if (wide < 2 || numbered < 2) return undefined;
  return filled.map(written).join('\n');
}

/** A row of one cell keeps one tab: it is a line of the table still. */
function written(line: readonly string[]): string {
  let length = line.length;
  while (length > 2 && line[length - 1] === '') length--;
  return line.slice(0, length).join('\t') + (length === 1 ? '\t' : '');
}
