import type { Figure, Status } from '../model/figure.ts';
import type { Left } from '../model/reading.ts';
import type { Relation, Verdict } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { RelationClaim, Understanding } from '../model/understanding.ts';
import type { CheckedRelation, WorksheetResult } from '../model/worksheet.ts';
import { withLikelyRepairs } from './likely-repairs.ts';
import { nameDeduced } from './name-deduced.ts';

/** A text that was read and understood. */
export interface Understood {
  /** Null where the text is not kept. */
  readonly text: string | null;
  readonly lang: string;
  readonly left: readonly Left[];
  readonly understanding: Understanding;
}

/** Brings what was read, understood and found together into one report. Without the text nothing is quoted. */
export function assemble({ text, lang, left, understanding }: Understood, result: WorksheetResult): Report {
  const claims = new Map(understanding.relations.map(claim => [claim.id, claim]));
  const printed = new Map(understanding.figures.map(figure => [figure.id, figure]));
  const values = new Map(understanding.figures.map(({ id, value }) => [id, value]));
  const relations = result.relations.map(checked => relationOf(checked, claims.get(checked.id)!, text));
  return {
    lang,
    figures: figuresOf(understanding, relations),
    relations,
    deduced: result.deduced.map(item => nameDeduced(item, claims, printed)),
    conflicts: result.conflicts,
    culprits: withLikelyRepairs(result.culprits, values),
    left: [...left],
  };
}

function relationOf(checked: CheckedRelation, claim: RelationClaim, text: string | null): Relation {
  const { id, kind, figures, ...finding } = checked;
  const { roles, start, end } = claim;
  const relation = { id, kind, roles, figures, ...finding };
  if (start === undefined || end === undefined) return relation;
  return { ...relation, ...(text === null ? {} : { quote: text.slice(start, end) }), start, end };
}

function figuresOf(understanding: Understanding, relations: readonly Relation[]): Figure[] {
  const checks = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const name of relation.figures) {
      const of = checks.get(name);
      if (of) of.push(relation);
      else checks.set(name, [relation]);
    }
  }
  return understanding.figures.map(figure => {
    const of = checks.get(figure.id) ?? [];
    return {
      ...figure,
      status: statusOf(of.map(relation => relation.verdict)),
      checks: of.map(relation => relation.id),
    };
  });
}

const HOLDS: ReadonlySet<Verdict> = new Set(['equal', 'rounded', 'edge', 'truncated', 'loose']);

/** A figure contradicts if any of its relations does, adds up if one holds, and else is not verified (contract §1). */
export function statusOf(verdicts: readonly Verdict[]): Status {
  if (verdicts.includes('contradicts')) return 'contradicts';
  return verdicts.some(verdict => HOLDS.has(verdict)) ? 'adds-up' : 'not-verified';
}
