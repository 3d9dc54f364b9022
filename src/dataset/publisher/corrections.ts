import type {
  AddedCheck,
  Anchor,
  CheckCorrectionRequest,
  Correction,
  FigureCorrectionRequest,
} from '../../model/correction.ts';
import type { Figure } from '../../model/figure.ts';
import type { Check } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Sql } from '../ledger/sql.ts';
import { sourceOfId } from '../queries/find-shards.ts';
import { documentAsOf } from './documents.ts';
import { addEntry, lastEntry } from './journal.ts';
import type { PublisherTools } from './tools.ts';

/** What people set right about a source, as it stood after an entry of the journal, in its order. */
export const correctionsAsOf = (sql: Sql, source: string, journal: number): Correction[] =>
  sql
    .exec(
      `SELECT body FROM corrections WHERE source = ? AND since <= ? AND (until IS NULL OR until > ?)
       ORDER BY number`,
      source,
      journal,
      journal,
    )
    .toArray()
    .map(row => JSON.parse(String(row.body)) as Correction);

/** A figure or a check as the ledger has it. */
function findPiece<T>(sql: Sql, groups: 'place/%' | 'checks/%', id: string): T | undefined {
  const [row] = sql
    .exec('SELECT body FROM pieces WHERE source = ? AND id = ? AND grp LIKE ?', sourceOfId(id), id, groups)
    .toArray();
  return row && (JSON.parse(String(row.body)) as T);
}

const findFigure = (sql: Sql, id: string): Figure | undefined => findPiece(sql, 'place/%', id);

const anchorOf = ({ surface, start }: Figure): Anchor => ({ surface, start });

type Draft = Pick<Correction, 'target' | 'reason' | 'figures' | 'change'>;

/**
 * Journals a correction and keeps it, unless the engine cannot judge its source with it.
 *
 * @throws RangeError with the engine's reason
 */
function keep(tools: PublisherTools, source: string, draft: Draft, by: string): string {
  const { sql, transaction, judge, clock } = tools;
  const at = clock.now().toISOString();
  const number = lastEntry(sql) + 1;
  const id = `c${number}`;
  // An added relation is called after its first figure and the correction that added it.
  const target = draft.change.kind === 'add-relation' ? `${draft.target}.${id}` : draft.target;
  const correction: Correction = { id, by, at, ...draft, target };
  const document = documentAsOf(sql, source, number);
  if (document === undefined) throw new RangeError(`the source ${source} is not held`);
  try {
    judge(document, [...correctionsAsOf(sql, source, number), correction]);
  } catch (error) {
    throw new RangeError(`the source cannot be judged so: ${error instanceof Error ? error.message : error}`);
  }
  transaction(() => {
    const detail = canonicalJson({ ...draft.change, reason: draft.reason });
    const seq = addEntry(sql, { at, by, action: 'correct', subject: target, detail });
    sql.exec(
      'INSERT INTO corrections (number, since, source, target, body) VALUES (?, ?, ?, ?, ?)',
      number,
      seq,
      source,
      target,
      canonicalJson(correction),
    );
  });
  return correction.id;
}

/** Sets a figure right, or rejects it. Answers with the correction's id; undefined where there is no such figure. */
export function correctFigure(
  tools: PublisherTools,
  id: string,
  request: FigureCorrectionRequest,
  by: string,
): string | undefined {
  const figure = findFigure(tools.sql, id);
  if (figure === undefined) return undefined;
  const change: Correction['change'] =
    'set' in request ? { kind: 'set', set: request.set } : { kind: 'reject-figure' };
  return keep(
    tools,
    figure.source,
    { target: id, reason: request.reason, figures: [anchorOf(figure)], change },
    by,
  );
}

/** Confirms or rejects a relation. Answers with the correction's id; undefined where there is no such relation. */
export function correctCheck(
  tools: PublisherTools,
  id: string,
  request: CheckCorrectionRequest,
  by: string,
): string | undefined {
  const check = findPiece<Check>(tools.sql, 'checks/%', id);
  if (check === undefined) return undefined;
  const figures = check.figures.flatMap(figure => findFigure(tools.sql, figure) ?? []).map(anchorOf);
  const kind = 'confirm' in request ? 'confirm-relation' : 'reject-relation';
  return keep(
    tools,
    check.source,
    { target: id, reason: request.reason, figures, change: { kind, relation: check.kind } },
    by,
  );
}

/**
 * Adds a relation between figures of one source. Answers with the correction's id; undefined where it is not the source given.
 *
 * @throws RangeError where its roles name no figure, or figures of several sources, or the engine cannot judge it
 */
export function addCheck(
  tools: PublisherTools,
  { kind, roles, reason }: AddedCheck,
  by: string,
  source?: string,
): string | undefined {
  const figures: Figure[] = [];
  const toIndexes = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toIndexes);
    const figure = typeof value === 'string' ? findFigure(tools.sql, value) : undefined;
    if (figure === undefined) return value;
    const known = figures.findIndex(({ id }) => id === figure.id);
    return known >= 0 ? known : figures.push(figure) - 1;
  };
  const indexed = Object.fromEntries(Object.entries(roles).map(([role, value]) => [role, toIndexes(value)]));
  const [first] = figures;
  if (first === undefined) throw new RangeError('the roles name no figure');
  if (figures.some(({ source }) => source !== first.source)) {
    throw new RangeError('the roles name figures of several sources');
  }
  if (source !== undefined && first.source !== source) return undefined;
  const change: Correction['change'] = { kind: 'add-relation', relation: kind, roles: indexed };
  return keep(tools, first.source, { target: first.id, reason, figures: figures.map(anchorOf), change }, by);
}

/** What a figure or a relation was called when it was corrected: its text may have moved since. */
function targetOf(sql: Sql, id: string): string {
  const corrected = findFigure(sql, id) ?? findPiece<Check>(sql, 'checks/%', id);
  const [row] = sql
    .exec(
      'SELECT target FROM corrections WHERE number = ? AND until IS NULL',
      Number(corrected?.correction?.id.slice(1) ?? 0),
    )
    .toArray();
  return row === undefined ? id : String(row.target);
}

/**
 * Undoes all corrections that were made about a figure or a relation, with an entry of the journal. False where there are
 * none.
 */
export function undoCorrections(tools: PublisherTools, id: string, by: string): boolean {
  const { sql, transaction, clock } = tools;
  const targets = [...new Set([id, targetOf(sql, id)])].filter(
    target =>
      sql.exec('SELECT 1 FROM corrections WHERE target = ? AND until IS NULL LIMIT 1', target).toArray()
        .length > 0,
  );
  if (targets.length === 0) return false;
  transaction(() => {
    const at = clock.now().toISOString();
    const seq = addEntry(sql, { at, by, action: 'undo', subject: id, detail: null });
    for (const target of targets)
      sql.exec('UPDATE corrections SET until = ? WHERE target = ? AND until IS NULL', seq, target);
  });
  return true;
}
