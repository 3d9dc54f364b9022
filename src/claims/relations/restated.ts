import { unitKey } from '../amounts.ts';
import { comparisonsIn } from '../comparisons.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsAlike, meets, rangeOf, significantDigits } from '../screen.ts';
import { mendsOf } from '../slips.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** Figures of a unit that are looked back at: what keeps the search linear. */
const WINDOW = 60;

/** The same quantity printed twice: headline and body, a total told again, text and table. */
export function findRestated(known: Known): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<Spot>();
  const groups = new Map<string, Spot[]>();
  for (const spot of known.passage.spots) {
    if (spot.figure.kind === 'date' || spot.figure.kind === 'rank') continue;
    const key = unitKey(spot);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    const earlier = firstTold(known, group, spot);
    group.push(spot);
    if (!earlier) continue;
    taken.add(spot);
    drafts.push({
      kind: 'restated',
      roles: { figures: [known.id(earlier), known.id(spot)] },
      ...wordsOf(earlier, spot),
    });
  }
  const misprint = misprintedHeadline(known, taken);
  return misprint ? [...drafts, misprint] : drafts;
}

/** The first of the figures before that says the same. */
function firstTold(known: Known, group: readonly Spot[], spot: Spot): Spot | undefined {
  const { value } = spot.figure;
  const { measure } = claimOf(known, spot);
  for (let i = Math.max(0, group.length - WINDOW); i < group.length; i++) {
    const earlier = group[i]!;
    // Only equal values or equal measures can be the same quantity: most pairs have neither.
    if (earlier.figure.value !== value && claimOf(known, earlier).measure !== measure) continue;
    if (isSame(known, earlier, spot)) return earlier;
  }
  return undefined;
}

const LEAD = 2;
const EPSILON = 1e-9;
const COUNTED = new Set(['money', 'count', 'quantity']);

/** The headline's only amount, told in the lead with two neighbouring digits the other way round. */
function misprintedHeadline(known: Known, taken: ReadonlySet<Spot>): Draft | undefined {
  const { spots } = known.passage;
  const [headline, ...others] = spots.filter(spot => COUNTED.has(spot.figure.kind) && spot.sentence <= LEAD);
  if (!headline || !isLed(known, headline) || significantDigits(headline.figure) < 3) return undefined;
  const body = others.find(spot => unitKey(spot) === unitKey(headline));
  if (!body || taken.has(body) || body.figure.scale !== headline.figure.scale) return undefined;
  if (spots.some(spot => spot !== headline && spot.figure.value === headline.figure.value)) return undefined;
  if (comparisonsIn(known.passage, known.passage.sentences[body.sentence]!).some(one => one.before === body))
    return undefined;
  const { value } = rangeOf(body.figure);
  const swapped =
    body.figure.decimals === headline.figure.decimals &&
    mendsOf(headline.figure, 'swap').some(mend => Math.abs(mend - value) < EPSILON * value);
  if (!swapped) return undefined;
  return {
    kind: 'restated',
    roles: { figures: [known.id(headline), known.id(body)] },
    ...wordsOf(headline, body),
  };
}

function isSame(known: Known, a: Spot, b: Spot): boolean {
  if (a.sentence === b.sentence && !isLed(known, a)) {
    if (a.figure.value !== b.figure.value || significantDigits(a.figure) < 3) return false;
  }
  const [x, y] = [claimOf(known, a), claimOf(known, b)];
  if (
    a.figure.kind === 'count' &&
    a.figure.counted &&
    b.figure.counted &&
    a.figure.counted !== b.figure.counted
  )
    return false;
  const digits = Math.min(significantDigits(a.figure), significantDigits(b.figure));
  const same =
    x.measure !== null && x.measure === y.measure && x.subject === y.subject && x.partner === y.partner;
  if (a.figure.value === b.figure.value) {
    if (digits >= 4) return true;
    const heading = isLed(known, a);
    return digits >= 3 || a.figure.kind === 'money'
      ? same || heading
      : (same && (heading || digits >= 2) && !isRate(known, a, heading)) || isToldAgain(known, a, b);
  }
  const dated = x.period === y.period || (isLed(known, a) && x.period?.slice(0, 4) === y.period?.slice(0, 4));
  if (!same || !dated) return false;
  const sharper = Math.max(significantDigits(a.figure), significantDigits(b.figure));
  return sharper >= 4 && digits >= 2 && holdsAlike(of => meets(of(a.figure), of(b.figure)));
}

/** The headline's count of things, and of the same things in the first sentences. */
function isToldAgain(known: Known, a: Spot, b: Spot): boolean {
  const { counted } = a.figure;
  return isLed(known, a) && !!counted && counted === b.figure.counted && significantDigits(a.figure) >= 2;
}

/** Rates are often equal by chance: only a headline's counts as told again. */
function isRate(known: Known, spot: Spot, heading: boolean): boolean {
  return (
    spot.figure.kind === 'percent' && !heading && !hasCue(known.passage, spot.from - 2, spot.from, 'total')
  );
}

/** Whether a figure stands in the headline, or in the first words of a text that has none. */
function isLed(known: Known, spot: Spot): boolean {
  const segment = known.passage.sentences[spot.sentence]!.segment;
  return (
    segment.role === 'title' || segment.role === 'heading' || segment.role === 'lead' || spot.sentence === 0
  );
}
