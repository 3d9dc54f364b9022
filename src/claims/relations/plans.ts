import { comparable, isAmount } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import type { Comparison } from '../comparisons.ts';
import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { aimedAtIn, plannedIn, plansIn } from '../plan-values.ts';
import { holdsAlike, meets, percentRange } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { isBeside } from './compared.ts';
import { agrees } from './growths.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { isFarOff, restatedBefore } from './stated-shares.ts';

const SENTENCES = 3;
/** Figures before a plan among which what came of it is sought. */
const DONE = 12;
/** Tokens about a percentage in which the words that exceed a plan stand. */
const BEFORE = 12;
const AFTER = 5;
/** Tokens from the word that exceeds to the plan: "vượt 9 % dự toán", "exceeding the 100 million target". */
const TO_PLAN = 6;
/** Tokens from the word that exceeds, or that bridges, to its rate. */
const BY = 3;

/** How far a plan whose amount is printed was fulfilled, or exceeded: "passed its target of 700 million by 61.4 per cent". */
export function findPlans(known: Known): Draft[] {
  const { passage } = known;
  const drafts: Draft[] = [];
  for (const percent of known.percents.values()) {
    const { spot } = percent;
    const exceeds = isExcess(known, percent) || isOver(known, percent);
    const direct = exceeds ? undefined : (planBefore(known, percent) ?? planBehind(known, percent));
    if (direct) drafts.push(draftPlan(known, percent, direct, false));
    if (direct || (!exceeds && percent.role !== 'plan')) continue;
    const plans = passage.sentences
      .slice(Math.max(0, spot.sentence - SENTENCES), spot.sentence + 1)
      .reverse()
      .flatMap(sentence => plansIn(passage, sentence));
    const stated =
      plans.find(plan => fits(percent, plan, exceeds)) ??
      (exceeds ? undefined : fulfilled(known, percent)) ??
      plans.find(plan => plan.before.sentence === spot.sentence && isBeside(known, spot, plan));
    if (stated) drafts.push(draftPlan(known, percent, stated, exceeds));
  }
  return drafts;
}

/** The plan that a degree of fulfilment can only be of, and what came of it: beside it, or told before where that fits. */
function fulfilled(known: Known, percent: Percent): Comparison | undefined {
  const { passage } = known;
  const before = percent.whole ?? plannedFor(known, percent);
  if (!before) return undefined;
  const sentence = passage.sentences[percent.spot.sentence]!;
  const beside = restatedBefore(known, sentence, percent, before);
  if (
    beside &&
    isFarOff(percent, { part: beside, whole: before }) &&
    isOfPlan(known, percent, beside, before)
  )
    return { before, after: beside, sign: 0 };
  const from = passage.sentences[Math.max(0, percent.spot.sentence - SENTENCES)]!.spots;
  const first = from[0]?.index ?? before.index;
  const told = passage.spots
    .slice(Math.max(first, before.index - DONE), Math.max(before.index, percent.spot.index))
    .filter(spot => spot !== before && isAmount(spot) && comparable(spot, before));
  const after = told.findLast(spot => fits(percent, { before, after: spot, sign: 0 }, false));
  return after && { before, after, sign: 0 };
}

/** Whether no other percentage is of the plan, and what came of it measures what was planned. */
function isOfPlan(known: Known, percent: Percent, done: Spot, plan: Spot): boolean {
  if (percent.whole === plan) return true;
  const around = known.passage.sentences[plan.sentence]!.spots;
  if (around.some(spot => spot !== percent.spot && known.percents.get(spot)?.whole === plan)) return false;
  const [own, planned] = [claimOf(known, done).measure, claimOf(known, plan).measure];
  return own === null || planned === null || own === planned || claimOf(known, plan).open === true;
}

