import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { report } from '../report/report.ts';
import type { ReportedFile } from './document-file.ts';
import { UsageError } from './usage-error.ts';

/** A cell of a workbook, and where what it displays stands in the text made of the workbook. */
interface PlacedCell {
  readonly start: number;
  readonly end: number;
  readonly sheet: string;
  readonly address: string;
}

interface WorkbookText {
  readonly text: string;
  /** In the order of the text. */
  readonly cells: readonly PlacedCell[];
}

/** Places of all sheets, empty ones between the filled included: more than this is no table for people. */
const MOST_PLACES = 4_000_000;

/**
 * Reads the sheets of a workbook as tables, and checks them. What a cell displays by its number format is what it prints.
 * Figures carry their sheet and cell; spans index the report's `text`: each visible sheet's name and, line by line, its rows.
 *
 * @throws UsageError naming the file, where it is no workbook
 */
export async function reportOnWorkbook(
  path: string,
  bytes: Uint8Array,
  known: { readonly lang?: string; readonly date?: string; readonly title?: string },
): Promise<ReportedFile> {
  const { text, cells } = textOf(path, await openWorkbook(path, bytes));
  if (cells.length === 0) throw new UsageError(`${path}: no sheet of it has a filled cell`);
  // Number formats are displayed in the way of the format itself, with a point before decimals, whatever the language.
  const found = report(text, { ...known, decimal: '.' });
  let at = 0;
  const figures = found.figures.map(figure => {
    while (at < cells.length && cells[at]!.end < figure.end) at++;
    const cell = cells[at];
    if (!cell || cell.start > figure.start) return figure;
    return { ...figure, cell: { sheet: cell.sheet, address: cell.address } };
  });
  return { text, report: { ...found, figures, text } };
}

async function openWorkbook(path: string, bytes: Uint8Array): Promise<WorkBook> {
  // ZIP local file header; the library would take any text for a table of its own making.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UsageError(
      `${path}: an encrypted workbook, or an old .xls: save it as .xlsx without a password`,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UsageError(`${path}: not an .xlsx file`);
  // Only who checks a spreadsheet waits for its reader to load.
  const { read } = await import('@e965/xlsx');
  try {
    const workbook = read(bytes, { type: 'array', cellText: true, cellFormula: false, cellHTML: false });
    if (workbook.SheetNames.length > 0) return workbook;
  } catch (error) {
    throw new UsageError(`${path}: not an .xlsx file that can be read: ${(error as Error).message}`);
  }
  throw new UsageError(`${path}: not an .xlsx file: there is no sheet in it`);
}

function textOf(path: string, workbook: WorkBook): WorkbookText {
  const parts: string[] = [];
  const cells: PlacedCell[] = [];
  let length = 0;
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, sheet] of workbook.SheetNames.entries()) {
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue;
    const { rows, columns } = filledCells(workbook.Sheets[sheet]!);
    if (rows.size === 0) continue;
    if (rows.size * columns.length > MOST_PLACES)
      throw new UsageError(
        `${path}: the sheet "${sheet}" is too large (${rows.size} rows, ${columns.length} columns)`,
      );
    write(`${length === 0 ? '' : '\n'}${sheet.replace(/[\t\r\n|]+/g, ' ')}\n\n`);
    for (const row of [...rows.keys()].sort((a, b) => a - b)) {
      for (const [at, column] of columns.entries()) {
        const shown = rows.get(row)!.get(column);
        if (shown !== undefined) {
          cells.push({ start: length, end: length + shown.length, sheet, address: `${column}${row}` });
          write(shown);
        }
        write(at + 1 < columns.length ? '\t' : '\n');
      }
    }
  }
  return { text: parts.join(''), cells };
}

/** What the filled cells of a sheet display, by row and column, and the columns that have any, in order. */
function filledCells(sheet: WorkSheet): {
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly columns: readonly string[];
} {
  const rows = new Map<number, Map<string, string>>();
  const columns = new Set<string>();
  for (const address of Object.keys(sheet)) {
    const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
    if (column === undefined || row === undefined) continue;
    const shown = displayed(sheet[address]);
    if (shown === '') continue;
    const own = rows.get(Number(row)) ?? new Map<string, string>();
    own.set(column, shown);
    rows.set(Number(row), own);
    columns.add(column);
  }
  return { rows, columns: [...columns].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) };
}

/** Blanks before a label show its rank and stay; line ends and tabs would part cells. */
function displayed(cell: { readonly w?: string; readonly v?: unknown } | undefined): string {
  return (cell?.w ?? String(cell?.v ?? '')).replace(/[\t\r\n]+/g, ' ').trimEnd();
}
