import { isAmount, isPercent } from './amounts.ts';
import { anchorsOf } from './anchors.ts';
import { comparisonsIn } from './comparisons.ts';
import { hasCue } from './cues.ts';
import { pairedChanges } from './paired-changes.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { sharesOfHundred, zipRespectively } from './percent-groups.ts';
import { isBracketed, ownRole, type PercentRole, type ToldRole } from './percent-roles.ts';
import { likeWhole, wholeStated } from './percent-wholes.ts';
import { plannedIn } from './plan-values.ts';

export type { PercentRole } from './percent-roles.ts';

/** A percentage understood. */
export interface Percent {
  readonly spot: Spot;
  readonly role: PercentRole | null;
  /** −1 for a decline. */
  readonly sign: 1 | -1;
  /** The words say so; else it continues the percentage before it. */
  readonly stated: boolean;
  /** It stands alone in brackets. */
  readonly bracketed: boolean;
  /** The amounts it may belong to, likeliest first. */
  readonly anchors: readonly Spot[];
  /** The tokens that say what it is a part of ("of the total capital registered"), empty where nothing does. */
  readonly ofFrom: number;
  readonly ofTo: number;
  /** The amount its words give as the whole ("51.9 per cent of this year's goal of 35.57 trillion"), if any. */
  readonly whole: Spot | undefined;
  /** The words that state it. */
  readonly start: number;
}

/** Understands every percentage of a sentence; parallel ones take the role of the one before. */
export function percentsIn(passage: Passage, sentence: Sentence): Percent[] {
  const found: Percent[] = [];
  for (const [at, spot] of sentence.spots.entries()) {
    if (!isPercent(spot)) continue;
    const before = sentence.spots[at - 1];
    const after = sentence.spots.slice(at + 1).find(other => other.figure.kind !== 'date');
    const dated =
      sentence.spots[at + 1]?.figure.kind === 'date' && sentence.spots[at + 1]!.from - spot.to <= 2;
    const told = asGrowth(passage, sentence, spot, ownRole(passage, sentence, spot, before, after, dated));
    const own = asPlan(passage, sentence, spot, told);
    const model = found.at(-1);
    // "In three of 34 the growth passed 10 %, namely 12.9 % in A": examples of the percentage before.
    const example = own.bridged === true && before !== undefined && before === model?.spot;
    const inherits = own.role === null || (own.bracketed === true && model?.bracketed === true);
    const parallel = inherits && model !== undefined;
    const whole = wholeStated(passage, sentence, at, own.role);
    const anchors = anchorsOf(passage, sentence, at);
    found.push({
      spot,
      role: example ? model.role : ((inherits ? model?.role : null) ?? own.role),
      sign: parallel ? model.sign : own.sign,
      stated: own.role !== null,
      bracketed: own.bracketed === true || isBracketed(passage, spot),
      whole,
      anchors: likeWhole(sentence, at, whole, laterFirst(passage, sentence, spot, anchors)),
      ofFrom: own.ofFrom,
      ofTo: own.ofTo,
      start: passage.tokens.start[own.from]!,
    });
  }
  return zipRespectively(passage, sentence, sharesOfHundred(found.map(one => withoutWholes(one, found))));
}

/** "64 % of one plan (7.3 billion) and 48.9 % of the other (9.5 billion)": what one is of is not what another is about. */
function withoutWholes(percent: Percent, all: readonly Percent[]): Percent {
  const anchors = percent.anchors.filter(
    spot => !all.some(other => other !== percent && other.whole === spot),
  );
  return anchors.length === 0 || anchors.length === percent.anchors.length
    ? percent
    : { ...percent, anchors };
}

/** "up 20 million, or 20 per cent": what is told beside a change is its rate; so is what "or" leads to behind a comparison. */
function asGrowth(passage: Passage, sentence: Sentence, spot: Spot, own: ToldRole): ToldRole {
  const paired = pairedChanges(passage, sentence).find(one => one.rate === spot && one.value);
  if (paired) return { ...own, role: 'growth', sign: paired.sign };
  if (own.bridged !== true) return own;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  const comparison = comparisonsIn(passage, sentence).find(({ before, after }) =>
    before.index > after.index ? before === last : after === last,
  );
  return comparison && comparison.sign !== 0 ? { ...own, role: 'growth', sign: comparison.sign } : own;
}

/** Tokens about a percentage in which words say that a plan was met. */
const MET_BEFORE = 5;
const MET_AFTER = 3;

/** "the year's target, 22 trillion, has been met to 86.8 per cent": of what was planned, in its sentence or the one before. */
function asPlan(passage: Passage, sentence: Sentence, spot: Spot, own: ToldRole): ToldRole {
  if (own.role !== null) return own;
  const met =
    hasCue(passage, Math.max(sentence.from, spot.from - MET_BEFORE), spot.from, 'fulfil', 'plan') ||
    hasCue(passage, spot.to, Math.min(sentence.to, spot.to + MET_AFTER), 'fulfil');
  if (!met) return own;
  const ahead = plannedIn(passage, sentence).some(plan => plan.to <= spot.from);
  const earlier = passage.sentences[spot.sentence - 1];
  const alone = !sentence.spots.some(other => isAmount(other));
  const planned = ahead || (alone && earlier !== undefined && plannedIn(passage, earlier).length > 0);
  return planned ? { ...own, role: 'plan', sign: 1 } : own;
}

/** Of two amounts set against each other a percentage beside them is of the later: "120 million, up from 100 million, or …". */
function laterFirst(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  anchors: readonly Spot[],
): readonly Spot[] {
  const paired = pairedChanges(passage, sentence).find(one => one.rate === spot)?.value;
  if (paired) return [paired, ...anchors.filter(one => one !== paired)];
  const [first] = anchors;
  const comparison = comparisonsIn(passage, sentence).find(({ before }) => before === first);
  if (!first || !comparison || isBracketed(passage, spot)) return anchors;
  const { before, after } = comparison;
  const between = spot.index > before.index && spot.index < after.index;
  if (between && !hasCue(passage, before.to, spot.from, 'up', 'down')) return anchors;
  return [after, ...anchors.filter(one => one !== after)];
}
