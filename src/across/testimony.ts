import type { Testimony } from '../model/across.ts';
import type { Figure } from '../model/figure.ts';
import type { SourceRecord } from '../model/source-record.ts';
import type { Deduced, SheetFigure } from '../model/worksheet.ts';
import { fromExact, toExact } from '../number/decimal.ts';
import type { Span } from '../number/interval.ts';
import { admitted, readPrinted } from '../number/printed.ts';
import { ceiling, compare, floor, rational, shift, sign } from '../number/rational.ts';
import { shiftDecimal } from '../number/shift-decimal.ts';
import { sheetFigure } from '../report/worksheet-of.ts';
import { type Days, daysOf, wholeMonths } from './period.ts';

type Source = Pick<SourceRecord, 'id' | 'publisher' | 'language' | 'published' | 'inferred'>;

const aboutSource = ({ id, publisher, language, published, inferred }: Source) => ({
  source: id,
  publisher,
  lang: language,
  told: published ?? inferred?.date ?? null,
});

function ofFigure(figure: Figure, source: Source): Testimony[] {
  const { id, measure, subject, partner, period, open, decimals, boundary } = figure;
  // What may be worth something else says nothing against another source.
  if (figure.kind === 'date' || figure.doubt !== undefined || measure === null || subject === null) return [];
  if (period === null || daysOf(period) === undefined) return [];
  const { surface, kind, value, unit, qualifier, scale, basis } = figure;
  return [
    {
      id,
      ...aboutSource(source),
      ...{ surface, kind, value, unit, qualifier, scale, basis, measure, subject, partner, period },
      ...(open === true ? { open } : {}),
      ...(decimals === undefined ? {} : { decimals }),
      ...(boundary === undefined ? {} : { boundary }),
    },
  ];
}

/** The scale word that suits a deduced amount. */
const scaleOf = (low: string): number =>
  [12, 9, 6].find(scale => compare(fromExact(low), shift(rational(1), scale)) >= 0) ?? 0;

/** A deduced interval as a range; its ends, where no decimal is exact, are moved outward to whole units. */
function ofDeduced(deduced: Deduced, source: Source): Testimony[] {
  const { name, measure, subject, partner, period, unit, interval, reading } = deduced;
  const { low, high } = interval;
  if (name === undefined || low === null || high === null || reading !== 'nearest') return [];
  if (!measure || !subject || !period || daysOf(period) === undefined || unit === '%' || unit === 'pp')
    return [];
  const decimal = (end: string, outward: typeof floor) =>
    end.includes('/') ? toExact(rational(outward(fromExact(end)))) : end;
  if (sign(fromExact(low)) < 0) return [];
  return [
    {
      id: name,
      ...aboutSource(source),
      deduced: true,
      surface: '',
      kind: unit === null ? 'count' : unit.length === 3 && unit === unit.toUpperCase() ? 'money' : 'quantity',
      value: `${decimal(low, floor)}..${decimal(high, ceiling)}`,
      unit,
      qualifier: 'range',
      scale: scaleOf(low),
      basis: null,
      ...{ measure, subject, partner: partner ?? null, period },
    },
  ];
}

/** What a source says of quantities: each printed figure that has a measure, a place and a period, and each deduced one. */
export const testimoniesOf = (record: SourceRecord): Testimony[] => [
  ...record.figures.flatMap(figure => ofFigure(figure, record)),
  ...record.deduced.flatMap(deduced => ofDeduced(deduced, record)),
];

/** A testimony as the engine takes it. */
export function asSheetFigure(testimony: Testimony): SheetFigure {
  if (testimony.deduced !== true) return sheetFigure(testimony, false);
  const { value, scale, unit, qualifier } = testimony;
  return {
    value: value
      .split('..')
      .map(end => shiftDecimal(end, -scale))
      .join('..'),
    scale,
    unit,
    qualifier,
  };
}

/** What a testimony can mean: tight, or with its words read loosely. */
export function spanOf(testimony: Testimony, reading: 'nearest' | 'loose'): Span {
  const { kind, ...figure } = asSheetFigure(testimony);
  return admitted(readPrinted(kind === undefined ? figure : { ...figure, kind })!, reading);
}

/** One unit of the last place in which it is printed; a deduced one has none. */
export function placeOf(testimony: Testimony) {
  return readPrinted(asSheetFigure(testimony))!.place;
}

/** Whether a source spoke when the period was over; one without a date is taken to have. */
export function toldAfter({ told }: Testimony, { last }: Days): boolean {
  return told === null || (daysOf(told)?.first ?? '') > last;
}

/**
 * The days that a testimony is of. A stock of some months, told when they were over, stands at their end: "by the end of June" is
 * told as the month, as the months up to it, or as its last day.
 */
export function daysOfTestimony(testimony: Testimony): Days {
  const days = daysOf(testimony.period)!;
  const months = wholeMonths(days);
  const atItsEnd = months > 0 && months < 12 && testimony.basis === 'stock' && toldAfter(testimony, days);
  return atItsEnd ? { first: days.last, last: days.last } : days;
}
