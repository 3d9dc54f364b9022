import type { PublishedSnapshot } from '../../model/journal.ts';
import type { Manifest, Pointer } from '../../model/snapshot.ts';
import { readSequence, type SequencePage, type SequenceRequest } from './sequence-page.ts';
import type { Sql } from './sql.ts';

function fromRow(row: Readonly<Record<string, unknown>>): PublishedSnapshot {
  const { id, previous, published, engine, sources, figures, checks } = row;
  return { id, previous, published, engine, counts: { sources, figures, checks } } as PublishedSnapshot;
}

/** Notes a publication that readers now see. */
export function addPublication(sql: Sql, pointer: Pointer, manifest: Manifest, journal: number): void {
  const { sources, figures, checks } = manifest.counts;
  sql.exec(
    `INSERT INTO snapshots (id, previous, published, journal, engine, sources, figures, checks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    pointer.id,
    pointer.previous,
    pointer.published,
    journal,
    manifest.engine,
    sources,
    figures,
    checks,
  );
}

/** The publication that is served now, as far as the publisher knows. */
export function lastPublication(sql: Sql): PublishedSnapshot | undefined {
  return readPublications(sql, { limit: 1 }).data[0];
}

export const readPublications = (sql: Sql, request: SequenceRequest): SequencePage<PublishedSnapshot> =>
  readSequence(sql, 'snapshots', request, fromRow);

/** Hashes of the shards that were read back from the store once. */
export const knownShards = (sql: Sql): Set<string> =>
  new Set(
    sql
      .exec('SELECT hash FROM shards')
      .toArray()
      .map(row => String(row.hash)),
  );

export function addKnownShards(sql: Sql, hashes: readonly string[]): void {
  for (const hash of hashes) sql.exec('INSERT OR IGNORE INTO shards (hash) VALUES (?)', hash);
}

/** Forgets what the store held: it was emptied or damaged. */
export function forgetShards(sql: Sql): void {
  sql.exec('DELETE FROM shards');
}
