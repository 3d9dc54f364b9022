import type { Claim } from '../model/figure.ts';
import { isAmount, isPercent, unitKey } from './amounts.ts';
import { findAttribution } from './attribution.ts';
import { bindAnyMeasure, bindMeasure } from './bind-measure.ts';
import { mainPeriod, type PeriodState, periodOf } from './bind-period.ts';
import { partnerOf, type Scene, subjectOf } from './bind-places.ts';
import { bindRank } from './bind-rank.ts';
import { clauseEnd } from './clause.ts';
import { comparisonsIn } from './comparisons.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import { earlier } from './earlier-period.ts';
import { MEASURES, type Measure } from './lexicon.ts';
import { openMeasure } from './open-measure.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { Percent } from './percents.ts';
import { type Time, timesOf } from './times.ts';
import { totalMeasure } from './total-measure.ts';

const PREFIX = { growth: 'growth-of', share: 'share-of', plan: 'fulfilment-of', level: 'level-of' } as const;

/** What every figure of a passage says. */
export function claimsOf(
  passage: Passage,
  percents: ReadonlyMap<Spot, Percent>,
  scenes: readonly Scene[],
  documentDate: string | null,
): Claim[] {
  const claims: Claim[] = [];
  let last: PeriodState['last'] = null;
  let previousPartner: string | null = null;
  const times = passage.sentences.map(sentence => timesOf(passage, sentence, documentDate));
  const main = mainPeriod(passage.sentences, times, documentDate);
  for (const [at, sentence] of passage.sentences.entries()) {
    const scene = scenes[at]!;
    let partner: string | null = null;
    const attribution = sentence.spots.length > 0 ? findAttribution(passage, sentence) : undefined;
    for (const spot of sentence.spots) {
      if (spot.figure.kind === 'date') {
        claims.push(NOTHING);
        continue;
      }
      const named = nameMeasure(passage, sentence, spot, percents.get(spot), claims);
      const measure = named.code === null ? undefined : MEASURES.get(baseOf(named.code));
      const basis = named.open ? basisOfOpen(spot) : basisOf(named.code, measure);
      const state = { documentDate, main, last };
      const bound = periodOf(passage, sentence, times[at]!, spot, measure, basis, state);
      const own = times[at]!.some(({ only }) => only === spot);
      const period = own ? bound.value : periodBefore(passage, sentence, spot, bound.value);
      if (bound.named) last = bound.named;
      const subject =
        named.code === 'anniversary-diplomatic-relations'
          ? 'VN'
          : subjectOf(passage, sentence, scene, spot, measure);
      const found = partnerOf(passage, sentence, scene, previousPartner, spot, measure);
      if (found) partner = found;
      claims.push({
        measure: named.code,
        ...(named.open ? { open: true } : {}),
        subject,
        partner: found,
        period,
        basis,
        ...(attribution === undefined ? {} : { attribution }),
      });
    }
    if (sentence.spots.some(spot => spot.figure.kind !== 'date')) previousPartner = partner;
    else last = timeAfter(sentence, times[at]!, at, last);
  }
  return claims;
}

/** A sentence without figures of its own can date those of the next ("Earlier on Thursday, a flight …"). */
function timeAfter(
  sentence: Sentence,
  times: readonly Time[],
  at: number,
  last: PeriodState['last'],
): PeriodState['last'] {
  const { role } = sentence.segment;
  const time = times.findLast(({ only, future, relative }) => !only && !future && !relative);
  return !time || role === 'furniture' || role === 'caption' ? last : { time, sentence: at };
}

const NOTHING: Claim = { measure: null, subject: null, partner: null, period: null, basis: null };

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

/** "120 million, up from 100 million": not of the same period; a year before only where the words say so. */
function periodBefore(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  period: string | null,
): string | null {
  const compared = isAmount(spot) && comparisonsIn(passage, sentence).some(({ before }) => before === spot);
  if (!compared) return period;
  const to = Math.min(spot.to + EARLIER_WITHIN, sentence.to);
  return hasCue(passage, spot.to, to, 'earlier') ? earlier(period) : null;
}

/** Tokens behind an earlier value in which "a year before" stands. */
const EARLIER_WITHIN = 5;

interface Named {
  readonly code: string | null;
  readonly open: boolean;
}

function nameMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  percent: Percent | undefined,
  claims: readonly Claim[],
): Named {
  if (spot.figure.kind === 'rank') return { code: bindRank(passage, sentence, spot), open: false };
  if (isPercent(spot) || spot.figure.unit === 'pp' || spot.figure.unit === 'times') {
    return nameRate(passage, sentence, spot, percent, claims);
  }
  const same = claimAfter(passage, sentence, spot, claims);
  if (same?.measure) return { code: same.measure, open: same.open === true };
  const bound = bindMeasure(passage, sentence, spot);
  const anchor = changeAnchor(passage, sentence, spot);
  if (anchor && !bound?.measure.increment) {
    const of = claims[anchor.index]?.measure;
    if (of) return { code: `change-of-${baseOf(of)}`, open: claims[anchor.index]!.open === true };
  }
  const total = totalMeasure(passage, sentence, spot, other => claims[other.index]?.measure ?? null);
  if (total) return { code: total, open: false };
  if (bound) return { code: bound.measure.code, open: false };
  const carried = carriedMeasure(passage, spot, claims);
  if (carried) return { code: carried, open: false };
  const code = openMeasure(passage, sentence, spot);
  return { code, open: code !== null };
}

