import type { PublishedSnapshot } from '../../model/journal.ts';
import type { Manifest } from '../../model/snapshot.ts';
import type { Sql } from '../ledger/sql.ts';
import { readSequence, type SequencePage, type SequenceRequest } from './sequence-page.ts';

function fromRow(row: Readonly<Record<string, unknown>>): PublishedSnapshot {
  const { id, previous, published, engine, sources, figures, checks } = row;
  return { id, previous, published, engine, counts: { sources, figures, checks } } as PublishedSnapshot;
}

/** Notes a publication that readers now see, and up to which entry of the journal it carries. */
export function addPublication(
  sql: Sql,
  publication: { readonly snapshot: string; readonly previous: string | null; readonly published: string },
  manifest: Manifest,
  journal: number,
): void {
  const { sources, figures, checks } = manifest.counts;
  sql.exec(
    `INSERT INTO snapshots (id, previous, published, journal, engine, sources, figures, checks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    publication.snapshot,
    publication.previous,
    publication.published,
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

/** After this long a publication can be seen everywhere, in milliseconds: KV's minute, and as much again. */
const SPREAD = 120_000;

/**
 * The snapshot that a reader can fall back on while the next one spreads: the newest one that has had the time to spread
 * itself or, while the data set is younger than that, the oldest there is; null before the first.
 */
export function fallback(sql: Sql, now: Date): string | null {
  const spread = new Date(now.getTime() - SPREAD).toISOString();
  const [row] = sql
    .exec(
      `SELECT id FROM (SELECT id, seq, published <= ? AS spread FROM snapshots)
       ORDER BY spread DESC, CASE WHEN spread THEN -seq ELSE seq END LIMIT 1`,
      spread,
    )
    .toArray();
  return row === undefined ? null : String(row.id);
}

export const readPublications = (sql: Sql, request: SequenceRequest): SequencePage<PublishedSnapshot> =>
  readSequence(sql, 'snapshots', request, fromRow);

/** The newest publication of a snapshot that is still kept, with the journal entry it went up to. */
export function findPublication(
  sql: Sql,
  id: string,
): (PublishedSnapshot & { readonly journal: number }) | undefined {
  const [row] = sql.exec('SELECT * FROM snapshots WHERE id = ? ORDER BY seq DESC LIMIT 1', id).toArray();
  return row && { ...fromRow(row), journal: Number(row.journal) };
}
