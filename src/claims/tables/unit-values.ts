import { holdsTightly, meets, type RangeOf } from '../screen.ts';
import { isAmountCell, isFigure, type SheetFigure, type View } from './sheet.ts';
import { isSlip } from './slip.ts';

/** A price, an average or a yield with the two figures it is of: numerator = ratio × 10^`power` × denominator. */
export interface FoundUnitValue {
  readonly ratio: SheetFigure;
  readonly numerator: SheetFigure;
  readonly denominator: SheetFigure;
  readonly power: number;
}

/** How far the two lines may stand from the line of unit values; places at which they are tried; lines that are tried. */
const FAR = 8;
const SAMPLE = 60;
const MOST_LINES = 30;
/** Powers of ten by which the units of three heads may differ: kilograms and tonnes, quintals, what no head says. */
const POWERS = [0, 3, -3, -1, 1, 6, -6, 2, -2, 9, -9];
/** A quotient vaguer than this fits anything. */
const SHARP = 0.05;

interface Hypothesis {
  readonly numerator: number;
  readonly denominator: number;
  readonly power: number;
}

/** Finds what averages, prices, yields and densities are of: the quotient that holds for most of their places. */
export function findUnitValues(view: View): FoundUnitValue[] {
  const { lines, across } = view;
  const places = across.map((_, place) => place);
  const sample = places.slice(0, SAMPLE);
  const amounts = lines.map((_, line) => sample.filter(place => isAmountCell(view.cell(line, place))).length);
  const per = lines.flatMap((facts, line) =>
    facts.apart && !facts.rank && !facts.growth && !facts.index && amounts[line]! >= 2 ? [line] : [],
  );
  return per.slice(0, MOST_LINES).flatMap(ratio => {
    const near = lines.flatMap((facts, line) =>
      line !== ratio && Math.abs(line - ratio) <= FAR && !facts.apart && amounts[line]! >= 2 ? [line] : [],
    );
    const best = bestOf(view, ratio, near, sample);
    if (!best) return [];
    return places.flatMap(place => {
      const found = figuresOf(view, ratio, best, place);
      return found && (holds(found) || isStated(view, found, place)) ? [found] : [];
    });
  });
}

function bestOf(
  view: View,
  ratio: number,
  near: readonly number[],
  sample: readonly number[],
): Hypothesis | undefined {
  let best: Hypothesis | undefined;
  let most = 0;
  for (const numerator of near) {
    for (const denominator of near) {
      if (denominator === numerator) continue;
      for (const power of powersOf(view, ratio, numerator, denominator, sample)) {
        const hypothesis = { numerator, denominator, power };
        let sure = 0;
        let fails = 0;
        for (const place of sample) {
          const found = figuresOf(view, ratio, hypothesis, place);
          if (!found) continue;
          if (holds(found)) sure += isSharp(found) ? 1 : 0;
          else fails++;
        }
        // Units that the heads leave open are found out here, which more places must bear out.
        const enough = power === 0 ? sure >= 2 && sure >= fails : sure >= 3 && sure >= 2 * fails;
        if (enough && sure - fails > most) {
          best = hypothesis;
          most = sure - fails;
        }
      }
    }
  }
  return best;
}

/** Powers of ten near which the first places' quotients lie. */
function powersOf(
  view: View,
  ratio: number,
  numerator: number,
  denominator: number,
  sample: readonly number[],
): number[] {
  const powers = new Set<number>();
  for (const place of sample.slice(0, 4)) {
    const found = figuresOf(view, ratio, { numerator, denominator, power: 0 }, place);
    if (!found) continue;
    const of = (figure: SheetFigure) => figure.screened.ranges.nearest.value;
    const power = Math.log10(of(found.numerator) / (of(found.denominator) * of(found.ratio)));
    if (Math.abs(power - Math.round(power)) < 0.02) powers.add(Math.round(power));
  }
  return POWERS.filter(power => powers.has(power));
}

function figuresOf(
  view: View,
  line: number,
  hypothesis: Hypothesis,
  place: number,
): FoundUnitValue | undefined {
  const ratio = view.cell(line, place);
  const numerator = view.cell(hypothesis.numerator, place);
  const denominator = view.cell(hypothesis.denominator, place);
  if (!isAmountCell(ratio) || !isAmountCell(numerator) || !isAmountCell(denominator)) return undefined;
  if (!isFigure(ratio) || !isFigure(numerator) || !isFigure(denominator)) return undefined;
  // Money makes money: a price in dollars is of an amount in dollars.
  if ((ratio.read.kind === 'money') !== (numerator.read.kind === 'money')) return undefined;
  if (ratio.read.kind === 'money' && ratio.read.unit?.split('/')[0] !== numerator.read.unit) return undefined;
  if (denominator.screened.ranges.nearest.low <= 0) return undefined;
  return { ratio, numerator, denominator, power: hypothesis.power };
}

function quotient({ numerator, denominator, power }: FoundUnitValue, of: RangeOf) {
  const [above, below] = [of(numerator.screened), of(denominator.screened)];
  const all = [
    above.low / below.low,
    above.low / below.high,
    above.high / below.low,
    above.high / below.high,
  ];
  const factor = 10 ** power;
  return { low: Math.min(...all) / factor, high: Math.max(...all) / factor };
}

const holds = (found: FoundUnitValue): boolean =>
  holdsTightly(of => meets(quotient(found, of), of(found.ratio.screened)));

function isSharp(found: FoundUnitValue): boolean {
  const { low, high, value } = found.ratio.screened.ranges.nearest;
  const made = quotient(found, figure => figure.ranges.nearest);
  return high - low <= SHARP * Math.abs(value) && made.high - made.low <= SHARP * Math.abs(value);
}

/** A total's average may be the mean of those above it; then it is none of its total. */
function isStated(view: View, found: FoundUnitValue, place: number): boolean {
  if (!view.across[place]!.total) return true;
  const made = quotient(found, figure => figure.ranges.nearest);
  const printed = found.ratio.screened.ranges.nearest.value;
  return isSlip(found.ratio.read, (made.low + made.high) / 2 - printed, (made.high - made.low) / 2);
}
