import { changeAnchor } from '../claims.ts';
import { hasCue } from '../cues.ts';
import { earlier } from './growths.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** "1,495 enterprises, an increase of 406": the earlier value follows. */
export function findChanges(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    for (const spot of sentence.spots) {
      const after = changeAnchor(known.passage, sentence, spot);
      if (!after || claimOf(known, spot).measure?.startsWith('change-of-') !== true) continue;
      const down =
        hasCue(known.passage, Math.max(after.to, spot.from - 5), spot.from, 'down') ||
        hasCue(known.passage, spot.to, spot.to + 3, 'down');
      const claim = claimOf(known, after);
      drafts.push({
        kind: 'change',
        roles: {
          before: null,
          after: known.id(after),
          change: known.id(spot),
          ...(down ? { signs: [-1] } : {}),
        },
        unprinted: {
          before: {
            measure: claim.measure,
            subject: claim.subject,
            partner: claim.partner,
            period: earlier(claim.period),
            unit: after.figure.unit,
          },
        },
        ...wordsOf(after, spot),
      });
    }
  }
  return drafts;
}
