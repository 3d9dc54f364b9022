import type { Figure } from '../../model/figure.ts';
import { recordsAShard, sourcesAShard } from '../groups.ts';
import { indexOrder, indexPiece, shardText } from '../pieces.ts';
import { sha256, utf8Length } from '../sha256.ts';
import { tallyFigures } from '../tally.ts';
import { enterPiece, touch } from './enter-source.ts';
import { piecesIn } from './part-text.ts';
import { END, numberOf, readSetting, type Sql, writeSetting } from './sql.ts';

/** What making parts works with. `judge` makes the record of a source whose body is too long to be kept. */
export interface LedgerTools {
  readonly sql: Sql;
  readonly transaction: <T>(work: () => T) => T;
  readonly judge: (source: string) => string;
}

const COARSENESS = 'sources a shard';

/** Where the number of sources a shard has changed, all shards of records have to be made again. */
function settleCoarseness(sql: Sql, sources: number): void {
  const every = String(sourcesAShard(sources));
  if (readSetting(sql, COARSENESS) === every) return;
  sql.exec(`INSERT OR IGNORE INTO touched (grp, ord) SELECT grp, ord FROM pieces WHERE grp = 'source'`);
  writeSetting(sql, COARSENESS, every);
}

/**
 * The stretch of pieces, cut by their marks, that a touched place falls into, and from where on earlier parts are void. There
 * is no stretch where the pieces around the place are gone.
 */
function stretchAround(sql: Sql, group: string, order: string, every: number) {
  const find = (query: string, ...bindings: (string | number)[]): string | undefined => {
    const [row] = sql
      .exec(`SELECT ord FROM pieces WHERE grp = ? ${query} LIMIT 1`, group, ...bindings)
      .toArray();
    return row && String(row.ord);
  };
  const from =
    find('AND ord <= ? AND mark % ? = 0 ORDER BY ord DESC', order, every) ?? find('ORDER BY ord') ?? END;
  const to = find('AND ord > ? AND mark % ? = 0 ORDER BY ord', order, every) ?? END;
  return { stretch: from < to ? { group, from, to } : undefined, voidFrom: from < order ? from : order, to };
}

function enterTally(sql: Sql, group: string, from: string, bodies: readonly string[]): void {
  const figures = bodies.map(body => JSON.parse(body) as Figure);
  // An entry of the index belongs to no source: it goes when its shard does.
  enterPiece(sql, '', indexPiece(from, tallyFigures(group.slice('place/'.length), figures)));
}

function voidParts(sql: Sql, group: string, from: string, to: string): void {
  if (group.startsWith('place/')) {
    const voided = 'SELECT ord FROM parts WHERE grp = ? AND ord >= ? AND ord < ?';
    for (const { ord } of sql.exec(voided, group, from, to).toArray()) {
      const entry = indexOrder(group.slice('place/'.length), String(ord));
      sql.exec('DELETE FROM pieces WHERE grp = ? AND ord = ?', 'index', entry);
      touch(sql, 'index', entry);
    }
  }
  sql.exec('DELETE FROM parts WHERE grp = ? AND ord >= ? AND ord < ?', group, from, to);
}

async function makeAround(tools: LedgerTools, group: string, order: string, every: number): Promise<void> {
  const { sql, transaction, judge } = tools;
  const { stretch, voidFrom, to } = stretchAround(sql, group, order, every);
  const pieces = stretch === undefined ? [] : piecesIn(sql, stretch, judge);
  const bodies = pieces.map(piece => piece.body);
  const text = shardText(bodies);
  const hash = await sha256(text);
  transaction(() => {
    voidParts(sql, group, voidFrom, to);
    if (stretch !== undefined) {
      sql.exec(
        'INSERT INTO parts (grp, ord, name, hash, bytes, count) VALUES (?, ?, ?, ?, ?, ?)',
        group,
        stretch.from,
        `${group}/${pieces[0]!.id}`,
        hash,
        utf8Length(text),
        pieces.length,
      );
      if (group.startsWith('place/')) enterTally(sql, group, stretch.from, bodies);
    }
    sql.exec('DELETE FROM touched WHERE grp = ? AND ord >= ? AND ord < ?', group, voidFrom, to);
  });
}

/**
 * Makes the shards around every touched place again: only those, so that a publish costs what changed and not what there is.
 * It may die at any moment; what it has not come to is still touched.
 */
export async function makeParts(tools: LedgerTools): Promise<void> {
  const { sql } = tools;
  const sources = numberOf(sql, 'SELECT count(*) FROM sources');
  settleCoarseness(sql, sources);
  // In descending order, as the table is sorted: shards of figures come before the index, which making them touches.
  for (;;) {
    const [next] = sql.exec('SELECT grp, ord FROM touched ORDER BY grp DESC, ord DESC LIMIT 1').toArray();
    if (next === undefined) return;
    const group = String(next.grp);
    await makeAround(tools, group, String(next.ord), recordsAShard(group, sources));
  }
}
