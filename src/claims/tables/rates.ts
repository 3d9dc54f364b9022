import { holdsTightly, meets, type RangeOf } from '../screen.ts';
import type { Range } from '../screened-figure.ts';
import type { LineFacts } from './line-facts.ts';
import { isAmountCell, isFigure, isPercentCell, type SheetFigure, type View } from './sheet.ts';

/** What a percentage (or a difference) of a table is: a rate of growth, an index against before, a share, a change. */
export type RateKind = 'growth' | 'index' | 'share' | 'change';

/** A percentage or difference with the two figures it is of. */
export interface FoundRate {
  readonly kind: RateKind;
  readonly rate: SheetFigure;
  /** Before, or the whole. */
  readonly base: SheetFigure;
  /** After, or the part. */
  readonly of: SheetFigure;
}

/** Where the two figures of a rate stand, seen from the rate's place across. */
interface Hypothesis {
  readonly kind: RateKind;
  readonly of: number;
  /** Line and place of the base: `lag` places before in its own line, or a fixed place, or the same place of another line. */
  readonly base: number;
  readonly lag: number;
  readonly fixed: number | null;
}

/** Places across that a hypothesis is first tried at; lines that are tried at all; how far two lines may be apart. */
const SAMPLE = 80;
const MOST_LINES = 40;
const FAR = 13;
/** Years, quarters and months before: the lags that rates of series have. */
const LAGS = [1, 4, 12, -1];

/** Finds what the percentages (and differences) of a view's lines are of: what holds for most of them, by their heads first. */
export function findRates(view: View, taken: ReadonlySet<SheetFigure>): FoundRate[] {
  const { lines, across, cell } = view;
  const sample = across.length <= SAMPLE ? across.map((_, at) => at) : sampleOf(across, SAMPLE);
  const count = (line: number, is: (found: ReturnType<View['cell']>) => boolean) =>
    sample.reduce((n, place) => n + (is(cell(line, place)) ? 1 : 0), 0);
  const rated: number[] = [];
  const amounts: number[] = [];
  for (const [line, facts] of lines.entries()) {
    if (lines.length > SAMPLE && rated.length + amounts.length >= MOST_LINES) break;
    const percents = count(line, isPercentCell);
    const others = count(line, isAmountCell);
    if (percents > others || (percents === 0 && facts.change && others > 0)) rated.push(line);
    const level = percents > 0 && facts.index && !facts.growth && !facts.share && isLevel(view, line, sample);
    if (((others > 0 && others >= percents) || level) && amounts.length < MOST_LINES) amounts.push(line);
  }
  const wholes = across.flatMap((facts, at) => (facts.total ? [at] : [])).slice(0, 6);
  const found: FoundRate[] = [];
  for (const rate of rated.slice(0, MOST_LINES)) {
    const best = bestHypothesis(view, rate, hypotheses(view, rate, amounts, wholes), sample, taken);
    if (!best) continue;
    for (let place = 0; place < across.length; place++) {
      const one = figuresOf(view, rate, best, place);
      if (one && !taken.has(one.rate)) found.push(one);
    }
  }
  return found;
}

/** Below this an index is a rate: "94.2 % of the plan" seldom halves. */
const LEVEL = 50;

/** Whether the percentages of a line are the levels of an index ("2015 = 100") that itself grows. */
function isLevel({ cell }: View, line: number, sample: readonly number[]): boolean {
  const cells = sample.map(place => cell(line, place)).filter(isFigure);
  const values = cells.map(({ screened }) => screened.ranges.nearest.value);
  return values.includes(100) && values.every(value => value > LEVEL);
}

function sampleOf(across: readonly LineFacts[], most: number): number[] {
  const totals = across.flatMap((facts, at) => (facts.total ? [at] : [])).slice(0, 10);
  const first = Array.from({ length: most - totals.length }, (_, at) => at);
  return [...new Set([...first, ...totals])];
}

function hypotheses(
  view: View,
  rate: number,
  amounts: readonly number[],
  wholes: readonly number[],
): Hypothesis[] {
  const facts = view.lines[rate]!;
  const kinds = kindsOf(view, rate);
  const near = amounts.filter(line => line !== rate && Math.abs(line - rate) <= 2 * FAR);
  const all: Hypothesis[] = [];
  const years = yearsOf(facts.line.label);
  for (const kind of kinds) {
    if (kind === 'share') {
      for (const of of near) {
        for (const fixed of wholes) all.push({ kind, of, base: of, lag: 0, fixed });
        for (const base of near) if (base !== of) all.push({ kind, of, base, lag: 0, fixed: null });
      }
      continue;
    }
    for (const of of near) {
      if (isPercentCell(view.cell(of, 0))) {
        if (kind === 'growth') for (const lag of LAGS) all.push({ kind, of, base: of, lag, fixed: null });
        continue;
      }
      // A change over what it changed is the growth of that, and is said so.
      if (view.lines[of]!.change) continue;
      for (const base of near) {
        if (base === of || Math.abs(base - of) > FAR || !canPrecede(view, base, of)) continue;
        if (years && !(years[0] === yearOf(view, of) && years[1] === yearOf(view, base))) continue;
        all.push({ kind, of, base, lag: 0, fixed: null });
      }
      for (const lag of LAGS)
        if (kind !== 'change' || Math.abs(lag) === 1) all.push({ kind, of, base: of, lag, fixed: null });
    }
  }
  // What stands nearest before the rate is what it is of, where several fit.
  const distance = ({ of, base }: Hypothesis) =>
    Math.abs(rate - of) + Math.abs(of - base) * 0.5 + (of > rate ? 0.6 : 0) + (base > of ? 0.3 : 0);
  return all.sort((a, b) => distance(a) - distance(b));
}

