import { yearOf } from '../calendar.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf, significantDigits, vagueness } from '../screen.ts';
import { isAtRate } from './exchange.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

const REACH = 9;
const OPENING = new Set(['(', '[', '（']);
/** Words after which another amount begins. */
const APART: ReadonlySet<string> = new Set(['and', 'part', 'up', 'down', 'total']);
const DASHES = new Set(['-', '–', '—']);

/** "22 trillion VND (925 million USD)", "$3.3 billion, or Rp 53.7 trillion": one amount in two currencies. */
export function findConversions(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    for (let i = 1; i < sentence.spots.length; i++) {
      const amount = sentence.spots[i - 1]!;
      const converted = sentence.spots[i]!;
      if (amount.figure.kind !== 'money' || converted.figure.kind !== 'money') continue;
      if (!amount.figure.unit || !converted.figure.unit) continue;
      const restated = joined(known, amount, converted);
      if (!restated) continue;
      if (restated === 'words' && isOnEach(known, amount, converted)) continue;
      if (amount.figure.unit !== converted.figure.unit)
        drafts.push(draftConversion(known, amount, converted));
      else if (restated === 'words' && converted.figure.qualifier === 'about') {
        drafts.push({
          kind: 'same',
          roles: { figures: [known.id(amount), known.id(converted)] },
          ...wordsOf(amount, converted),
        });
      }
    }
  }
  return drafts;
}

/** "$197 million, or VND 220 billion each": what comes on each is another amount, unless it is at the rate. */
function isOnEach(known: Known, amount: Spot, converted: Spot): boolean {
  if (!hasCue(known.passage, converted.to, converted.to + 1, 'each')) return false;
  const year = yearOf(claimOf(known, amount).period ?? known.documentDate);
  return year === undefined || !isAtRate(amount, converted, year);
}

function draftConversion(known: Known, amount: Spot, converted: Spot): Draft {
  const period = claimOf(known, amount).period ?? known.documentDate;
  const told = yearOf(period);
  const written = yearOf(known.documentDate);
  // The press converts at the rate of the day it writes on, or of the time it tells of.
  const year = [told, written].find(one => one !== undefined && isAtRate(amount, converted, one)) ?? told;
  return {
    kind: 'conversion',
    roles: { amount: known.id(amount), converted: known.id(converted), year: year ?? null },
    ...(year === undefined ? { undecided: 'no-year' } : {}),
    ...wordsOf(amount, converted),
  };
}

/** Whether a bracket or a word of equivalence, and nothing else of weight, stands between two amounts. */
function joined(known: Known, amount: Spot, converted: Spot): 'bracket' | 'words' | undefined {
  const { passage } = known;
  if (converted.from - amount.to > REACH) return undefined;
  const keys = passage.tokens.key;
  let covered = amount.to;
  let bracket = false;
  let word = false;
  while (covered < converted.from) {
    const cue = passage.cues[covered];
    if (OPENING.has(keys[covered]!)) bracket = true;
    else if (DASHES.has(keys[covered]!) && amount.figure.unit !== converted.figure.unit) word = true;
    else if (cue?.value.some(kind => kind === 'convert' || kind === 'or')) word = true;
    else if (keys[covered] === ';' || keys[covered] === ')') return undefined;
    else if (cue === undefined && keys[covered] !== ',' && !bracket) return undefined;
    else if (cue?.value.some(kind => APART.has(kind))) return undefined;
    covered = cue && cue.to <= converted.from ? cue.to : covered + 1;
  }
  if (bracket) return hasCue(passage, amount.to, converted.from, 'up', 'down') ? undefined : 'bracket';
  return word && plausiblyOne(amount, converted) ? 'words' : undefined;
}

function plausiblyOne(amount: Spot, converted: Spot): boolean {
  return (
    significantDigits(converted.figure) >= 1 &&
    Number.isFinite(vagueness(rangeOf(converted.figure))) &&
    amount !== converted
  );
}
