import type { Claim } from '../model/figure.ts';
import { isAmount } from './amounts.ts';
import { attributionOf, attributionsIn } from './attribution.ts';
import { baseOf } from './base-of.ts';
import { type BoundPeriod, type PeriodState, periodOf } from './bind-period.ts';
import { partnerOf, type Scene, subjectOf } from './bind-places.ts';
import { comparisonsIn } from './comparisons.ts';
import { hasCue } from './cues.ts';
import { earlier } from './earlier-period.ts';
import { MEASURES, type Measure } from './lexicon.ts';
import { mainPeriod } from './main-period.ts';
import { nameMeasure } from './name-measure.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { Percent } from './percents.ts';
import { settledMeasure } from './settled-measure.ts';
import { type Time, timesOf } from './times.ts';

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
    const attributions = sentence.spots.length > 0 ? attributionsIn(passage, sentence) : [];
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
      const of = own || bound.beside ? undefined : rated(passage, sentence, percents.get(spot), claims);
      const period = own ? bound.value : (of ?? periodBefore(passage, sentence, spot, bound));
      if (bound.named) last = bound.named;
      const subject =
        named.code === 'anniversary-diplomatic-relations'
          ? 'VN'
          : subjectOf(passage, sentence, scene, spot, measure);
      const found = partnerOf(passage, sentence, scene, previousPartner, spot, measure, named.code);
      if (found) partner = found;
      const attribution = attributionOf(passage, attributions, spot);
      claims.push({
        measure: settledMeasure(passage, sentence, spot, named.code, subject, found),
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

/** "For the year it is to raise 365 trillion, 10.1 % less than …": a rate is of the period of its amount. */
function rated(
  passage: Passage,
  sentence: Sentence,
  percent: Percent | undefined,
  claims: readonly Claim[],
): string | null | undefined {
  const anchor = percent?.anchors[0];
  if (!anchor || percent.role === 'plan' || anchor.index >= percent.spot.index) return undefined;
  if (comparisonsIn(passage, sentence).some(({ before }) => before === anchor)) return undefined;
  return claims[anchor.index]?.period ?? undefined;
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

/** "120 million, up from 100 million": not of the same period; a year before only where the words say so. */
function periodBefore(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  { value, beside, named }: BoundPeriod,
): string | null {
  const compared = isAmount(spot) && comparisonsIn(passage, sentence).some(({ before }) => before === spot);
  // A time of its own that the text does not go on with: "first half of last year: 380 million".
  if (!compared || (beside && named === null)) return value;
  const to = Math.min(spot.to + EARLIER_WITHIN, sentence.to);
  return hasCue(passage, spot.to, to, 'earlier') ? earlier(value) : null;
}

/** Tokens behind an earlier value in which "a year before" stands. */
const EARLIER_WITHIN = 5;

function basisOf(code: string | null, measure: Measure | undefined): Claim['basis'] {
  if (code === null) return null;
  if (/^(growth|change)-of-/.test(code)) return 'flow';
  if (code.startsWith('rank-of-')) return 'stock';
  return measure?.basis ?? 'stock';
}

function basisOfOpen(spot: Spot): Claim['basis'] {
  return spot.figure.kind === 'money' ? 'flow' : 'stock';
}