function kindsOf(view: View, rate: number): RateKind[] {
  const facts = view.lines[rate]!;
  const percent = view.across.some((_, place) => isPercentCell(view.cell(rate, place)));
  if (!percent) return ['change'];
  if (facts.share && !facts.growth) return ['share'];
  if (facts.growth || facts.index) return ['growth', 'index'];
  return facts.change ? ['growth'] : ['growth', 'index', 'share'];
}

/** `2024/2023` or `2024 so với 2023`: the later and the earlier year. */
function yearsOf(label: string): readonly [string, string] | undefined {
  const years = label.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  if (years.length !== 2 || years[0] === years[1]) return undefined;
  return years[0]! > years[1]! ? [years[0]!, years[1]!] : [years[1]!, years[0]!];
}

const yearOf = (view: View, line: number): string | undefined => view.lines[line]!.line.period?.slice(0, 4);

/** Whether a line can be of the time before another: earlier where both are dated. */
function canPrecede(view: View, base: number, of: number): boolean {
  const [before, after] = [view.lines[base]!.line.period, view.lines[of]!.line.period];
  return before === null || after === null || before <= after;
}

function figuresOf(view: View, rate: number, hypothesis: Hypothesis, place: number): FoundRate | undefined {
  const own = view.cell(rate, place);
  const of = view.cell(hypothesis.of, place);
  const base = view.cell(hypothesis.base, hypothesis.fixed ?? place - hypothesis.lag);
  // The whole's share of itself, 100 %, ties nothing.
  if (!isFigure(own) || !isFigure(of) || !isFigure(base) || base === of) return undefined;
  if (hypothesis.kind === 'change' ? own.screened.unitKey !== of.screened.unitKey : own.read.unit !== '%')
    return undefined;
  const index = hypothesis.kind === 'growth' && view.lines[hypothesis.of]!.index;
  if (of.screened.unitKey !== base.screened.unitKey || (of.read.unit === '%' && !index)) return undefined;
  if (own === of || own === base) return undefined;
  return { kind: hypothesis.kind, rate: own, base, of };
}

function bestHypothesis(
  view: View,
  rate: number,
  all: readonly Hypothesis[],
  sample: readonly number[],
  taken: ReadonlySet<SheetFigure>,
): Hypothesis | undefined {
  const facts = view.lines[rate]!;
  const told = facts.growth || facts.share || facts.index || facts.change;
  let best: Hypothesis | undefined;
  let most = 0;
  for (const hypothesis of all) {
    let holds = 0;
    let fails = 0;
    for (const place of sample) {
      const found = figuresOf(view, rate, hypothesis, place);
      if (!found || taken.has(found.rate)) continue;
      if (holdsTightly(of => holdsIn(found, of))) holds++;
      else fails++;
    }
    const sure = told ? holds >= 1 && holds >= fails : holds >= 2 && holds >= 3 * fails;
    if (sure && (best === undefined || holds - fails > most)) {
      best = hypothesis;
      most = holds - fails;
    }
  }
  return best ?? (told ? onlyOne(view, rate, all) : undefined);
}

/** A rate whose head names its two years says what it is of, whether or not it holds. */
function onlyOne(view: View, rate: number, all: readonly Hypothesis[]): Hypothesis | undefined {
  if (!yearsOf(view.lines[rate]!.line.label)) return undefined;
  const named = all.filter(
    ({ lag, fixed, of, base, kind }) => lag === 0 && fixed === null && of !== base && kind === 'growth',
  );
  const cells = view.across
    .map((_, place) => figuresOf(view, rate, named[0] ?? all[0]!, place))
    .filter(Boolean);
  // An index stands round 100, a growth rate does not say.
  if (named.length !== 1 || cells.length !== 1) return undefined;
  const value = Number(cells[0]!.rate.read.value);
  return value > 60 && value < 160 ? { ...named[0]!, kind: 'index' } : named[0];
}

function holdsIn({ kind, rate, base, of }: FoundRate, range: RangeOf): boolean {
  const [stated, whole, part] = [range(rate.screened), range(base.screened), range(of.screened)];
  if (kind === 'change') return meets({ low: part.low - whole.high, high: part.high - whole.low }, stated);
  const ratio = quotient(part, whole);
  if (!ratio) return false;
  const minus = kind === 'growth' ? 100 : 0;
  return meets({ low: 100 * ratio.low - minus, high: 100 * ratio.high - minus }, stated);
}

/** What one number may be over another; undefined where the lower may be zero. */
function quotient(above: Range, below: Range): { low: number; high: number } | undefined {
  if (below.low <= 0 && below.high >= 0) return undefined;
  const all = [
    above.low / below.low,
    above.low / below.high,
    above.high / below.low,
    above.high / below.high,
  ];
  return { low: Math.min(...all), high: Math.max(...all) };
}
