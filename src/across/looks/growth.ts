import { checkAlone } from '../../checks/check-alone.ts';
import type { Look, Testimony } from '../../model/across.ts';
import { type Days, keyOfDays, wholeMonths, yearBefore } from '../period.ts';
import { sameTerritory } from '../territory.ts';
import { asSheetFigure } from '../testimony.ts';
import { lookOf } from './look.ts';
import type { Known } from './neighbours.ts';

/** Growth over less may be on the month before as well as on the year before. */
const LEAST_MONTHS = 3;

function judgeGrowth(before: Testimony, after: Testimony, rate: Testimony, sign: 1 | -1) {
  const figures = { before: asSheetFigure(before), after: asSheetFigure(after), rate: asSheetFigure(rate) };
  const relation = {
    id: 'growth',
    kind: 'growth' as const,
    before: 'before',
    after: 'after',
    rate: 'rate',
    signs: [sign],
  };
  return checkAlone({ figures, relations: [relation] })[0]!;
}

/** What a year earlier is, for a period: the same days of the year before. */
function pairFor(days: Days, values: ReadonlyMap<string, Known>) {
  const [after, before] = [values.get(keyOfDays(days)), values.get(keyOfDays(yearBefore(days)))];
  return after && before && after.said.unit === before.said.unit ? { before, after } : undefined;
}

/**
 * Printed rates of growth that the values of other sources deny, upward and downward (a fall is printed unsigned).
 *
 * @param rates what is known of the growth, @param values of what grows, by the key of their days
 */
export function growthLooks(rates: readonly Known[], values: ReadonlyMap<string, Known>): Look[] {
  return rates.flatMap(({ days, said: rate }) => {
    const pair = rate.unit === '%' && wholeMonths(days) >= LEAST_MONTHS ? pairFor(days, values) : undefined;
    if (pair === undefined) return [];
    const { before, after } = pair;
    if (before.said.source === rate.source && after.said.source === rate.source) return [];
    if (!sameTerritory(rate.subject, before.days, after.days)) return [];
    const found = judgeGrowth(before.said, after.said, rate, 1);
    if (
      found.verdict !== 'contradicts' ||
      judgeGrowth(before.said, after.said, rate, -1).verdict !== 'contradicts'
    )
      return [];
    const { measure, subject, partner } = rate;
    const implied = found.implied === null ? {} : { implied: found.implied };
    return (
      lookOf({ kind: 'growth', measure, subject, partner, ...implied }, [rate, before.said, after.said]) ?? []
    );
  });
}
