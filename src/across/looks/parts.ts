import type { Look } from '../../model/across.ts';
import { compare } from '../../number/rational.ts';
import { addsUpOverTime } from '../measure.ts';
import { isPartOf } from '../period.ts';
import { changedWithin } from '../territory.ts';
import { spanOf } from '../testimony.ts';
import { lookOf } from './look.ts';
import type { Known } from './neighbours.ts';

/** Periods of one series that are held against each other, pair by pair; of more, the latest. */
const MOST = 120;

/**
 * Flows of which a part of a period has more than the whole: the first nine months more than the year, March more than the first
 * quarter. Of several wholes the shortest is told.
 */
export function partLooks(known: readonly Known[]): Look[] {
  const looks: (Look | undefined)[] = [];
  const flows = known.filter(({ said }) => addsUpOverTime(said.measure)).slice(-MOST);
  for (const part of flows) {
    const { low } = spanOf(part.said, 'loose');
    const whole = flows
      .filter(({ days, said }) => {
        if (!isPartOf(part.days, days) || changedWithin(said.subject, days)) return false;
        const { high } = spanOf(said, 'loose');
        return low !== null && high !== null && compare(low, high) > 0;
      })
      .sort((a, b) =>
        a.days.first === b.days.first
          ? a.days.last < b.days.last
            ? -1
            : 1
          : a.days.first < b.days.first
            ? 1
            : -1,
      )[0];
    if (whole === undefined) continue;
    const { measure, subject, partner } = part.said;
    looks.push(lookOf({ kind: 'part', measure, subject, partner }, [part.said, whole.said]));
  }
  return looks.filter(look => look !== undefined);
}
