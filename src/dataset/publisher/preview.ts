import type { SourceDocument } from '../../model/source.ts';
import type { BuiltSnapshot } from '../build-snapshot.ts';
import { canonicalJson } from '../canonical-json.ts';
import { shardKey, snapshotKey } from '../keys.ts';
import { memoryStore } from '../memory-store.ts';
import { compareSnapshots, type SnapshotDifference } from '../queries/compare-snapshots.ts';
import { openSnapshot } from '../served.ts';
import { type Accepted, heldDocuments } from './documents.ts';
import { buildFrom, parseDocuments } from './publishing.ts';
import type { PublisherTools } from './tools.ts';

/** What publishing documents would lead to. */
export type Preview = Accepted & { readonly difference: SnapshotDifference };

async function inMemory(built: BuiltSnapshot) {
  const entries = new Map([[snapshotKey(built.id), built.manifestText]]);
  for (const [hash, text] of built.shards) entries.set(shardKey(hash), text);
  return (await openSnapshot(memoryStore(entries), built.id))!;
}

/** What would change if documents were published, against what is held. Nothing is kept. @throws as `takeIn` */
export async function previewPublishing(
  tools: PublisherTools,
  documents: readonly SourceDocument[],
): Promise<Preview> {
  const parsed = parseDocuments(documents);
  const held = heldDocuments(tools.sql);
  const bodies = new Map(held.map(document => [document.id, canonicalJson(document)]));
  const added = parsed.filter(({ id }) => !bodies.has(id));
  const unchanged = parsed.filter(document => bodies.get(document.id) === canonicalJson(document));
  const replaced = parsed.filter(document => !added.includes(document) && !unchanged.includes(document));
  const after = new Map([...held, ...parsed].map(document => [document.id, document]));
  const [now, then] = await Promise.all([
    inMemory(await buildFrom(tools, held)),
    inMemory(await buildFrom(tools, [...after.values()])),
  ]);
  const ids = (some: readonly SourceDocument[]) => some.map(({ id }) => id);
  return {
    added: ids(added),
    replaced: ids(replaced),
    unchanged: ids(unchanged),
    difference: await compareSnapshots(now, then),
  };
}
