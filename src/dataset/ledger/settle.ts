import type { AcrossCheck } from '../../model/across.ts';
import { ENGINE_VERSION } from '../../model/engine.ts';
import { unitPieces } from '../across/together-pieces.ts';
import { enterPiece, touch } from './enter-source.ts';
import type { LedgerTools } from './make-parts.ts';
import { numberOf, readSetting, type Sql, writeSetting } from './sql.ts';
import { testimoniesIn } from './testimonies.ts';

/** What the pieces of a place and family are entered under: no source's id holds a space. */
const ownerOf = (place: string, family: string): string => `${place} ${family}`;

/** While there are so few sources, all is judged again: the engine may have changed without its version. */
const SMALL = 200;

const SETTLED_BY = 'settled by engine';

/** Puts what a place and family now add in the place of what they added; what stays the same is not touched. */
function settleUnit(sql: Sql, place: string, family: string, trusted: boolean): void {
  const owner = ownerOf(place, family);
  const before = new Map(
    sql
      .exec('SELECT grp, ord, body FROM pieces WHERE source = ?', owner)
      .toArray()
      .map(({ grp, ord, body }) => [
        `${grp} ${ord}`,
        { grp: String(grp), ord: String(ord), body: String(body) },
      ]),
  );
  const judged = [...before.values()].filter(({ grp }) => trusted && grp.startsWith('across/'));
  const checks = judged.map(({ body }) => JSON.parse(body) as AcrossCheck);
  for (const piece of unitPieces(place, testimoniesIn(sql, place, family), checks)) {
    const name = `${piece.group} ${piece.order}`;
    if (before.get(name)?.body !== piece.body) enterPiece(sql, owner, piece);
    before.delete(name);
  }
  for (const { grp, ord } of before.values()) {
    sql.exec('DELETE FROM pieces WHERE grp = ? AND ord = ?', grp, ord);
    touch(sql, grp, ord);
  }
}

/**
 * Judges again what sources say together, where any of it changed. Each place and family is settled by itself, so that a turn
 * that dies on the way is gone on with.
 */
export function settle({ sql, transaction }: Pick<LedgerTools, 'sql' | 'transaction'>): void {
  const trusted =
    readSetting(sql, SETTLED_BY) === ENGINE_VERSION && numberOf(sql, 'SELECT count(*) FROM sources') > SMALL;
  for (;;) {
    const [next] = sql.exec('SELECT place, family FROM unsettled LIMIT 1').toArray();
    if (next === undefined) break;
    const [place, family] = [String(next.place), String(next.family)];
    transaction(() => {
      settleUnit(sql, place, family, trusted);
      sql.exec('DELETE FROM unsettled WHERE place = ? AND family = ?', place, family);
    });
  }
  writeSetting(sql, SETTLED_BY, ENGINE_VERSION);
}
