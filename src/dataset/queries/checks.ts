import type { AnyCheck } from '../../model/across.ts';
import type { Verdict } from '../../model/relation.ts';
import type { ShardRef } from '../../model/snapshot.ts';
import { canonicalJson } from '../canonical-json.ts';
import { WORST_FIRST } from '../groups.ts';
import type { Served } from '../served.ts';
import { checksOf } from '../source-record.ts';
import { acrossOf, placeInId, placesOf } from './across.ts';
import { openCursor } from './cursor.ts';
import { GROUPS_OF_CHECKS, shardsOf, sourceOfId } from './find-shards.ts';
import { type Page, type PageRequest, pageOf, readPage } from './page.ts';
import { getSource } from './sources.ts';

/** Which checks: those that have all the values given. */
export interface CheckFilter {
  readonly verdict?: Verdict | undefined;
  /** Those that a source states, and those between it and others. */
  readonly source?: string | undefined;
  /** Between sources, or inside one. */
  readonly across?: boolean | undefined;
}

/** The shards of checks, those that contradict first; of one verdict, those inside a source first. */
function refsOf({ manifest }: Served, { verdict, across }: CheckFilter): ShardRef[] {
  const groups = GROUPS_OF_CHECKS.filter(group => across === undefined || across === (group === 'across'));
  const verdicts = verdict === undefined ? WORST_FIRST : [verdict];
  return verdicts.flatMap(word => groups.flatMap(group => shardsOf(manifest, `${group}/${word}`)));
}

/** All checks that a source takes part in, those that contradict first. @throws Unavailable */
async function checksOfSource(served: Served, id: string): Promise<AnyCheck[]> {
  const record = await getSource(served, id);
  if (record === undefined) return [];
  const across = await acrossOf(served, placesOf([...record.figures, ...record.deduced]));
  const all = [...checksOf(record), ...across.filter(check => check.sources.includes(id))];
  return WORST_FIRST.flatMap(verdict => all.filter(check => check.verdict === verdict));
}

/** The checks, what contradicts first, then by source and order in its text. @throws BadCursor, Unavailable */
export async function listChecks(
  served: Served,
  filter: CheckFilter,
  page: PageRequest,
): Promise<Page<AnyCheck>> {
  const list = `checks${canonicalJson(filter)}`;
  const { source, verdict, across } = filter;
  if (source === undefined) return readPage(served, list, opened => ({ refs: refsOf(opened, filter) }), page);
  const opened = await openCursor(served, list, page.cursor);
  const matching = (await checksOfSource(opened.served, source)).filter(
    check =>
      (verdict === undefined || check.verdict === verdict) &&
      (across === undefined || across === (check.source === null)),
  );
  return pageOf(opened.served, list, matching, opened.offset, page.limit);
}

/** One check; undefined if there is none. @throws Unavailable */
export async function getCheck(served: Served, id: string): Promise<AnyCheck | undefined> {
  const at = placeInId(id);
  if (at !== undefined) {
    const across = await acrossOf(served, new Map([[at.place, new Set([at.day])]]));
    return across.find(check => check.id === id);
  }
  const record = await getSource(served, sourceOfId(id));
  return record && checksOf(record).find(check => check.id === id);
}
