import type { NumberReading } from '../../model/relation.ts';
import { contains, hull, point, type Span } from '../../number/interval.ts';
import { printedCell } from '../../number/printed.ts';
import { divide, HUNDRED, ONE, type Rational } from '../../number/rational.ts';
import type { Grid, Variable } from '../constraint.ts';
import type { Assertion, Kind } from '../kind.ts';
import { gridPoints, nearestGridPoint, wholeNumbers } from '../solve/grid.ts';

/**
 * Is there a whole number of things whose quotient prints so? (GRIM: Brown and Heathers 2017.) Implied are the quotients
 * that whole things can give inside the stated interval, or the one nearest to it.
 */
function quotientOfWholes(target: Variable, count: Variable, items: Rational): Assertion {
  const grid: Grid = { form: 'grid', quotient: target, count, items };
  return {
    test: 'value',
    target,
    constraints: [grid],
    implied: reading => impliedPoints(target, count, items, reading),
    agrees: () => {
      if (target.printed === null || count.printed === null) return false;
      const near = nearestGridPoint(target.printed.value, count.printed.value, items);
      if (near !== null && contains(printedCell(target.printed), near)) return true;
      const points = gridPoints(printedCell(target.printed), count.printed.value, items);
      return points === null || points.length > 0;
    },
  };
}

function impliedPoints(target: Variable, count: Variable, items: Rational, reading: NumberReading): Span {
  const stated = target.spans[reading];
  const counts = wholeNumbers(count.spans[reading]);
  if (counts === null) return stated;
  let found: Span | null = null;
  for (const n of counts) {
    const points = gridPoints(stated, n, items);
    if (points === null) return stated;
    for (const p of points) found = found === null ? point(p) : hull(found, point(p));
  }
  if (found !== null) return found;
  const n = count.printed?.value;
  const near =
    n === undefined || target.printed === null ? null : nearestGridPoint(target.printed.value, n, items);
  return near === null ? stated : point(near);
}

/** `mean` {mean, n, items}: a mean of n answers, each the mean of `items` whole numbers (default 1). */
export const mean: Kind = {
  roles: { mean: { shape: 'figures' }, n: { shape: 'figures' }, items: { shape: 'decimal', optional: true } },
  alike: [],
  assert: read => quotientOfWholes(read.single('mean'), read.single('n'), read.decimal('items', ONE)),
};

/** `percent-of-count` {percent, n}: a whole number of n things, as a percentage. */
export const percentOfCount: Kind = {
  roles: { percent: { shape: 'figures' }, n: { shape: 'figures' } },
  alike: [],
  percentages: ['percent'],
  assert: read => quotientOfWholes(read.single('percent'), read.single('n'), divide(ONE, HUNDRED)),
};
