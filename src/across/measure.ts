import across from '../../data/across.json' with { type: 'json' };
import measures from '../../data/measures.json' with { type: 'json' };
import { partsOf } from '../model/composed-measure.ts';

interface Entry {
  readonly code: string;
  readonly basis: string;
  readonly additive: boolean;
}

const TABLE: ReadonlyMap<string, Entry> = new Map(
  (measures as readonly Entry[]).map(entry => [entry.code, entry]),
);
/** What a rank goes by, and among whom. */
const RANKINGS: Readonly<Record<string, { readonly measure: string; readonly among: string }>> =
  across.rankings;
/** What is left of one flow by another: it may shrink as a year goes on. */
const NET: ReadonlySet<string> = new Set(across.net);
/** Each figure is of one thing among many (a project, a visit), so that two of them are not the same quantity. */
const EACH: ReadonlySet<string> = new Set(across.each);

/** What a rank goes by and among whom, where that is known: `rank-of-foreign-investors` by registered capital among partners. */
export function rankingOf(
  measure: string,
  partner: string | null,
): { readonly measure: string; readonly among: 'partners' | 'subjects' } | undefined {
  const { how, of } = partsOf(measure);
  if (how !== 'rank') return undefined;
  const known = Object.hasOwn(RANKINGS, of) ? RANKINGS[of] : undefined;
  const among = partner === null ? 'subjects' : 'partners';
  if (known !== undefined) return known.among === among ? { measure: known.measure, among } : undefined;
  return TABLE.has(of) ? { measure: of, among } : undefined;
}

/** The measure whose figures a figure is judged with: `exports` for `growth-of-exports`. */
export const familyOf = (measure: string, partner: string | null): string =>
  rankingOf(measure, partner)?.measure ?? partsOf(measure).of;

/** Whether measure, place, partner and period say which quantity a figure is of. */
export const isOneQuantity = (measure: string): boolean => !EACH.has(partsOf(measure).of);

/** A stock that only grows as a rule: amounts and counts, no rates. */
export function growsAsARule(measure: string): boolean {
  const entry = TABLE.get(measure);
  return entry?.basis === 'stock' && entry.additive;
}

/** A flow of which a part of a period cannot have more than the whole. */
export function addsUpOverTime(measure: string): boolean {
  const entry = TABLE.get(measure);
  return entry?.basis === 'flow' && entry.additive && !NET.has(measure);
}
