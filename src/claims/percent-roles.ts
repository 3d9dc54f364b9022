import { clauseEnd } from './clause.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { CueKind } from './lexicon.ts';
import type { Mark, Passage, Sentence, Spot } from './passage.ts';

/** What a percentage says of its amount: a change, a part of a whole, a degree of fulfilment, a level of before. */
export type PercentRole = 'growth' | 'share' | 'plan' | 'level';

/** The role that the words beside a percentage give it, and which words do. */
export interface ToldRole {
  readonly role: PercentRole | null;
  readonly sign: 1 | -1;
  readonly ofFrom: number;
  readonly ofTo: number;
  /** First token of the words that state it. */
  readonly from: number;
  /** Only its brackets say what it is. */
  readonly bracketed?: true;
  /** Only an "or" says what it is. */
  readonly bridged?: true;
}

const REACH = 8;
/** "(+6.2 %)" is a change whatever stands beside it. */
const SIGNED = /^[+\-−]/;

/** The role of a percentage by the words between the figures either side of it; `dated`: a date right behind is not passed. */
export function ownRole(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  before: Spot | undefined,
  after: Spot | undefined,
  dated: boolean,
): ToldRole {
  const printed = SIGNED.exec(spot.figure.surface)?.[0] ?? passage.tokens.key[spot.from - 1];
  if (printed === '+' || printed === '-' || printed === '−') {
    const glued =
      spot.figure.surface.startsWith(printed) || passage.tokens.end[spot.from - 1] === spot.figure.start;
    if (
      glued &&
      passage.tokens.key[spot.from - 2] !== undefined &&
      !/\d$/.test(passage.tokens.key[spot.from - 2]!)
    ) {
      return {
        role: 'growth',
        sign: printed === '+' ? 1 : -1,
        ofFrom: spot.to,
        ofTo: spot.to,
        from: spot.from,
      };
    }
  }
  const afterTo = clauseEnd(passage, spot.to, Math.min(after?.from ?? sentence.to, sentence.to));
  const beforeFrom = Math.max(before?.to ?? sentence.from, sentence.from, spot.from - REACH);
  const none = { ofFrom: spot.to, ofTo: spot.to, from: spot.from };
  const stated = ridden(
    passage,
    before,
    spot,
    statedBefore(passage, changedTo(passage, before, beforeFrom, spot), spot.from),
  );
  const from = stated?.from ?? spot.from;
  const next = ofAt(passage, sentence, spot, afterTo);
  const changeTo = Math.min(afterTo, spot.to + 3);
  const change = findCue(passage, spot.to, changeTo, 'up', 'down', 'upAfter', 'downAfter');
  const of = !dated && passage.cues[next]?.value.includes('of') ? next : -1;
  const changed = stated !== undefined && !stated.value.includes('share') && !stated.value.includes('plan');
  if (changed && of < 0 && !hasCue(passage, stated.from, spot.from, 'or')) {
    return { role: 'growth', sign: signOf(stated.value), ...none, from };
  }
  if (of >= 0 || hasCue(passage, spot.to, Math.min(afterTo, spot.to + 4), 'plan', 'total')) {
    const ofTo =
      of >= afterTo
        ? clauseEnd(passage, of, Math.min(sentence.to, of + 14))
        : Math.min(afterTo, spot.to + 14);
    const phrase = { ofFrom: Math.max(of, spot.to), ofTo, from };
    if (hasCue(passage, spot.to, Math.min(ofTo, spot.to + REACH), 'plan'))
      return { role: 'plan', sign: 1, ...phrase };
    if (stated && !stated.value.includes('share') && !hasCue(passage, spot.to, spot.to + 4, 'total')) {
      return { role: 'growth', sign: signOf(stated.value), ...none, from };
    }
    if (of >= 0 && hasCue(passage, of + 1, ofTo, 'earlier')) return { role: 'level', sign: 1, ...phrase };
    return { role: 'share', sign: 1, ...phrase };
  }
  if (change && !hasCue(passage, spot.to, change.from, 'after', 'and'))
    return { role: 'growth', sign: signOf(change.value), ...none };
  // "23 % of the plan and 81.7 % of last year's", "134.5 % of the year-earlier level"
  const level = dated && !stated && passage.cues[spot.to]?.value.includes('of') === true;
  const ofBefore = stated?.value.includes('plan') === true || level;
  if (ofBefore && hasCue(passage, spot.to, spot.to + (level ? 3 : 1), 'earlier'))
    return { role: 'level', sign: 1, ...none };
  if (stated) {
    if (stated.value.includes('plan')) return { role: 'plan', sign: 1, ...none, from };
    if (stated.value.includes('share')) {
      const level = hasCue(passage, spot.to, afterTo, 'earlier');
      const bridged = stated.value.includes('or') ? ({ bridged: true } as const) : {};
      return { role: level ? 'level' : 'share', sign: 1, ofFrom: spot.to, ofTo: afterTo, from, ...bridged };
    }
    return { role: 'growth', sign: signOf(stated.value), ...none, from };
  }
  if (isBracketed(passage, spot)) return { role: 'share', sign: 1, ...none, bracketed: true };
  // "12 % of them", "(32.4 % the number of the insured": what it is a part of follows without "of".
  const named =
    passage.tokens.key[spot.from - 1] === '(' && hasCue(passage, spot.to, spot.to + 1, 'numberOf');
  if (named || hasCue(passage, spot.to, Math.min(afterTo, spot.to + 1), 'pointer'))
    return { role: 'share', sign: 1, ofFrom: spot.to, ofTo: afterTo, from: spot.from };
  const genitive = passage.cues[spot.from - 1]?.value.includes('genitive') === true;
  if (genitive) return { role: 'share', sign: 1, ofFrom: beforeFrom, ofTo: spot.from, from: spot.from };
  // Some languages put the word after ("… の 64% に相当"), or name only the whole ("전체 수출의 61.7%").
  const follows = hasCue(passage, spot.to, Math.min(afterTo, spot.to + 4), 'share');
  if (follows || hasCue(passage, beforeFrom, spot.from, 'total')) {
    return {
      role: 'share',
      sign: 1,
      ofFrom: Math.max(beforeFrom, spot.from - REACH),
      ofTo: spot.from,
      from: spot.from,
    };
  }
  if (hasCue(passage, spot.to, afterTo, 'earlier')) return { role: 'growth', sign: 1, ...none };
  const bridge = hasCue(passage, beforeFrom, spot.from, 'respectively')
    ? undefined
    : findCue(passage, Math.max(beforeFrom, spot.from - 4), spot.from, 'or');
  if (!bridge) return { role: null, sign: 1, ...none };
  return { role: 'share', sign: 1, ...none, from: bridge.from, bridged: true };
}

