import type { Tally } from '../model/snapshot.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { NO_PLACE } from './groups.ts';
import { checksOf, sourceSummary } from './source-record.ts';

/** One record of one shard, in its canonical JSON. A shard is the pieces of a stretch of a group, in the order of `order`. */
export interface Piece {
  readonly group: string;
  readonly order: string;
  readonly id: string;
  readonly body: string;
}

/** Orders what stands in a source after what stands in the sources before it: a space sorts before all that ids consist of. */
const within = (source: string, index: number): string => `${source} ${String(index).padStart(7, '0')}`;

/** Every record that a source adds to a snapshot, but for the index. */
export function piecesOf(record: SourceRecord): Piece[] {
  const { id } = record;
  return [
    { group: 'sources', order: id, id, body: canonicalJson(sourceSummary(record)) },
    { group: 'source', order: id, id, body: canonicalJson(record) },
    ...record.figures.map((figure, i) => ({
      group: `place/${figure.subject ?? NO_PLACE}`,
      order: within(id, i),
      id: figure.id,
      body: canonicalJson(figure),
    })),
    ...checksOf(record).map((check, i) => ({
      group: `checks/${check.verdict}`,
      order: within(id, i),
      id: check.id,
      body: canonicalJson(check),
    })),
  ];
}

/** The entry of the index for a shard of figures that begins at a place in its group. */
export const indexPiece = (from: string, tally: Tally): Piece => ({
  group: 'index',
  order: indexOrder(tally.place, from),
  id: `${tally.place}/${tally.first}`,
  body: canonicalJson(tally),
});

/** Orders the index by place, and in a place as its shards are. */
export const indexOrder = (place: string, from: string): string => `${place} ${from}`;

/** The text of a shard, from the bodies of its pieces. */
export const shardText = (bodies: readonly string[]): string => `[${bodies.join(',')}]`;
