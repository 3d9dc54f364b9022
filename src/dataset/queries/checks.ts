import type { Verdict } from '../../model/relation.ts';
import type { Check } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Served } from '../served.ts';
import { checksOf } from '../source-record.ts';
import { shardsOf, sourceOfId } from './find-shards.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { getSource } from './sources.ts';

/** Which checks: those of one verdict, or all. */
export interface CheckFilter {
  readonly verdict?: Verdict | undefined;
}

/** The checks, what contradicts first, then by source and order in its text. @throws BadCursor, Unavailable */
export function listChecks(served: Served, filter: CheckFilter, page: PageRequest): Promise<Page<Check>> {
  const group = filter.verdict === undefined ? 'checks' : `checks/${filter.verdict}`;
  const list = `checks${canonicalJson(filter)}`;
  return readPage(served, list, ({ manifest }) => ({ refs: shardsOf(manifest, group) }), page);
}

/** One check; undefined if there is none. @throws Unavailable */
export async function getCheck(served: Served, id: string): Promise<Check | undefined> {
  const record = await getSource(served, sourceOfId(id));
  return record && checksOf(record).find(check => check.id === id);
}
