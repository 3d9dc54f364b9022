import { unitPieces } from '../across/together-pieces.ts';
import { enterPiece, touch } from './enter-source.ts';
import type { LedgerTools } from './make-parts.ts';
import type { Sql } from './sql.ts';
import { testimoniesIn } from './testimonies.ts';

/** What the pieces of a place and family are entered under: no source's id holds a space. */
const ownerOf = (place: string, family: string): string => `${place} ${family}`;

/** Puts what a place and family now add in the place of what they added; what stays the same is not touched. */
function settleUnit(sql: Sql, place: string, family: string): void {
  const owner = ownerOf(place, family);
  const before = new Map(
    sql
      .exec('SELECT grp, ord, body FROM pieces WHERE source = ?', owner)
      .toArray()
      .map(({ grp, ord, body }) => [`${grp} ${ord}`, { grp: String(grp), ord: String(ord), body }]),
  );
  for (const piece of unitPieces(place, testimoniesIn(sql, place, family))) {
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
  for (;;) {
    const [next] = sql.exec('SELECT place, family FROM unsettled LIMIT 1').toArray();
    if (next === undefined) return;
    const [place, family] = [String(next.place), String(next.family)];
    transaction(() => {
      settleUnit(sql, place, family);
      sql.exec('DELETE FROM unsettled WHERE place = ? AND family = ?', place, family);
    });
  }
}