/** The nearest amount that is called a plan; where there is none, one that was hoped for. */
function plannedFor({ passage }: Known, { spot }: Percent): Spot | undefined {
  const near = passage.sentences
    .slice(Math.max(0, spot.sentence - SENTENCES), spot.sentence + 2)
    .map((sentence, at, all) => ({ sentence, far: Math.abs(all.length - 2 - at) }));
  for (const find of [plannedIn, aimedAtIn]) {
    for (const { sentence } of near.toSorted((a, b) => a.far - b.far)) {
      const [only, other] = find(passage, sentence);
      if (only) return other ? undefined : only;
    }
  }
  return undefined;
}

/** "vượt 9 % kế hoạch", "melepasi sasaran … sebanyak 61.4 peratus", "17.8 % above target". */
function isExcess({ passage }: Known, { spot }: Percent): boolean {
  const { from: start, to: end } = passage.sentences[spot.sentence]!;
  const to = Math.min(end, spot.to + AFTER);
  for (let from = Math.max(start, spot.from - BEFORE); ; ) {
    const cue = findCue(passage, from, to, 'exceed');
    if (!cue) return false;
    // The same word before a number only qualifies it.
    const plan = clauseEnd(passage, cue.to, Math.min(end, cue.to + TO_PLAN));
    if (hasCue(passage, cue.from, plan, 'plan')) return true;
    from = cue.to;
  }
}

/** "The plan was 1 billion, so that the province exceeded it by 1.5 %": the plan's amount stands right before. */
function isOver({ passage }: Known, { spot }: Percent): boolean {
  const sentence = passage.sentences[spot.sentence]!;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  if (!last || !plansIn(passage, sentence).some(plan => plan.before === last)) return false;
  const cue = lastCue(passage, Math.max(last.to, spot.from - BY), spot.from, 'exceed');
  return cue !== undefined && !hasCue(passage, last.to, cue.from, 'up', 'down', 'share');
}

/** "4,918 billion against an estimate of 4,030, i.e. 122 % of what was asked for": nothing else can be meant. */
function planBefore({ passage }: Known, { spot, role }: Percent): Comparison | undefined {
  if (role !== 'share' && role !== 'plan') return undefined;
  const sentence = passage.sentences[spot.sentence]!;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  const plan = plansIn(passage, sentence).find(one => one.before === last);
  if (!plan || plan.after.sentence !== spot.sentence) return undefined;
  const bridge = findCue(passage, plan.before.to, spot.from, 'or');
  return bridge && spot.from - bridge.to <= BY ? plan : undefined;
}

/** "3,080 billion in four months, 68.1 % of the 7,100 billion planned": the amount right before, the plan right behind. */
function planBehind({ passage }: Known, { spot, role, whole }: Percent): Comparison | undefined {
  if (role !== 'plan' || !whole) return undefined;
  const sentence = passage.sentences[spot.sentence]!;
  const told = sentence.spots.filter(other => other.to <= spot.from && other.figure.kind !== 'date');
  const like = told.filter(other => isAmount(other) && comparable(other, whole));
  // "410,200 tonnes at 410 dollars, 38 % of the plan (950,000 tonnes)": the only one in the plan's unit.
  const last = like.length === 1 || like.at(-1) === told.at(-1) ? like.at(-1) : undefined;
  if (!last) return undefined;
  return hasSign(passage, last.to, spot.from, ';') ? undefined : { before: whole, after: last, sign: 0 };
}

function fits({ spot, sign }: Percent, { before, after }: Comparison, exceeds: boolean): boolean {
  if (exceeds) return agrees({ spot, sign: 1 }, before, after);
  return (
    sign === 1 && holdsAlike(of => meets(percentRange(of(after.figure), of(before.figure)), of(spot.figure)))
  );
}

function draftPlan(known: Known, { spot }: Percent, { before, after }: Comparison, exceeds: boolean): Draft {
  const [plan, done, rate] = [before, after, spot].map(known.id);
  return {
    kind: exceeds ? 'growth' : 'share',
    roles: exceeds ? { before: plan, after: done, rate } : { part: done, whole: plan, share: rate },
    ...wordsOf(before, after, spot),
  };
}
