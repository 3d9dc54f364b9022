import { type TableTrouble, UnreadableTable } from '../reading/tables/unreadable-table.ts';

/** What keeps a table from being read: its name among the texts, and what fills the places of its sentence. */
export interface TableFault {
  readonly trouble: TableTrouble;
  readonly values: Readonly<Record<'line' | 'found' | 'expected', number>>;
}

/** What an error says of a table; undefined for any other error. */
export function tableFault(error: unknown): TableFault | undefined {
  if (!(error instanceof UnreadableTable)) return undefined;
  const { trouble, line, found, expected } = error;
  return { trouble, values: { line, found, expected } };
}
