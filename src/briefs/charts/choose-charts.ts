import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { toRounded } from '../../number/decimal.ts';
import {
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../number/rational.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import type { Language } from '../../texts/language.ts';
import { placeName } from '../../texts/names.ts';
import { STATUS_WORDS } from '../../texts/verdicts.ts';
import type { BriefInput } from '../brief-input.ts';
import { localNumber, periodText, valueText } from '../content/amount.ts';
import { labelOf } from '../content/names.ts';
import type { Chart, Datum } from './chart.ts';
import { printedInterval } from './printed-interval.ts';

const MOST_CHARTS = 2;
const MOST_BARS = 8;
/** Fewer than three points make no series and no ranking. */
const LEAST = 3;
const LEAST_SHARES = 2;

/** What charts are chosen from: figures, the checks that tie them, and the order of their sources. */
export type ChartInput = Pick<BriefInput, 'figures' | 'relations' | 'sources' | 'lang'>;

/** A number's words; that it contradicts is said, since a bar's colour alone would not tell everyone. */
const judged = (text: string, contradicts: boolean, lang: Language): string =>
  contradicts ? `${text} · ${STATUS_WORDS[lang].contradicts}` : text;

function datumOf(figure: Figure, label: string, input: ChartInput): Datum | null {
  const interval = printedInterval(figure);
  if (!interval || sign(interval.low) < 0) return null;
  const contradicts = figure.status === 'contradicts';
  const number = input.sources.findIndex(source => source.id === figure.source) + 1;
  return {
    ...interval,
    label,
    text: judged(valueText(figure, input.lang), contradicts, input.lang),
    partial: false,
    contradicts,
    sources: number > 0 ? [number] : [],
  };
}

function groupBy(
  figures: readonly Figure[],
  key: (figure: Figure) => string | null,
): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const k = key(figure);
    if (k === null) continue;
    const group = groups.get(k);
    if (group) group.push(figure);
    else groups.set(k, [figure]);
  }
  return [...groups.values()];
}

/** The first figure for each value of `key`: a chart shows each place, or each period, once. */
function firstOf(figures: readonly Figure[], key: (figure: Figure) => string): readonly Figure[] {
  const seen = new Map<string, Figure>();
  for (const figure of figures) if (!seen.has(key(figure))) seen.set(key(figure), figure);
  return [...seen.values()];
}

const highest = (data: readonly Datum[]): Rational =>
  data.reduce((top, datum) => (compare(top, datum.high) < 0 ? datum.high : top), ZERO);

const measured = (figure: Figure) => figure.measure !== null && figure.period !== null && !figure.open;

/** Shares of a whole, printed or not, beyond those shown; a single one says no more than its row. */
function shares(input: ChartInput, shown: ReadonlySet<Relation>): Chart | null {
  const { lang } = input;
  const figures = new Map(input.figures.map(figure => [figure.id, figure]));
  const data: Datum[] = [];
  for (const relation of input.relations) {
    if (shown.has(relation) || (relation.kind !== 'share' && relation.kind !== 'part-of')) continue;
    const [part, whole] = [relation.roles.part, relation.roles.whole].map(id => figures.get(String(id)));
    const [p, w] = [part && printedInterval(part), whole && printedInterval(whole)];
    if (!part || !whole || !p || !w || part.kind === 'percent' || part.unit !== whole.unit) continue;
    if (sign(w.low) <= 0 || sign(p.low) < 0 || compare(p.high, w.low) > 0) continue;
    const contradicts = relation.verdict === 'contradicts';
    const percent = (a: Rational, b: Rational) => multiply(divide(a, b), HUNDRED);
    const value = percent(p.value, w.value);
    data.push({
      label: labelOf(part, lang),
      value,
      low: percent(p.low, w.high),
      high: percent(p.high, w.low),
      text: judged(
        fill(BRIEF_TEXTS[lang].shareOf, {
          percent: `${localNumber(toRounded(value, 1), lang)}%`,
          part: valueText(part, lang),
          whole: valueText(whole, lang),
        }),
        contradicts,
        lang,
      ),
      partial: false,
      contradicts,
      sources: datumOf(part, '', input)?.sources ?? [],
    });
  }
  if (data.length < LEAST_SHARES) return null;
  const { sharesTitle, sharesNote } = BRIEF_TEXTS[lang];
  return {
    kind: 'shares',
    title: sharesTitle,
    note: sharesNote,
    data: data.slice(0, MOST_BARS),
    top: rational(100),
  };
}

