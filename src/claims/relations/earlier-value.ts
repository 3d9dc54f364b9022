import type { Unprinted } from '../../model/understanding.ts';
import { earlier } from '../earlier-period.ts';
import type { Spot } from '../passage.ts';
import { claimOf, type Known } from './known.ts';

/** The value a year before that words compare `after` with and do not print: the same measure in its earlier period. */
export function earlierValue(known: Known, after: Spot): Unprinted {
  const { measure, subject, partner, period } = claimOf(known, after);
  return { measure, subject, partner, period: earlier(period), unit: after.figure.unit };
}
