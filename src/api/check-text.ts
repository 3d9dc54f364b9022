import type { Report } from '../model/report.ts';
import { type ReportOptions, report } from '../report/report.ts';
import { MOST_FIGURES, TooManyFigures } from '../report/too-many-figures.ts';
import { refuse } from './problem.ts';
import { refuseTable } from './table-fault.ts';

/** The report on a text that was sent. @throws {ProblemError} as {@link refuseUnreadable} */
export function checkText(text: string, options: Omit<ReportOptions, 'most'>): Report {
  try {
    return report(text, { ...options, most: MOST_FIGURES });
  } catch (error) {
    return refuseUnreadable(error);
  }
}

/** @throws {ProblemError} 413 for more than {@link MOST_FIGURES} figures, 400 for a table that cannot be read; else the error itself */
export function refuseUnreadable(error: unknown): never {
  if (!(error instanceof TooManyFigures)) return refuseTable(error);
  const { count, most } = error;
  refuse({ kind: 'too-many-figures', detail: { key: 'figures.limit', values: { count, max: most } } });
}
