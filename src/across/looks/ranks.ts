import type { Look, Testimony } from '../../model/across.ts';
import { fromDecimal } from '../../number/decimal.ts';
import { compare, rational } from '../../number/rational.ts';
import type { Cell } from '../cells.ts';
import { rankingOf } from '../measure.ts';
import { daysOf } from '../period.ts';
import { arePeers } from '../territory.ts';
import { spanOf } from '../testimony.ts';
import { lookOf } from './look.ts';

/** Whether one quantity is surely more than another, its words read loosely. */
function surelyMore(one: Testimony, other: Testimony): boolean {
  const { low } = spanOf(one, 'loose');
  const { high } = spanOf(other, 'loose');
  return one.unit === other.unit && low !== null && high !== null && compare(low, high) > 0;
}

/** Values that one ranking may rest on: stocks that stand in its year, flows of exactly its days. */
function ofItsTime(rank: Testimony, cells: readonly Cell[]): Cell[] {
  const days = daysOf(rank.period)!;
  const year = days.last.slice(0, 4);
  return cells.filter(cell => {
    const stock = cell.said[0]?.basis === 'stock';
    if (stock) return cell.days.first.slice(0, 4) === year && cell.days.last.slice(0, 4) === year;
    return cell.days.first === days.first && cell.days.last === days.last;
  });
}

/** The newest that is known of each one ranked, and only where its sources agree. */
function newest(cells: readonly Cell[], nameOf: (said: Testimony) => string | null) {
  const found = new Map<string, { last: string; said: Testimony }>();
  for (const { days, said } of cells) {
    const printed = said.find(testimony => testimony.deduced !== true);
    const name = printed === undefined ? null : nameOf(printed);
    if (printed === undefined || name === null) continue;
    const known = found.get(name);
    if (known === undefined || known.last < days.last) found.set(name, { last: days.last, said: printed });
  }
  return new Map([...found].map(([name, { said }]) => [name, said]));
}

/**
 * A printed rank that the values deny: more than rank − 1 others have surely more. Others are the partners of the same place or,
 * for a rank without a partner, places of the same kind.
 *
 * @param cells of the measure that the rank goes by, settled
 */
export function rankLook(rank: Testimony, cells: readonly Cell[]): Look | undefined {
  const ranking = rankingOf(rank.measure, rank.partner);
  if (ranking === undefined || rank.kind !== 'rank' || rank.value.includes('..')) return undefined;
  const partners = ranking.among === 'partners';
  const nameOf = (said: Testimony) =>
    partners
      ? said.partner
      : said.subject === rank.subject || arePeers(said.subject, rank.subject)
        ? said.subject
        : null;
  const values = newest(
    ofItsTime(rank, cells).filter(({ said: [first] }) => first?.measure === ranking.measure),
    nameOf,
  );
  const own = values.get((partners ? rank.partner : rank.subject) ?? '');
  if (own === undefined) return undefined;
  const above = [...values.values()].filter(said => said !== own && surelyMore(said, own));
  if (compare(rational(above.length), fromDecimal(rank.value)) < 0) return undefined;
  const { measure, subject, partner } = rank;
  return lookOf({ kind: 'rank', measure, subject, partner }, [rank, own, ...above]);
}