/** The amount of the same unit that "an increase of 406" or "15 more" is a change of. */
export function changeAnchor(passage: Passage, sentence: Sentence, spot: Spot): Spot | undefined {
  if (!isAmount(spot) || comparisonsIn(passage, sentence).some(one => one.before === spot)) return undefined;
  const at = sentence.spots.indexOf(spot);
  const before = sentence.spots.findLast(
    other => other.index < spot.index && isAmount(other) && unitKey(other) === unitKey(spot),
  );
  if (!before) return undefined;
  const last = sentence.spots[at - 1]!;
  const from = Math.max(last.to, spot.from - 5);
  const led = lastCue(passage, from, spot.from, 'up', 'down');
  const changed =
    (led !== undefined &&
      !(isPercent(last) && led.from - last.to <= 2) &&
      clauseEnd(passage, led.to, spot.from) === spot.from &&
      !hasCue(passage, led.from, spot.from, 'to', 'from', 'part', 'and', 'with')) ||
    isMore(passage, sentence, at);
  const listed =
    hasCue(passage, sentence.from, spot.from, 'compose') || hasCue(passage, before.to, spot.from, 'pointer');
  return changed && !listed ? before : undefined;
}

/** "15 projects and 162 million dollars more than", "(6,600 tonnes more)": the words come after, and lead to no rate. */
function isMore(passage: Passage, sentence: Sentence, at: number): boolean {
  const spot = sentence.spots[at]!;
  const next = sentence.spots[at + 1];
  const to = clauseEnd(passage, spot.to, Math.min(spot.to + 4, sentence.to, next?.from ?? sentence.to));
  const cue = findCue(passage, spot.to, to, 'up', 'down', 'upAfter', 'downAfter');
  if (cue) return next === undefined || !isPercent(next) || next.from - cue.to > 5;
  const joined =
    next && isAmount(next) && next.from - spot.to <= 4 && hasCue(passage, spot.to, next.from, 'and');
  return joined === true && isMore(passage, sentence, at + 1);
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
  if (stated) return { code: `${prefix}-${stated.measure.code}`, open: false };
  const near = bindAnyMeasure(passage, sentence, spot);
  const own = near?.measure.unit === '%' && near.distance < 6 ? near : undefined;
  if (own) return { code: own.measure.code, open: false };
  const anchor = percent?.anchors[0];
  const of = anchor ? claims[anchor.index] : undefined;
  if (of?.measure && (!near || near.distance > 4 || role !== 'growth')) {
    return { code: `${prefix}-${baseOf(of.measure)}`, open: of.open === true };
  }
  if (near) return { code: `${prefix}-${near.measure.code}`, open: false };
  const before = claims.at(-1);
  if (before?.measure) return { code: `${prefix}-${baseOf(before.measure)}`, open: before.open === true };
  const code = openMeasure(passage, sentence, spot);
  return { code: code === null ? null : `${prefix}-${code}`, open: true };
}

/** An amount without words of its own continues the one of its unit just before it. */
function carriedMeasure(passage: Passage, spot: Spot, claims: readonly Claim[]): string | undefined {
  if (spot.figure.kind === 'count' && !spot.figure.counted) return undefined;
  for (let i = spot.index - 1; i >= Math.max(0, spot.index - 6); i--) {
    const other = passage.spots[i]!;
    if (other.sentence < spot.sentence - 1) break;
    const same =
      unitKey(other) === unitKey(spot) &&
      (spot.figure.kind !== 'count' || other.figure.counted === spot.figure.counted);
    const claim = claims[i];
    if (same && claim?.measure && !claim.open) return baseOf(claim.measure);
  }
  return undefined;
}

/** The measure a derived code is made of: `share-of-exports` is about `exports`. */
export function baseOf(code: string): string {
  if (!code.includes('-of-')) return code;
  return code.replace(/^((share|growth|fulfilment|level|change|rank)-of-)+/, '');
}

function basisOf(code: string | null, measure: Measure | undefined): Claim['basis'] {
  if (code === null) return null;
  if (/^(growth|change)-of-/.test(code)) return 'flow';
  if (code.startsWith('rank-of-')) return 'stock';
  return measure?.basis ?? 'stock';
}

function basisOfOpen(spot: Spot): Claim['basis'] {
  return spot.figure.kind === 'money' ? 'flow' : 'stock';
}