/** The days a period spans, roughly: enough to tell a year from a part of one. */
function lengthOf(period: string): number {
  const [from = '', to] = period.split('/');
  if (to === undefined) return from.length === 4 ? 365 : from.length === 7 ? 30 : 1;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');
  return (months(to) - months(from) + 1) * 30;
}

const endOf = (period: string) => period.split('/').at(-1) ?? period;

function series(input: ChartInput): Chart | null {
  const { lang } = input;
  const groups = groupBy(input.figures.filter(measured), figure =>
    [figure.measure, figure.subject, figure.partner, figure.unit].join('|'),
  );
  for (const group of groups) {
    const sorted = firstOf(group, figure => figure.period ?? '').toSorted((a, b) =>
      endOf(a.period ?? '') < endOf(b.period ?? '') ? -1 : 1,
    );
    const longest = Math.max(...sorted.map(figure => lengthOf(figure.period ?? '')));
    const data = sorted.flatMap(figure => {
      const datum = datumOf(figure, periodText(figure.period ?? '', lang), input);
      const partial = figure.basis === 'flow' && lengthOf(figure.period ?? '') < longest * 0.9;
      return datum ? [{ ...datum, partial }] : [];
    });
    const [first] = sorted;
    if (data.length < LEAST || !first) continue;
    const place = first.subject === null ? [] : [placeName(first.subject, lang)];
    const partial = data.some(datum => datum.partial) ? [BRIEF_TEXTS[lang].partialNote] : [];
    const note = [...place, first.unit ?? '', ...partial].filter(Boolean).join(' · ');
    return {
      kind: 'series',
      title: labelOf(first, lang),
      note,
      data: data.slice(-MOST_BARS),
      top: highest(data),
    };
  }
  return null;
}

/** The same measure and period for several localities, or for several partners of one. */
function ranking(input: ChartInput): Chart | null {
  const { lang } = input;
  const candidates = input.figures.filter(measured);
  const bySubject = groupBy(candidates, f => [f.measure, f.partner, f.period, f.unit, 's'].join('|'));
  const byPartner = groupBy(
    candidates.filter(f => f.partner !== null),
    f => [f.measure, f.subject, f.period, f.unit, 'p'].join('|'),
  );
  for (const [groups, role] of [
    [bySubject, 'subject'],
    [byPartner, 'partner'],
  ] as const) {
    for (const group of groups) {
      const named = group.filter(figure => figure[role] !== null);
      const data = firstOf(named, figure => figure[role] ?? '')
        .flatMap(figure => datumOf(figure, placeName(figure[role] ?? '', lang), input) ?? [])
        .toSorted((a, b) => compare(b.value, a.value) || (a.label < b.label ? -1 : 1));
      const [first] = named;
      if (data.length < LEAST || !first) continue;
      const note = periodText(first.period ?? '', lang);
      return {
        kind: 'ranking',
        title: labelOf(first, lang),
        note,
        data: data.slice(0, MOST_BARS),
        top: highest(data),
      };
    }
  }
  return null;
}

/**
 * Up to two charts, chosen by what the data can show: a series, a comparison, shares of a whole. `shown` are the checks that
 * the brief draws already.
 */
export function chooseCharts(input: ChartInput, shown: ReadonlySet<Relation>): readonly Chart[] {
  const charts = [series(input), ranking(input), shares(input, shown)];
  return charts.filter(chart => chart !== null).slice(0, MOST_CHARTS);
}
