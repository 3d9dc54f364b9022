import type { SourceRecord, SourceSummary } from '../../model/source-record.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { shardsOf, sourceShard } from './find-shards.ts';
import { type Page, type PageRequest, readPage } from './page.ts';

/** The sources, by id. @throws BadCursor, Unavailable */
export const listSources = (served: Served, page: PageRequest): Promise<Page<SourceSummary>> =>
  readPage(served, 'sources', ({ manifest }) => ({ refs: shardsOf(manifest, 'sources') }), page);

/** One source with its figures, relations and what follows from them; undefined if there is none. @throws Unavailable */
export async function getSource(served: Served, id: string): Promise<SourceRecord | undefined> {
  const ref = sourceShard(served.manifest, id);
  if (ref === undefined) return undefined;
  const [records = []] = await readShards<SourceRecord>(served, [ref]);
  return records.find(record => record.id === id);
}
