import { isAmount } from './amounts.ts';
import { baseOf } from './base-of.ts';
import { clauseEnd } from './clause.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { isVietnamese, PLACES } from './places.ts';

const BESIDE = 4;

/** Investment of another country's investors is foreign. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['project-capital', 'fdi-registered-capital'],
  ['investment-projects', 'fdi-projects'],
]);

/** What foreign investment is called where the words say that it is domestic. */
const DOMESTIC: ReadonlyMap<string, string> = new Map([
  ['fdi-registered-capital', 'domestic-registered-capital'],
  ['fdi-new-capital', 'domestic-registered-capital'],
  ['fdi-projects', 'domestic-projects'],
  ['fdi-new-projects', 'domestic-projects'],
]);

/** The measure of a figure once its subject and partner are known: foreign or domestic, of a province or the country. */
export function settledMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  code: string | null,
  subject: string | null,
  partner: string | null,
): string | null {
  if (code === null) return null;
  const base = baseOf(code);
  const home = subject === null ? undefined : PLACES.get(subject);
  let settled = base;
  if (base === 'gdp' && home?.kind === 'province') settled = 'grdp';
  else if (partner !== null && home && isVietnamese(home))
    settled = isOnePlant(sentence) ? base : (FOREIGN.get(base) ?? base);
  else if (partner === null && isAmount(spot) && isDomestic(passage, sentence, spot))
    settled = DOMESTIC.get(base) ?? base;
  return settled === base ? code : code.slice(0, code.length - base.length) + settled;
}

const SIZES = new Set(['ha', 'm2', 'km', 'MW']);

/** A site or a capacity beside the capital: one plant is spoken of, not all that a country invests. */
function isOnePlant(sentence: Sentence): boolean {
  return sentence.spots.some(({ figure }) => figure.unit !== null && SIZES.has(figure.unit));
}

/** "300 billion from domestic investors"; "foreigners pledged 115 million, while domestic ones signed up for 15 projects". */
function isDomestic(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  const next = sentence.spots.find(other => other.from >= spot.to && isAmount(other));
  const to = clauseEnd(passage, spot.to, Math.min(sentence.to, spot.to + BESIDE, next?.from ?? sentence.to));
  if (hasCue(passage, spot.to, sentence.to, 'respectively')) return false;
  const beside = findCue(passage, spot.to, to, 'fromHome', 'fromAbroad');
  // Dollars are foreign money unless the words right behind them say otherwise.
  if (beside || spot.figure.unit === 'USD') return beside?.value.includes('fromHome') === true;
  const cue = lastCue(passage, sentence.from, spot.from, 'fromHome', 'fromAbroad');
  return cue?.value.includes('fromHome') === true;
}
