import { ENGINE_VERSION } from '../model/engine.ts';
import type { Report } from '../model/report.ts';
import type { Manifest, ShardRef } from '../model/snapshot.ts';
import type { SourceDocument } from '../model/source.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { compare } from './compare.ts';
import { countFacets } from './facets.ts';
import { sha256, utf8Length } from './sha256.ts';
import { planShards } from './shard-plan.ts';
import { documentDate, sourceRecord } from './source-record.ts';

/** The shape of manifest and shards. Raised when a reader of the older shape would misread the newer. */
export const SCHEMA_VERSION = 1;

/** A snapshot that is built but not yet published: all its bytes, and its name. */
export interface BuiltSnapshot {
  /** SHA-256 of `manifestText`. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
  /** Shard texts by their SHA-256. */
  readonly shards: ReadonlyMap<string, string>;
}

function latest(documents: readonly SourceDocument[]): string | null {
  let asOf: string | null = null;
  for (const document of documents) {
    const date = documentDate(document);
    if (date !== null && (asOf === null || date > asOf)) asOf = date;
  }
  return asOf;
}

function countVerdicts(records: readonly SourceRecord[]): Record<string, number> {
  const verdicts: Record<string, number> = {};
  for (const { relations } of records) {
    for (const { verdict } of relations) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return verdicts;
}

/**
 * Builds the snapshot of a set of documents: the same documents and reports give the same bytes, in any order, in Node and
 * in workerd, and hence the same id.
 *
 * @param documents each id once
 * @param reports what reading and checking each document gave, by the document's id
 * @throws RangeError where a document has no report
 */
export async function buildSnapshot(
  documents: readonly SourceDocument[],
  reports: ReadonlyMap<string, Report>,
): Promise<BuiltSnapshot> {
  const records = documents
    .toSorted((a, b) => compare(a.id, b.id))
    .map(document => {
      const report = reports.get(document.id);
      if (report === undefined) throw new RangeError(`no report for the source ${document.id}`);
      return sourceRecord(document, report);
    });

  const shards = new Map<string, string>();
  const refs: ShardRef[] = [];
  for (const { name, records: held } of planShards(records)) {
    const text = canonicalJson(held);
    const hash = await sha256(text);
    shards.set(hash, text);
    refs.push({ name, hash, bytes: utf8Length(text), count: held.length });
  }

  const figures = records.flatMap(record => record.figures);
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    engine: ENGINE_VERSION,
    asOf: latest(documents),
    counts: {
      sources: records.length,
      figures: figures.length,
      checks: records.reduce((sum, record) => sum + record.relations.length, 0),
    },
    verdicts: countVerdicts(records),
    facets: countFacets(figures),
    shards: refs,
  };
  const manifestText = canonicalJson(manifest);
  return { id: await sha256(manifestText), manifest, manifestText, shards };
}
