import { hasCue } from '../cues.ts';
import { rangeOf } from '../screen.ts';
import { claimOf, type Draft, type Known } from './known.ts';

/**
 * A list that a later sentence gives: "partnerships with two U.S. cities" … "Seattle in Washington and Portland in
 * Oregon". Known names of the partner's places are counted.
 */
export function laterLists(known: Known, drafts: readonly Draft[]): Draft[] {
  const { passage } = known;
  const found: Draft[] = [];
  const done = new Set(drafts.map(draft => draft.roles.count));
  for (const spot of passage.spots) {
    const claim = claimOf(known, spot);
    if (spot.figure.kind !== 'count' || claim.partner === null || done.has(known.id(spot))) continue;
    if (!isPlaceNoun(spot.figure.counted)) continue;
    for (const sentence of passage.sentences.slice(spot.sentence + 1, spot.sentence + 8)) {
      const cities = new Set(
        sentence.places
          .filter(
            mark => mark.value.place.kind === 'city' && mark.value.place.id.startsWith(`${claim.partner}-`),
          )
          .map(mark => mark.value.place.id),
      );
      if (cities.size < 2 || cities.size !== rangeOf(spot.figure).value) continue;
      if (!hasCue(passage, sentence.from, sentence.to, 'and')) continue;
      const marks = sentence.places.filter(mark => cities.has(mark.value.place.id));
      const nearer = passage.spots.some(
        other =>
          other.index > spot.index &&
          other.sentence < passage.sentences.indexOf(sentence) &&
          other.figure.kind === 'count' &&
          other.figure.counted === spot.figure.counted,
      );
      if (nearer) break;
      found.push({
        kind: 'list-count',
        roles: { count: known.id(spot), listed: String(cities.size) },
        start: passage.tokens.start[marks[0]!.from]!,
        end: passage.tokens.end[marks.at(-1)!.to - 1]!,
      });
      break;
    }
  }
  return found;
}

export function isPlaceNoun(counted: string | null | undefined): boolean {
  return counted === 'city' || counted === 'locality' || counted === 'province' || counted === 'prefecture';
}
