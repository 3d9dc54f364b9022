import { judgeFamily } from '../across/judge-family.ts';
import type { AcrossCheck } from '../model/across.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { Fault } from '../model/run.ts';
import type { SourceRecord } from '../model/source-record.ts';

/** A check that the engine in use judges otherwise than published. */
export interface Difference {
  readonly check: string;
  readonly published: string;
  readonly judged: string;
  readonly places: string[];
}

/** What a verdict is called that one side does not have. */
const NONE = 'none';

/** The places that some figures are about or concern, in the order of their ids. */
export function placesOf(figures: readonly Pick<Figure, 'subject' | 'partner'>[]): string[] {
  const places = new Set(figures.flatMap(({ subject, partner }) => [subject, partner]));
  return [...places].filter(place => place !== null).sort();
}

/** The places that a relation's figures concern. */
export function placesOfRelation(relation: Pick<Relation, 'figures'>, figures: readonly Figure[]): string[] {
  const ids = new Set(relation.figures);
  return placesOf(figures.filter(({ id }) => ids.has(id)));
}

/** Every check of a source whose verdict differs between the record and a new report, in the order of their ids. */
export function compareVerdicts(record: SourceRecord, report: Report): Difference[] {
  const published = new Map(record.relations.map(relation => [relation.id, relation]));
  const judged = new Map(report.relations.map(relation => [relation.id, relation]));
  const ids = [...new Set([...published.keys(), ...judged.keys()])].sort();
  return ids.flatMap(check => {
    const [before, now] = [published.get(check), judged.get(check)];
    if (before?.verdict === now?.verdict) return [];
    const places =
      before === undefined
        ? placesOfRelation(now!, report.figures)
        : placesOfRelation(before, record.figures);
    return [{ check, published: before?.verdict ?? NONE, judged: now?.verdict ?? NONE, places }];
  });
}

/** Relations between sources that the engine judges otherwise from what they say they were judged from. */
export function compareAcross(checks: readonly AcrossCheck[]): Difference[] {
  return checks.flatMap(({ id, printed, verdict }) => {
    const judged = judgeFamily(printed).checks[0]?.verdict ?? NONE;
    return judged === verdict ? [] : [{ check: id, published: verdict, judged, places: placesOf(printed) }];
  });
}

/** Figures whose surface does not stand at their place in the text. A text that is not served cannot be looked at. */
export function misplacedFigures({ digest, figures }: SourceRecord): Fault[] {
  if (digest === undefined) return [];
  return figures
    .filter(({ start, end, surface }) => digest.slice(start, end) !== surface)
    .map(figure => ({
      part: figure.id,
      detail: 'does not stand at its place in the text',
      places: placesOf([figure]),
    }));
}
