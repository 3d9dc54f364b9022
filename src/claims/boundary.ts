import type { Claim } from '../model/figure.ts';
import { PLACES } from './places.ts';
import type { Draft } from './relations/known.ts';

const MERGERS = '2025-07-01';

/**
 * Which territory a locality's figure is of, where the mergers of 2025 changed it: its code with the first day of the
 * map it is drawn on. What is of 2025 as a whole is of the new map in a document that was printed on it.
 */
export function boundaryOf(claim: Claim, documentDate: string | null): string | undefined {
  if (!isMerged(claim.subject) || claim.period === null) return undefined;
  const end = claim.period.split('/').at(-1)!;
  const year = end.length === 4 && end === MERGERS.slice(0, 4);
  const after = year ? (documentDate ?? '') >= MERGERS : end >= MERGERS.slice(0, end.length);
  return after ? `${claim.subject}@${MERGERS}` : undefined;
}

function isMerged(subject: string | null): boolean {
  const place = subject === null ? undefined : PLACES.get(subject);
  return place?.includes !== undefined || place?.mergedInto !== undefined;
}

/** The roles of what sets a value against the same of another time. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  growth: ['before', 'after'],
  change: ['before', 'after'],
  ratio: ['numerator', 'denominator'],
};

/** A comparison of a locality's figures of before and after the mergers: another territory, so that it cannot be judged. */
export function acrossBoundary(
  draft: Draft,
  claimed: ReadonlyMap<string, Claim & { readonly boundary?: string | undefined }>,
): Draft {
  const claims = (COMPARED[draft.kind] ?? []).map(role => {
    const id = draft.roles[role];
    return typeof id === 'string' ? claimed.get(id) : undefined;
  });
  const [one, other] = claims;
  if (!one || !other || one.subject !== other.subject || !isMerged(one.subject)) return draft;
  const dated = one.period !== null && other.period !== null && one.period !== other.period;
  return dated && one.boundary !== other.boundary ? { ...draft, undecided: 'boundary' } : draft;
}
