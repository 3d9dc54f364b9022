/** Why a table cannot be read; the texts say it in the reader's language. */
export type TableTrouble =
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'too-many-cells'
  | 'no-cells'
  | 'no-figures';

/** Thrown for a file that claims to be a table and cannot be read as one: what is wrong, and on which line (from 1). */
export class UnreadableTable extends Error {
  readonly trouble: TableTrouble;
  readonly line: number;
  /** Cells found and expected, for `too-many-cells`. */
  readonly found: number;
  readonly expected: number;

  constructor(trouble: TableTrouble, line: number, found = 0, expected = 0) {
    super(`${trouble} on line ${line}`);
    this.name = 'UnreadableTable';
    this.trouble = trouble;
    this.line = line;
    this.found = found;
    this.expected = expected;
  }
}
