import type { Figure, Status } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { Relation, Verdict } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { RelationClaim, Understanding } from '../model/understanding.ts';
import type { CheckedRelation, WorksheetResult } from '../model/worksheet.ts';
import { nameDeduced } from './name-deduced.ts';

/** Brings what was read, understood and found together into one report. */
export function assemble(reading: Reading, understanding: Understanding, result: WorksheetResult): Report {
  const claims = new Map(understanding.relations.map(claim => [claim.id, claim]));
  const printed = new Map(understanding.figures.map(figure => [figure.id, figure]));
  const relations = result.relations.map(checked =>
    relationOf(checked, claims.get(checked.id)!, reading.text),
  );
  return {
    lang: reading.lang,
    figures: figuresOf(understanding, relations),
    relations,
    deduced: result.deduced.map(item => nameDeduced(item, claims, printed)),
    conflicts: result.conflicts,
    culprits: result.culprits,
    left: [...reading.left],
  };
}

function relationOf(checked: CheckedRelation, claim: RelationClaim, text: string): Relation {
  const { id, kind, figures, ...finding } = checked;
  const stated =
    claim.start === undefined || claim.end === undefined
      ? {}
      : { quote: text.slice(claim.start, claim.end), start: claim.start, end: claim.end };
  return { id, kind, roles: claim.roles, figures, ...finding, ...stated };
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
