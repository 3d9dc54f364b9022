import type { Report } from '../model/report.ts';
import type { SourceRecord } from '../model/source-record.ts';

/** A check that the engine in use judges otherwise than published. */
export interface Difference {
  readonly check: string;
  readonly published: string;
  readonly judged: string;
}

/** What a verdict is called that one side does not have. */
const NONE = 'none';

/** Every check of a source whose verdict differs between the record and a new report, in the order of their ids. */
export function compareVerdicts(record: SourceRecord, report: Report): Difference[] {
  const published = new Map(record.relations.map(({ id, verdict }) => [id, verdict as string]));
  const judged = new Map(report.relations.map(({ id, verdict }) => [id, verdict as string]));
  const ids = [...new Set([...published.keys(), ...judged.keys()])].sort();
  return ids.flatMap(check => {
    const before = published.get(check) ?? NONE;
    const now = judged.get(check) ?? NONE;
    return before === now ? [] : [{ check, published: before, judged: now }];
  });
}

/** Figures whose surface does not stand at their place in the text, by id. A text that is not served cannot be looked at. */
export function misplacedFigures({ digest, figures }: SourceRecord): string[] {
  if (digest === undefined) return [];
  return figures
    .filter(({ start, end, surface }) => digest.slice(start, end) !== surface)
    .map(({ id }) => id);
}
