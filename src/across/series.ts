import type { Series, SeriesPoint } from '../model/across.ts';
import { partsOf } from '../model/composed-measure.ts';
import type { Figure } from '../model/figure.ts';
import type { Interval } from '../model/interval.ts';
import { toExact } from '../number/decimal.ts';
import { type Span, toInterval } from '../number/interval.ts';
import { divideSpans } from '../number/interval-product.ts';
import { admitted, readPrinted } from '../number/printed.ts';
import {
  ceiling,
  floor,
  HUNDRED,
  type Rational,
  rational,
  shift,
  sign,
  subtract,
} from '../number/rational.ts';
import { sheetFigure } from '../report/worksheet-of.ts';
import { type Days, daysOf, keyOfDays, wholeMonths, yearBefore } from './period.ts';
import { sameTerritory } from './territory.ts';

interface Point {
  readonly figure: Figure;
  readonly days: Days | undefined;
  /** The same for the same days. */
  readonly key: string;
  readonly span: Span | null;
}

const PLACES = 2;

function spanOf(figure: Figure): Span | null {
  if (figure.kind === 'date') return null;
  const printed = readPrinted(sheetFigure(figure, false));
  return printed === null ? null : admitted(printed, 'nearest');
}

/** An end of a growth in per cent, rounded outward. */
const end = (value: Rational | null, outward: typeof floor): string | null =>
  value === null ? null : toExact(shift(rational(outward(shift(value, PLACES))), -PLACES));

/** Growth from one value to another in per cent; undefined where the first may be zero. */
function growthBetween(before: Span, after: Span): Interval | undefined {
  if (before.low === null || sign(before.low) <= 0) return undefined;
  const ratio = divideSpans(after, before);
  const percent = (value: Rational | null) =>
    value === null ? null : subtract(shift(value, PLACES), HUNDRED);
  const { lowClosed, highClosed } = toInterval(ratio);
  return {
    low: end(percent(ratio.low), floor),
    high: end(percent(ratio.high), ceiling),
    lowClosed,
    highClosed,
  };
}

const alike = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit && one.basis === other.basis;

/**
 * What a point is compared with: a stock with the one before it, a flow with the same days of the year before; amounts and counts
 * of one territory only.
 */
function comparedWith(point: Point, earlier: readonly Point[]): Point | undefined {
  const { figure, days } = point;
  if (days === undefined || figure.kind === 'percent' || figure.kind === 'rank') return undefined;
  const stock = figure.basis === 'stock';
  const wanted = stock || wholeMonths(days) === 0 ? undefined : keyOfDays(yearBefore(days));
  return earlier.findLast(
    other =>
      other.days !== undefined &&
      other.days.last < days.first &&
      alike(figure, other.figure) &&
      (stock || other.key === wanted) &&
      sameTerritory(figure.subject ?? '', other.days, days),
  );
}

function served(point: Point, earlier: readonly Point[], composed: boolean): SeriesPoint {
  const { figure, days, span } = point;
  const { id, source, period, surface, kind, value, unit, qualifier, boundary, basis } = figure;
  const since = composed ? undefined : comparedWith(point, earlier);
  const growth = since?.span && span ? growthBetween(since.span, span) : undefined;
  return {
    period,
    first: days?.first ?? null,
    last: days?.last ?? null,
    figure: id,
    source,
    ...{ surface, kind, value, unit, qualifier, basis },
    ...(boundary === undefined ? {} : { boundary }),
    interval: span === null ? null : toInterval(span),
    ...(growth === undefined || since === undefined
      ? {}
      : { growth: { since: since.figure.id, interval: growth } }),
  };
}

const orderOf = ({ figure, days }: Point): string =>
  [days?.last ?? '', days?.first ?? '', figure.source, String(figure.start).padStart(9, '0')].join(' ');

/** The figures of one measure, place and partner as a series, in the order of their periods; those without one come first. */
export function seriesOf(figures: readonly Figure[]): Series {
  const points = figures
    .map((figure): Point => {
      const days = figure.period === null ? undefined : daysOf(figure.period);
      return { figure, days, key: days === undefined ? '' : keyOfDays(days), span: spanOf(figure) };
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [first] = figures;
  const measure = first?.measure ?? '';
  const composed = partsOf(measure).how !== null;
  return {
    measure,
    ...(first?.open === true ? { open: true } : {}),
    subject: first?.subject ?? '',
    partner: first?.partner ?? null,
    points: points.map((point, i) => served(point, points.slice(0, i), composed)),
  };
}
