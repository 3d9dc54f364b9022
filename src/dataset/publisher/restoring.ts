import { bulks } from '../bulk.ts';
import { Unavailable } from '../errors.ts';
import { insist } from '../insist.ts';
import { snapshotKey } from '../keys.ts';
import type { NamedManifest } from '../manifest.ts';
import { readShards } from '../read-shards.ts';
import { openSnapshot } from '../served.ts';
import { holdAgain } from './documents.ts';
import { findPublication } from './history.ts';
import { doubtShards } from './known-shards.ts';
import { publishHeld } from './publishing.ts';
import { release } from './release.ts';
import type { PublisherTools, Turn } from './tools.ts';

/** A snapshot as it is in the store, if all of it is: there is nothing to write but the pointer. */
async function wholeInStore(tools: PublisherTools, id: string): Promise<NamedManifest | undefined> {
  // A copy shares nothing that was remembered of the store: what counts is what is there now.
  const store = { ...tools.store };
  const served = await insist(tools.clock, () => openSnapshot(store, id));
  const manifestText = await insist(tools.clock, () => store.get(snapshotKey(id)));
  if (served === undefined || manifestText === undefined) return undefined;
  try {
    for (const group of bulks(served.manifest.shards)) {
      await insist(tools.clock, () => readShards({ ...served, store: { ...store } }, group));
    }
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
  return { id, manifest: served.manifest, manifestText };
}

/**
 * Serves an earlier snapshot again, and holds what it was built from: sources that came later are out until they are
 * published again. Where the store has lost part of it, it is built anew.
 *
 * @returns undefined where no such snapshot is kept
 */
export async function restoreSnapshot(
  tools: PublisherTools,
  id: string,
  by: string,
): Promise<Turn | undefined> {
  const publication = findPublication(tools.sql, id);
  if (publication === undefined) return undefined;
  const whole = await wholeInStore(tools, id);
  const at = tools.clock.now().toISOString();
  const seq = tools.transaction(() => holdAgain(tools.sql, publication.journal, id, by, at));
  if (whole === undefined) {
    doubtShards(tools.sql);
    return publishHeld(tools);
  }
  return release(tools, { snapshot: whole, textOf: undefined }, seq);
}
