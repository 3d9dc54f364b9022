import type { Corrected, FigureSetting } from '../model/corrected.ts';
import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import type { ClaimedFigure, RelationClaim, Understanding } from '../model/understanding.ts';
import { findAnchored } from './anchor.ts';

/** An understanding as people set it right, and which corrections said something about what. */
export interface CorrectedUnderstanding {
  readonly understanding: Understanding;
  /** By the id of a figure or a relation. */
  readonly notes: ReadonlyMap<string, Corrected>;
  /** Corrections whose figures or relation cannot be found any more, by id. */
  readonly lost: readonly string[];
}

/** Whether a relation's roles name a figure, at whatever depth. */
function names(value: unknown, figure: string): boolean {
  return Array.isArray(value) ? value.some(item => names(item, figure)) : value === figure;
}

const uses = (relation: RelationClaim, figure: string): boolean =>
  names(Object.values(relation.roles), figure);

/** The roles of an added relation, with figures in the place of their indexes. */
function withFigures(value: unknown, figures: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(item => withFigures(item, figures));
  return typeof value === 'number' ? figures[value] : value;
}

function setFigure(figure: ClaimedFigure, set: FigureSetting): ClaimedFigure {
  const { open, ...rest } = { ...figure, ...set } as ClaimedFigure;
  return open === true && set.measure === undefined ? { ...rest, open } : rest;
}

function readBefore(figure: ClaimedFigure, set: FigureSetting): FigureSetting {
  const members = Object.keys(set) as (keyof FigureSetting)[];
  return Object.fromEntries(members.map(member => [member, figure[member]])) as FigureSetting;
}

/** The relation of a kind among just these figures, as a correction means it. */
function findRelation(relations: readonly RelationClaim[], kind: string, figures: readonly string[]) {
  return relations.find(
    relation => relation.kind === kind && figures.every(figure => uses(relation, figure)),
  );
}

interface Draft {
  figures: readonly ClaimedFigure[];
  relations: readonly RelationClaim[];
  readonly notes: Map<string, Corrected>;
}

/** Applies one correction; answers whether what it is about was found. */
function apply(draft: Draft, { id, by, at, reason, figures: anchors, change }: Correction): boolean {
  const figures = anchors.map(anchor => findAnchored(draft.figures, anchor));
  if (figures.some(figure => figure === undefined)) return false;
  const [figure] = figures as ClaimedFigure[];
  const ids = (figures as ClaimedFigure[]).map(each => each.id);
  const note = { id, by, at, reason };
  switch (change.kind) {
    case 'set':
      if (figure === undefined) return false;
      draft.figures = draft.figures.map(each => (each === figure ? setFigure(each, change.set) : each));
      draft.notes.set(figure.id, { ...note, was: readBefore(figure, change.set) });
      return true;
    case 'reject-figure':
      if (figure === undefined) return false;
      draft.figures = draft.figures.filter(each => each !== figure);
      draft.relations = draft.relations.filter(relation => !uses(relation, figure.id));
      return true;
    case 'add-relation': {
      const roles = withFigures(Object.entries(change.roles), ids) as [string, unknown][];
      const added = { id: `${ids[0]}.${id}`, kind: change.relation, roles: Object.fromEntries(roles) };
      draft.relations = [...draft.relations, added];
      draft.notes.set(added.id, note);
      return true;
    }
    default: {
      const relation = findRelation(draft.relations, change.relation, ids);
      if (relation === undefined) return false;
      if (change.kind === 'confirm-relation') draft.notes.set(relation.id, note);
      else draft.relations = draft.relations.filter(each => each !== relation);
      return true;
    }
  }
}

/** Lays people's corrections over what was understood, in their order: a later one has the last word. */
export function correct(
  understanding: Understanding,
  corrections: readonly Correction[],
): CorrectedUnderstanding {
  const draft: Draft = { ...understanding, notes: new Map() };
  const lost = corrections.filter(correction => !apply(draft, correction)).map(({ id }) => id);
  return { understanding: { figures: draft.figures, relations: draft.relations }, notes: draft.notes, lost };
}

/** Says in a report what was corrected, and which corrections are lost. */
export function noteCorrections(report: Report, { notes, lost }: CorrectedUnderstanding): Report {
  const noted = <T extends { readonly id: string }>(item: T): T => {
    const correction = notes.get(item.id);
    return correction === undefined ? item : { ...item, correction };
  };
  return {
    ...report,
    figures: report.figures.map(noted),
    relations: report.relations.map(noted),
    ...(lost.length === 0 ? {} : { lost: [...lost] }),
  };
}