/** "a 33.2 % fall, others 95.2 %": the word right behind a percentage is of that one. */
function changedTo(passage: Passage, before: Spot | undefined, from: number, to: Spot): number {
  if (before?.figure.unit !== '%') return from;
  const cue = findCue(passage, before.to, Math.min(before.to + 1, to.from), 'up', 'down');
  return cue && clauseEnd(passage, cue.to, cue.to + 1) === cue.to ? Math.max(from, cue.to) : from;
}

/** "1.6 million of them took (id: naik) the cable car, that is 66.7 %": of a part pointed to, "that is" says its share. */
function ridden(
  passage: Passage,
  before: Spot | undefined,
  spot: Spot,
  stated: Mark<readonly CueKind[]> | undefined,
): Mark<readonly CueKind[]> | undefined {
  if (!before || !stated || stated.value.includes('share') || stated.value.includes('plan')) return stated;
  const bridge = lastCue(passage, stated.to, spot.from, 'or');
  if (bridge?.to !== spot.from || clauseEnd(passage, stated.to, bridge.from) === bridge.from) return stated;
  return hasCue(passage, before.to, before.to + 2, 'pointer') ? undefined : stated;
}

/** Where "of" may follow a percentage: right behind it, or behind the amount in brackets that it is ("68.5 % (19.6 billion) of"). */
function ofAt(passage: Passage, sentence: Sentence, spot: Spot, afterTo: number): number {
  if (spot.to < afterTo) return spot.to;
  const keys = passage.tokens.key;
  if (keys[spot.to] !== '(') return -1;
  const closed = keys.indexOf(')', spot.to);
  return closed > 0 && closed - spot.to <= REACH && closed + 1 < sentence.to ? closed + 1 : -1;
}

/** "3.6 billion (18.8 per cent)": alone and unsigned in brackets. */
export function isBracketed(passage: Passage, spot: Spot): boolean {
  return passage.tokens.key[spot.from - 1] === '(' && passage.tokens.key[spot.to] === ')';
}

/** The last word of growth, share or plan before a percentage; "more than 12 per cent" is none. */
function statedBefore(passage: Passage, from: number, to: number): Mark<readonly CueKind[]> | undefined {
  for (let end = to; end > from; ) {
    const cue = lastCue(passage, from, end, 'up', 'down', 'share', 'plan');
    if (!cue?.value.includes('qualifier')) return cue;
    end = cue.from;
  }
  return undefined;
}

function signOf(kinds: readonly string[]): 1 | -1 {
  return kinds.includes('down') || kinds.includes('downAfter') ? -1 : 1;
}
