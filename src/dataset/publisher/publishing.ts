import * as v from 'valibot';
import type { ShardRef } from '../../model/snapshot.ts';
import { type SourceDocument, SourceDocumentSchema } from '../../model/source.ts';
import { MOST_FIGURES, TooManyFigures } from '../../report/too-many-figures.ts';
import { canonicalJson } from '../canonical-json.ts';
import { makeParts } from '../ledger/make-parts.ts';
import { nameLedger } from '../ledger/name-ledger.ts';
import { partText } from '../ledger/part-text.ts';
import { settle } from '../ledger/settle.ts';
import type { Sql } from '../ledger/sql.ts';
import { type Accepted, acceptDocuments, withdrawDocuments } from './documents.ts';
import { lastPublication } from './history.ts';
import { lastEntry } from './journal.ts';
import { release } from './release.ts';
import type { PublisherTools, Turn } from './tools.ts';
import { bringUpToDate, judgeHeld } from './up-to-date.ts';

/** Documents in the shape that can be held. @throws RangeError, ValiError where one is no document, or an id comes twice */
export function parseDocuments(documents: readonly SourceDocument[]): SourceDocument[] {
  const parsed = v.parse(v.array(SourceDocumentSchema), documents);
  if (new Set(parsed.map(document => document.id)).size < parsed.length) {
    throw new RangeError('a source id comes twice in one delivery');
  }
  return parsed;
}

/** The longest report on one source that is held, in UTF-16 units of its JSON: it has to fit into a shard, and into memory. */
const MOST_READ = 4_000_000;

/** @throws RangeError where a document has more figures than can be held; whatever the engine throws over it */
function requireHoldable({ judge }: PublisherTools, document: SourceDocument): void {
  try {
    const found = JSON.stringify(judge(document, [], MOST_FIGURES)).length;
    if (found + JSON.stringify(document.read ?? null).length <= MOST_READ) return;
  } catch (error) {
    if (!(error instanceof TooManyFigures)) throw error;
    throw new RangeError(`${document.id}: ${error.message}`);
  }
  throw new RangeError(`${document.id} has more figures than one source may have`);
}

/**
 * Takes documents into the held set, all or none. What the engine cannot judge is better refused than held: no snapshot could
 * be built any more.
 *
 * @throws RangeError, ValiError as `parseDocuments`; RangeError where one has too many figures; whatever the engine throws
 */
export function takeIn(tools: PublisherTools, documents: readonly SourceDocument[], by: string): Accepted {
  const parsed = parseDocuments(documents);
  for (const document of parsed) requireHoldable(tools, document);
  const at = tools.clock.now().toISOString();
  return tools.transaction(() => acceptDocuments(tools.sql, parsed, by, at));
}

/** Takes sources out of the held set; those that are not in it are passed over. Answers with those that were. */
export const takeOut = (tools: PublisherTools, ids: readonly string[], by: string): string[] =>
  tools.transaction(() => withdrawDocuments(tools.sql, ids, by, tools.clock.now().toISOString()));

/** Publishes what is held, unless it is what is served. */
export async function publishHeld(tools: PublisherTools): Promise<Turn> {
  const { sql } = tools;
  const upTo = lastEntry(sql);
  const judge = (id: string): string => canonicalJson(judgeHeld(tools, id, upTo));
  bringUpToDate(tools, upTo);
  settle(tools);
  await makeParts({ ...tools, judge });
  const { parts, ...snapshot } = await nameLedger(sql);
  const textOf = ({ hash }: ShardRef): string => {
    const { group, from } = parts.get(hash)!;
    return partText(sql, group, from, judge);
  };
  return release(tools, { snapshot, textOf }, upTo);
}

/**
 * Why a caller who had seen a snapshot must look again: another one is served, or something waits that will change it.
 * Undefined where nothing has come between.
 */
export function conflictWith(sql: Sql, seen: string | undefined): Turn | undefined {
  const last = lastPublication(sql);
  if (seen === undefined || (seen === last?.id && !somethingWaits(sql))) return undefined;
  return { snapshot: last?.id ?? '', previous: last?.previous ?? null, changed: false, conflict: true };
}

/** Whether something was taken in that no snapshot carries yet. */
export const somethingWaits = (sql: Sql): boolean =>
  sql.exec('SELECT 1 FROM journal WHERE snapshot IS NULL LIMIT 1').toArray().length > 0;
