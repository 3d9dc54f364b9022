import type { Figure } from '../../model/figure.ts';
import { canonicalJson } from '../canonical-json.ts';
import { recordsAShard, sourcesAShard } from '../groups.ts';
import { shardText } from '../pieces.ts';
import { sha256, utf8Length } from '../sha256.ts';
import { tallyFigures } from '../tally.ts';
import { enterPiece, touch } from './enter-source.ts';
import { bodiesIn, type Stretch } from './part-text.ts';
import { numberOf, readSetting, type Sql, writeSetting } from './sql.ts';

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

const textOf = (row: Record<string, unknown> | undefined): string | null =>
  row?.ord === undefined || row.ord === null ? null : String(row.ord);

/** The stretch of pieces, cut by their marks, that a touched place falls into; and from where on parts are void. */
function stretchAround(sql: Sql, group: string, order: string, every: number) {
  const one = (query: string, ...more: (string | number)[]) =>
    textOf(sql.exec(query, group, ...more).toArray()[0]);
  const cutBefore = one(
    'SELECT max(ord) AS ord FROM pieces WHERE grp = ? AND ord <= ? AND mark % ? = 0',
    order,
    every,
  );
  const from = cutBefore ?? one('SELECT min(ord) AS ord FROM pieces WHERE grp = ?');
  const to = one(
    'SELECT min(ord) AS ord FROM pieces WHERE grp = ? AND ord > ? AND mark % ? = 0',
    order,
    every,
  );
  const empty = from === null || (to !== null && from >= to);
  return { from, to, empty, voidFrom: from === null || from > order ? order : from };
}

const END = '\uffff';

function enterTally(sql: Sql, group: string, from: string, bodies: readonly string[]): void {
  const tally = tallyFigures(bodies.map(body => JSON.parse(body) as Figure));
  const index = `index/${group.slice('place/'.length)}`;
  // An index belongs to no source: it goes when its shard does.
  enterPiece(sql, '', { group: index, order: from, id: tally.id, body: canonicalJson(tally) });
}

function voidParts(sql: Sql, group: string, from: string, to: string): void {
  sql.exec('DELETE FROM parts WHERE grp = ? AND ord >= ? AND ord < ?', group, from, to);
  if (!group.startsWith('place/')) return;
  const index = `index/${group.slice('place/'.length)}`;
  const gone = sql
    .exec('SELECT ord FROM pieces WHERE grp = ? AND ord >= ? AND ord < ?', index, from, to)
    .toArray();
  for (const { ord } of gone) touch(sql, index, String(ord));
  sql.exec('DELETE FROM pieces WHERE grp = ? AND ord >= ? AND ord < ?', index, from, to);
}

async function makePart(tools: LedgerTools, stretch: Stretch, name: string) {
  const bodies = bodiesIn(tools.sql, stretch, tools.judge);
  const text = shardText(bodies);
  return { name, bodies, hash: await sha256(text), bytes: utf8Length(text), count: bodies.length };
}

async function makeAround(tools: LedgerTools, group: string, order: string, every: number): Promise<void> {
  const { sql, transaction } = tools;
  const { from, to, empty, voidFrom } = stretchAround(sql, group, order, every);
  const end = to ?? END;
  const [first] = empty
    ? []
    : sql.exec('SELECT id FROM pieces WHERE grp = ? AND ord = ?', group, from!).toArray();
  const part =
    first === undefined
      ? undefined
      : await makePart(tools, { group, from: from!, to }, `${group}/${String(first.id)}`);
  transaction(() => {
    voidParts(sql, group, voidFrom, end);
    if (part !== undefined) {
      sql.exec(
        'INSERT INTO parts (grp, ord, name, hash, bytes, count) VALUES (?, ?, ?, ?, ?, ?)',
        group,
        from!,
        part.name,
        part.hash,
        part.bytes,
        part.count,
      );
      if (group.startsWith('place/')) enterTally(sql, group, from!, part.bodies);
    }
    sql.exec('DELETE FROM touched WHERE grp = ? AND ord >= ? AND ord < ?', group, voidFrom, end);
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
  // Shards of figures come first (descending order of groups): making them touches the index.
  for (;;) {
    const [next] = sql.exec('SELECT grp, ord FROM touched ORDER BY grp DESC, ord LIMIT 1').toArray();
    if (next === undefined) return;
    const group = String(next.grp);
    await makeAround(tools, group, String(next.ord), recordsAShard(group, sources));
  }
}
