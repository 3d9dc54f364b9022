import type { Claim } from '../model/figure.ts';
import { isAmount, isPercent, unitKey } from './amounts.ts';
import { baseOf } from './base-of.ts';
import { type BoundMeasure, bindAnyMeasure, bindMeasure } from './bind-measure.ts';
import { bindRank } from './bind-rank.ts';
import { changeAnchor } from './change-anchor.ts';
import { clauseEnd } from './clause.ts';
import { comparisonsIn } from './comparisons.ts';
import { correspondingMeasure } from './corresponding-measure.ts';
import { hasCue } from './cues.ts';
import { MEASURES } from './lexicon.ts';
import { openMeasure } from './open-measure.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { Percent } from './percents.ts';
import { totalMeasure } from './total-measure.ts';

const PREFIX = { growth: 'growth-of', share: 'share-of', plan: 'fulfilment-of', level: 'level-of' } as const;
/** How many figures back what was measured is still spoken of. */
const SPOKEN_OF = 6;
const RANKED = 12;
const CONVERTED = 5;
const NEAR = 4;
const AT_HAND = 6;

/** A measure's code, and whether it is made of the text's own words. */
export interface Named {
  readonly code: string | null;
  readonly open: boolean;
}

/** What a figure measures. `claims` are those of all figures before it in the passage. */
export function nameMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  percent: Percent | undefined,
  claims: readonly Claim[],
): Named {
  const { kind, unit } = spot.figure;
  if (kind === 'rank') return listed(nameRank(passage, sentence, spot, claims));
  if (isPercent(spot) || unit === 'pp' || unit === 'times') {
    return nameRate(passage, sentence, spot, percent, claims);
  }
  const amount = converted(passage, sentence, spot);
  const of = amount ? claims[amount.index] : claimAfter(passage, sentence, spot, claims);
  if (of?.measure) return { code: of.measure, open: of.open === true };
  const bound = bindMeasure(passage, sentence, spot);
  const anchor = changeAnchor(passage, sentence, spot);
  if (anchor && !(bound?.measure.increment && bound.distance < AT_HAND)) {
    const changed = claims[anchor.index];
    if (changed?.measure)
      return { code: `change-of-${baseOf(changed.measure)}`, open: changed.open === true };
  }
  const named = correspondingMeasure(passage, sentence, spot, claims);
  if (named) return listed(named);
  const total = totalMeasure(passage, sentence, spot, other => claims[other.index]?.measure ?? null);
  if (total) return listed(total);
  if (bound && !bound.measure.general) return listed(bound.measure.code);
  const carried = carriedMeasure(passage, spot, claims, bound);
  if (carried) return listed(carried);
  if (bound) return listed(bound.measure.code);
  const code = openMeasure(passage, sentence, spot);
  return { code, open: code !== null };
}

function listed(code: string): Named {
  return { code, open: false };
}

/** What is claimed of the later value that the words set an earlier one against, where it is told first. */
function claimAfter(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  claims: readonly Claim[],
): Claim | undefined {
  const later = comparisonsIn(passage, sentence).find(one => one.before === spot)?.after;
  return later && isAmount(later) && later.index < spot.index ? claims[later.index] : undefined;
}

/** A rank without words of its own ranks what the one before it does ("Bình Định was 4th"). */
function nameRank(passage: Passage, sentence: Sentence, spot: Spot, claims: readonly Claim[]): string {
  const code = bindRank(passage, sentence, spot);
  if (code !== 'rank') return code;
  for (let i = spot.index - 1; i >= Math.max(0, spot.index - RANKED); i--) {
    if (passage.spots[i]!.figure.kind === 'rank') return claims[i]?.measure ?? code;
  }
  return code;
}

/** "36,112 billion VND (1.5 billion USD)": the amount that this one prints in another currency. */
function converted(passage: Passage, sentence: Sentence, spot: Spot): Spot | undefined {
  const amount = sentence.spots[sentence.spots.indexOf(spot) - 1];
  if (spot.figure.kind !== 'money' || amount?.figure.kind !== 'money') return undefined;
  if (amount.figure.unit === spot.figure.unit || spot.from - amount.to > CONVERTED) return undefined;
  const between = passage.tokens.key.slice(amount.to, spot.from);
  if (between.includes(')')) return undefined;
  if (between.includes('(')) return amount;
  return hasCue(passage, amount.to, spot.from, 'or') && !between.includes(';') ? amount : undefined;
}

