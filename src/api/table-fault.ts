import { tableFault } from '../report/table-fault.ts';
import { refuse } from './problem.ts';

/** @throws {ProblemError} 400 that says what keeps a table from being read, and on which line; any other error as it is */
export function refuseTable(error: unknown): never {
  const fault = tableFault(error);
  if (fault === undefined) throw error;
  refuse({ kind: 'invalid-body', detail: { key: `table.${fault.trouble}`, values: fault.values } });
}
