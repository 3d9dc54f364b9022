import type { CheckedRelation, Worksheet } from '../model/worksheet.ts';
import { toExact, toRounded } from '../number/decimal.ts';
import { toInterval } from '../number/interval.ts';
import { ONE, subtract } from '../number/rational.ts';
import { relationSentence } from '../texts/checks/sentence.ts';
import type { Language } from '../texts/language.ts';
import { facts } from './facts.ts';
import { gapParts, type Judgement } from './judge.ts';
import type { Prepared } from './prepare.ts';

/** Digits after the point of use, slack and relative gaps. */
const MEASURE_PLACES = 6;

/** A judged relation as it is answered, with its sentence. */
export function checked(p: Prepared, j: Judgement, sheet: Worksheet, lang: Language): CheckedRelation {
  const use = j.use === null ? null : toRounded(j.use, MEASURE_PLACES);
  const gap = j.gap === null ? null : gapParts(j.gap, p.assertion.target);
  return {
    id: p.id,
    kind: p.kind,
    figures: p.reader.figures.map(f => f.name),
    verdict: j.verdict,
    reading: j.reading,
    stated: j.stated === null ? null : toInterval(j.stated),
    implied: j.implied === null ? null : toInterval(j.implied),
    use,
    slack: j.use === null ? null : toRounded(subtract(ONE, j.use), MEASURE_PLACES),
    ...(gap === null
      ? {}
      : {
          gap: {
            absolute: toExact(j.gap!),
            ...(gap.relative === null ? {} : { relative: toRounded(gap.relative, MEASURE_PLACES) }),
            ...(gap.places === null ? {} : { places: toRounded(gap.places, MEASURE_PLACES) }),
          },
        }),
    ...(j.reason === null ? {} : { reason: j.reason }),
    text: relationSentence(facts(p, j, sheet, lang), lang),
  };
}
