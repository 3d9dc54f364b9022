import type { Figure } from '../../../src/model/figure.ts';
import type { Report } from '../../../src/model/report.ts';
import { fares, isNamed, labelledMeasure, placeId } from './labels.ts';
import type { LabelledFigure, LabelledPassage } from './passages.ts';

export const FACETS = ['subject', 'partner', 'period', 'measure', 'family'] as const;
export type Facet = (typeof FACETS)[number];

/** A labelled figure that was found, what was said of it, and what of that is right. */
export interface ScoredFigure {
  readonly passage: LabelledPassage;
  readonly label: LabelledFigure;
  readonly claim: Figure;
  readonly right: Readonly<Record<Facet, boolean>>;
}

/** The figures of a passage that were found (they overlap the labelled place), with what is right of each. */
export function scoreClaims(passage: LabelledPassage, report: Report): ScoredFigure[] {
  const scored: ScoredFigure[] = [];
  for (const label of passage.figures) {
    const claim = report.figures
      .filter(figure => figure.kind !== 'date' && overlap(figure, label) > 0)
      .sort((a, b) => overlap(b, label) - overlap(a, label))[0];
    if (!claim) continue;
    const measure = label.measure === null ? undefined : labelledMeasure(label.measure, label);
    const fared = measure
      ? fares(measure, claim)
      : { exact: claim.measure === null, family: claim.measure === null };
    scored.push({
      passage,
      label,
      claim,
      right: {
        subject: subjectRight(passage.text, claim.subject, placeId(label.subject)),
        partner: claim.partner === placeId(label.partner),
        period: samePeriod(claim, label.period),
        measure: fared.exact,
        family: fared.family,
      },
    });
  }
  return scored;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** A place that the passage does not name cannot be told from it: there "unknown" is right, and any guess wrong. */
function subjectRight(text: string, told: string | null, label: string | null): boolean {
  return told === label || (told === null && label !== null && !isNamed(text, label));
}

/**
 * January to December of a year is the year. A stock stands at the end of its period: the labels give the months that a
 * report covers also for what stood at their end, and a text that does not say when gives its year alone.
 */
function samePeriod(claim: Figure, label: string | null): boolean {
  const whole = (period: string | null) => period?.replace(/^(\d{4})-01\/\1-12$/, '$1') ?? null;
  if (whole(claim.period) === whole(label)) return true;
  if (claim.basis !== 'stock' || claim.period === null || label === null) return false;
  if (/^\d{4}$/.test(claim.period)) return label.split('/').at(-1)!.startsWith(claim.period);
  return lastMonth(claim.period) === lastMonth(label);
}

function lastMonth(period: string): string {
  const end = period.split('/').at(-1)!;
  return end.length === 4 ? `${end}-12` : end.slice(0, 7);
}

/** How the relations of a passage fare. */
export interface ScoredRelations {
  readonly labelled: number;
  readonly found: number;
  readonly verdictRight: number;
  readonly broken: number;
  readonly flagged: number;
  readonly falseAlarms: number;
}

/**
 * A labelled relation is found where relations of the report touch exactly its figures, together or one of them alone; it
 * is flagged where one of those contradicts. An alarm is false unless it touches two figures of a relation that the source
 * itself breaks.
 */
export function scoreRelations(passage: LabelledPassage, report: Report): ScoredRelations {
  const spans = new Map(report.figures.map(figure => [figure.id, figure]));
  const stated = report.relations.map(({ figures, verdict }) => ({
    figures: new Set(
      figures.flatMap(id =>
        passage.figures.flatMap((label, i) => (overlap(spans.get(id)!, label) > 0 ? [i] : [])),
      ),
    ),
    alarm: verdict === 'contradicts',
  }));
  const score = { labelled: 0, found: 0, verdictRight: 0, broken: 0, flagged: 0, falseAlarms: 0 };
  for (const { figures, agrees } of passage.relations) {
    const inside = stated.filter(
      one => one.figures.size > 1 && [...one.figures].every(i => figures.includes(i)),
    );
    const whole = inside.filter(one => one.figures.size === figures.length);
    const covered = new Set(inside.flatMap(one => [...one.figures]));
    const meets = whole.length > 0 ? whole : covered.size === figures.length ? inside : [];
    const alarmed = meets.some(one => one.alarm);
    score.labelled++;
    if (!agrees) score.broken++;
    if (meets.length === 0) continue;
    score.found++;
    if (alarmed !== agrees) score.verdictRight++;
    if (alarmed && !agrees) score.flagged++;
  }
  const broken = passage.relations.filter(({ agrees }) => !agrees);
  for (const { figures, alarm } of stated) {
    const touched = broken.some(
      one => one.figures.filter(i => figures.has(i)).length >= Math.min(2, one.figures.length),
    );
    if (alarm && !touched) score.falseAlarms++;
  }
  return score;
}