function nameRate(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  percent: Percent | undefined,
  claims: readonly Claim[],
): Named {
  const role = percent?.role ?? 'growth';
  const prefix = PREFIX[role];
  const stated =
    percent && percent.ofTo > percent.ofFrom && role === 'share'
      ? bindAnyMeasure(passage, sentence, spot, { from: percent.ofFrom, to: percent.ofTo })
      : undefined;
  if (stated && !stated.measure.general) return listed(`${prefix}-${stated.measure.code}`);
  const anchor = percent?.anchors.find(one => !isGroup(claims[one.index]));
  const of = anchor ? claims[anchor.index] : undefined;
  const bare = !of?.measure || MEASURES.get(baseOf(of.measure))?.general === true;
  const chained = bare && !stated ? continued(passage, sentence, spot, percent) : undefined;
  const same = chained && claims[chained.index];
  if (same?.measure && /^(growth|share)-of-/.test(same.measure)) {
    return { code: `${prefix}-${baseOf(same.measure)}`, open: same.open === true };
  }
  const near = bindAnyMeasure(passage, sentence, spot);
  if (near?.measure.unit === '%' && near.distance < AT_HAND) {
    return listed(spot.figure.unit === '%' ? near.measure.code : `change-of-${near.measure.code}`);
  }
  if (of?.measure && (!near || near.distance > NEAR || role !== 'growth' || isApart(passage, near, spot))) {
    return { code: `${prefix}-${baseOf(of.measure)}`, open: of.open === true };
  }
  if (near && !near.measure.general) return listed(`${prefix}-${near.measure.code}`);
  // Markets, provinces and people do not grow by a rate: what was spoken of before them does.
  const before = spokenOf(passage, spot, claims);
  if (before) return listed(`${prefix}-${before}`);
  const general = stated ?? near;
  if (general) return listed(`${prefix}-${general.measure.code}`);
  const last = claims.at(-1);
  if (last?.measure) return { code: `${prefix}-${baseOf(last.measure)}`, open: last.open === true };
  const code = openMeasure(passage, sentence, spot);
  return { code: code === null ? null : `${prefix}-${code}`, open: true };
}

function isGroup(claim: Claim | undefined): boolean {
  return claim?.measure != null && MEASURES.get(baseOf(claim.measure))?.groups === true;
}

/** The percentage before, where no amount and no words for a measure of its own stand between: both are of the same. */
function continued(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  percent: Percent | undefined,
): Spot | undefined {
  const others = sentence.spots.filter(({ figure }) => figure.kind !== 'date');
  const last = others[others.indexOf(spot) - 1];
  if (!last || !isPercent(last) || unitKey(last) !== unitKey(spot)) return undefined;
  if (percent?.anchors.some(anchor => anchor.index > spot.index)) return undefined;
  const end = clauseEnd(
    passage,
    spot.to,
    Math.min(sentence.to, others[others.indexOf(spot) + 1]?.from ?? sentence.to),
  );
  const own = sentence.measures.some(
    ({ from, to, value: { measure } }) =>
      from >= last.to && to <= end && !(measure.general && measure.unit === 'count'),
  );
  return own ? undefined : last;
}

/** "4,404 vehicles loaded with goods, 66 per cent more": words before the last comma say nothing of the rate. */
function isApart(passage: Passage, near: BoundMeasure, spot: Spot): boolean {
  for (let i = near.to; i < spot.from; i++) {
    const key = passage.tokens.key[i]!;
    if (key === ',' || key === ';') return true;
  }
  return false;
}

/** The measure of the nearest figure before that a rate can be of. */
function spokenOf(passage: Passage, spot: Spot, claims: readonly Claim[]): string | undefined {
  for (let i = spot.index - 1; i >= Math.max(0, spot.index - SPOKEN_OF); i--) {
    const other = passage.spots[i]!;
    if (other.figure.kind === 'count' || other.figure.kind === 'rank') continue;
    const claim = claims[i];
    if (claim?.measure && !claim.open) return baseOf(claim.measure);
  }
  return undefined;
}

/** An amount without words of its own continues the one of its unit just before it; people continue visitors. */
function carriedMeasure(
  passage: Passage,
  spot: Spot,
  claims: readonly Claim[],
  bound: BoundMeasure | undefined,
): string | undefined {
  const { kind, counted } = spot.figure;
  const people = bound?.measure.anyone === true;
  if (bound && !people) return undefined;
  for (let i = spot.index - 1; i >= Math.max(0, spot.index - SPOKEN_OF); i--) {
    const other = passage.spots[i]!;
    if (other.sentence < spot.sentence - 1) break;
    if (!isAmount(other) || unitKey(other) !== unitKey(spot)) continue;
    const claim = claims[i];
    const same = kind !== 'count' || people || !counted || other.figure.counted === counted;
    if (same && claim?.measure && !claim.open) return baseOf(claim.measure);
  }
  return undefined;
}
