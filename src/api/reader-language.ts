import { isLanguage, type Language } from '../texts/language.ts';
import { ranges } from './media-range.ts';

/** The language of ours that `Accept-Language` likes best (`vi-VN` counts as `vi`); English where it names none. */
export function readerLanguage(request: Request): Language {
  const header = request.headers.get('Accept-Language');
  if (header === null) return 'en';
  let best: Language = 'en';
  let weightOfBest = 0;
  for (const { range, weight } of ranges(header)) {
    const primary = range.split('-', 1)[0]!;
    if (weight > weightOfBest && isLanguage(primary)) {
      best = primary;
      weightOfBest = weight;
    }
  }
  return best;
}
