import type { Claim } from '../model/figure.ts';
import { PLACES } from './places.ts';

const MERGERS = '2025-07-01';

/**
 * Which territory a locality's figure is of, where the mergers of 2025 changed it: its code with the first day of the
 * map it is drawn on.
 */
export function boundaryOf(claim: Claim): string | undefined {
  const place = claim.subject === null ? undefined : PLACES.get(claim.subject);
  if (!place || (place.includes === undefined && place.mergedInto === undefined) || claim.period === null)
    return undefined;
  const end = claim.period.split('/').at(-1)!;
  return end >= MERGERS.slice(0, end.length) && end.length > 4 ? `${place.id}@${MERGERS}` : undefined;
}
