import { comparable, isAmount, isPercent } from '../amounts.ts';
import { findCue, hasCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** Rivals that are looked at behind "followed by". */
const RIVALS = 4;
/** Figures from a rank to the amount it ranks. */
const REACH = 4;

/** Ranks: of amounts printed beside them and their rivals', else undecided, for the others are not named. */
export function findRanks(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    const ranks = sentence.spots.filter(spot => isRank(known, spot));
    for (const rank of ranks) {
      const listed = ranks.flatMap(other => {
        const value = rankedBy(sentence, other);
        return value ? [{ rank: other, value }] : [];
      });
      drafts.push(
        listedRank(known, rank, listed) ??
          rivalRank(known, sentence, rank) ??
          tabledRank(known, sentence, rank) ??
          ledRank(known, sentence, rank) ??
          unnamedRank(known, sentence, rank),
      );
    }
  }
  return drafts;
}

function isRank(known: Known, spot: Spot): boolean {
  return spot.figure.kind === 'rank' && claimOf(known, spot).measure?.startsWith('rank') === true;
}

interface Ranked {
  readonly rank: Spot;
  readonly value: Spot;
}

/** The money told behind a rank, before the next one; else the first other amount there. */
function rankedBy(sentence: Sentence, rank: Spot): Spot | undefined {
  const after = sentence.spots.filter(spot => spot.from >= rank.to).slice(0, REACH);
  const next = after.findIndex(spot => spot.figure.kind === 'rank');
  const own = (next < 0 ? after : after.slice(0, next)).filter(isAmount);
  return own.find(spot => spot.figure.kind === 'money') ?? own[0];
}

/** "A first with 14.1 billion, B second with 2.9, C third with 1.7": each is ranked among the others. */
function listedRank(known: Known, rank: Spot, listed: readonly Ranked[]): Draft | undefined {
  const own = listed.find(one => one.rank === rank);
  const measure = claimOf(known, rank).measure;
  const rivals = listed.filter(
    other =>
      own &&
      other !== own &&
      other.value !== own.value &&
      other.rank.figure.value !== rank.figure.value &&
      claimOf(known, other.rank).measure === measure &&
      comparable(other.value, own.value),
  );
  return own && rivals.length > 0
    ? draftRank(
        known,
        rank,
        own.value,
        rivals.map(one => one.value),
      )
    : undefined;
}

const COMPARING = ['after', 'followed', 'upAfter', 'downAfter'] as const;

/** "71 million, the second largest after durian (86 million)", "fourth with 17,800, behind Korea (141,000)". */
function rivalRank(known: Known, sentence: Sentence, rank: Spot): Draft | undefined {
  const { passage } = known;
  const cue = findCue(passage, rank.to, sentence.to, ...COMPARING);
  if (!cue || sentence.spots.some(spot => spot.figure.kind === 'rank' && spot.from > rank.from))
    return undefined;
  const told = sentence.spots.filter(spot => isAmount(spot) && spot.to <= cue.from);
  const rivals = sentence.spots.filter(
    spot => spot.from >= cue.to && isAmount(spot) && isOfAnother(known, sentence, spot),
  );
  const own =
    told.find(spot => spot.from >= rank.to && rivals.some(rival => comparable(rival, spot))) ??
    told.findLast(spot => spot.to <= rank.from && rivals.some(rival => comparable(rival, spot)));
  if (!own) return undefined;
  const alike = rivals.filter(rival => comparable(rival, own)).slice(0, RIVALS);
  return alike.length > 0 ? draftRank(known, rank, own, alike) : undefined;
}

/** "durian (86 million)", "Korea with 1.5 billion", "sau Hàn Quốc 1,5 tỷ": what a name is told to have. */
function isOfAnother({ passage }: Known, { places }: Sentence, spot: Spot): boolean {
  const last = passage.spots[spot.index - 1];
  if (!last || last.figure.kind === 'date') return false;
  if (passage.tokens.key[spot.from - 1] === '(') return true;
  return places.some(place => place.from >= last.to && place.to <= spot.from);
}

/** "Bắc Ninh is second: A 4.28, Bắc Ninh 4.05, B 3.46": what its place has in the list, among the others. */
function tabledRank(known: Known, sentence: Sentence, rank: Spot): Draft | undefined {
  const { passage } = known;
  const colon = findSign(passage, rank.to, sentence.to, ':');
  const place = sentence.places.find(one => one.to <= rank.from)?.value.place.id;
  if (colon < 0 || !place) return undefined;
  const listed = sentence.spots.filter(spot => spot.from > colon && isAmount(spot));
  const own = listed.find(spot => {
    const from = Math.max(colon, passage.spots[spot.index - 1]?.to ?? 0);
    return sentence.places.some(
      one => one.from >= from && one.to <= spot.from && one.value.place.id === place,
    );
  });
  const rivals = listed.filter(spot => own && spot !== own && comparable(spot, own));
  return own && rivals.length > 1 ? draftRank(known, rank, own, rivals) : undefined;
}

/** "grew 12.67 %, first in the delta. Followed by A (8.11 %) and B (6.61 %)": told of the leader, where they are lower. */
function ledRank(known: Known, sentence: Sentence, rank: Spot): Draft | undefined {
  const { passage } = known;
  if (rank.figure.value !== '1') return undefined;
  const value =
    rankedBy(sentence, rank) ?? sentence.spots.findLast(spot => spot.to <= rank.from && isMeasured(spot));
  const next = passage.sentences[rank.sentence + 1];
  const here = findCue(passage, rank.to, sentence.to, 'followed');
  const cue = here ?? (next && findCue(passage, next.from, next.to, 'followed'));
  if (!value || !cue) return undefined;
  const rivals = (here ? sentence : next!).spots
    .filter(spot => spot.from >= cue.to && spot !== value && isMeasured(spot) && comparable(spot, value))
    .slice(0, RIVALS)
    .filter(spot => rangeOf(spot.figure).high <= rangeOf(value.figure).high);
  return rivals.length > 0 ? draftRank(known, rank, value, rivals) : undefined;
}

function findSign(passage: Passage, from: number, to: number, sign: string): number {
  for (let i = from; i < to; i++) if (passage.tokens.key[i] === sign) return i;
  return -1;
}

function isMeasured(spot: Spot): boolean {
  return isAmount(spot) || isPercent(spot);
}

function draftRank(known: Known, rank: Spot, value: Spot, rivals: readonly Spot[]): Draft {
  return {
    kind: 'rank',
    roles: { figure: known.id(value), rank: known.id(rank), among: rivals.map(known.id) },
    ...wordsOf(rank, value, ...rivals),
  };
}

function unnamedRank(known: Known, sentence: Sentence, rank: Spot): Draft {
  const figure = sentence.spots.find(
    other =>
      other.from > rank.to &&
      other.figure.kind === 'money' &&
      !hasCue(known.passage, rank.to, other.from, 'after'),
  );
  return {
    kind: 'rank',
    roles: { figure: figure ? known.id(figure) : null, rank: known.id(rank), among: [] },
    undecided: 'unnamed-ranks',
    start: rank.figure.start,
    end: rank.figure.end,
  };
}
