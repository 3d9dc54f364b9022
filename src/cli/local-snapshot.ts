import { buildSnapshot } from '../dataset/build-snapshot.ts';
import { judge } from '../dataset/judge.ts';
import { shardKey, snapshotKey } from '../dataset/keys.ts';
import { memoryStore } from '../dataset/memory-store.ts';
import { openSnapshot, type Served } from '../dataset/served.ts';
import { loadSources } from './sources.ts';

/** The sources of data/ as a snapshot in memory: the same as a Worker that holds only them would serve. */
export async function localSnapshot(): Promise<Served> {
  const documents = await loadSources();
  const reports = new Map(documents.map(document => [document.id, judge(document)]));
  const { id, manifestText, shards } = await buildSnapshot(documents, reports);
  const entries = new Map([[snapshotKey(id), manifestText]]);
  for (const [hash, text] of shards) entries.set(shardKey(hash), text);
  const served = await openSnapshot(memoryStore(entries), id);
  if (!served) throw new Error('the snapshot just built cannot be opened');
  return served;
}
