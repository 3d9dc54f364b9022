import { isAmount, isPercent, unitKey } from './amounts.ts';
import { hasCue } from './cues.ts';
import type { Mark, Passage, Sentence, Spot } from './passage.ts';

/** Tokens between the members of one row: "South Korea, Japan and Taiwan". */
const BESIDE = 3;

/**
 * "Exports to South Korea and Taiwan were 900 and 400 million, respectively": of a row of amounts or rates behind as many places the
 * place that stands where the figure does; undefined where the words say no "respectively", or the rows are unlike.
 */
export function respective<V>(
  passage: Passage,
  sentence: Sentence,
  marks: readonly Mark<V>[],
  spot: Spot,
): Mark<V> | undefined {
  if (marks.length < 2 || !isValue(spot) || !hasCue(passage, sentence.from, sentence.to, 'respectively'))
    return undefined;
  const alike = sentence.spots.filter(other => isValue(other) && unitKey(other) === unitKey(spot));
  const amounts = rowAround(alike, alike.indexOf(spot));
  const first = amounts.row[0]!;
  const last = marks.findLastIndex(mark => mark.to <= first.from);
  if (last < 1) return undefined;
  const places = rowAround(marks.slice(0, last + 1), last);
  const apart = sentence.spots.some(
    other => other.from >= places.row.at(-1)!.to && other.to <= first.from && isValue(other),
  );
  if (apart || places.row.length !== amounts.row.length || amounts.row.length < 2) return undefined;
  return places.row[amounts.at];
}

function isValue(spot: Spot): boolean {
  return isAmount(spot) || isPercent(spot);
}

function rowAround<T extends { readonly from: number; readonly to: number }>(
  of: readonly T[],
  at: number,
): { readonly row: readonly T[]; readonly at: number } {
  let [first, last] = [at, at];
  while (first > 0 && of[first]!.from - of[first - 1]!.to <= BESIDE) first--;
  while (last + 1 < of.length && of[last + 1]!.from - of[last]!.to <= BESIDE) last++;
  return { row: of.slice(first, last + 1), at: at - first };
}
