import { testimoniesOf } from '../across/testimony.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { ShardRef, Tally } from '../model/snapshot.ts';
import type { SourceDocument } from '../model/source.ts';
import { togetherPieces } from './across/together-pieces.ts';
import { compare } from './compare.ts';
import { cut } from './cut.ts';
import { compareGroups, recordsAShard } from './groups.ts';
import { type NamedManifest, nameSnapshot } from './manifest.ts';
import { indexPiece, type Piece, piecesOf, shardText } from './pieces.ts';
import { sha256, utf8Length } from './sha256.ts';
import { documentDate, sourceRecord } from './source-record.ts';
import { tallyFigures } from './tally.ts';

/** A snapshot that is built but not yet published: all its bytes, and its name. */
export interface BuiltSnapshot extends NamedManifest {
  /** Shard texts by their SHA-256. */
  readonly shards: ReadonlyMap<string, string>;
}

function piecesOfAll(
  documents: readonly SourceDocument[],
  reports: ReadonlyMap<string, Report>,
): Map<string, Piece[]> {
  const records = documents
    .toSorted((a, b) => compare(a.id, b.id))
    .map(document => {
      const report = reports.get(document.id);
      if (report === undefined) throw new RangeError(`no report for the source ${document.id}`);
      return sourceRecord(document, report);
    });
  const across = togetherPieces(records.flatMap(testimoniesOf)).sort((a, b) => compare(a.order, b.order));
  return Map.groupBy([...records.flatMap(piecesOf), ...across], piece => piece.group);
}

/** Adds the index: for each shard of figures what is in it. */
function withIndex(groups: Map<string, Piece[]>, sources: number): readonly Tally[] {
  const tallies: Tally[] = [];
  const index: Piece[] = [];
  for (const group of [...groups.keys()].sort(compareGroups)) {
    if (!group.startsWith('place/')) continue;
    const place = group.slice('place/'.length);
    for (const run of cut(groups.get(group)!, piece => piece.id, recordsAShard(group, sources))) {
      const tally = tallyFigures(
        place,
        run.map(piece => JSON.parse(piece.body) as Figure),
      );
      tallies.push(tally);
      index.push(indexPiece(run[0]!.order, tally));
    }
  }
  groups.set('index', index);
  return tallies;
}

/**
 * Builds the snapshot of a set of documents, in memory: the same documents and reports give the same bytes, in any order,
 * in Node and in workerd, and hence the same id. The publisher's ledger leads to the same snapshot without holding it all.
 *
 * @param documents each id once
 * @param reports what reading and checking each document gave, by the document's id
 * @throws RangeError where a document has no report
 */
export async function buildSnapshot(
  documents: readonly SourceDocument[],
  reports: ReadonlyMap<string, Report>,
): Promise<BuiltSnapshot> {
  const groups = piecesOfAll(documents, reports);
  const tallies = withIndex(groups, documents.length);
  const shards = new Map<string, string>();
  const refs: ShardRef[] = [];
  for (const group of [...groups.keys()].sort(compareGroups)) {
    const runs = cut(groups.get(group)!, piece => piece.id, recordsAShard(group, documents.length));
    for (const run of runs) {
      const text = shardText(run.map(piece => piece.body));
      const hash = await sha256(text);
      shards.set(hash, text);
      refs.push({ name: `${group}/${run[0]!.id}`, hash, bytes: utf8Length(text), count: run.length });
    }
  }
  const dates = documents.map(documentDate).filter(date => date !== null);
  const asOf = dates.sort(compare).at(-1) ?? null;
  return { ...(await nameSnapshot(refs, tallies, asOf)), shards };
}
