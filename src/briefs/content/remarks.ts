import type { Figure } from '../../model/figure.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import type { Language } from '../../texts/language.ts';
import { measureLabel } from '../../texts/names.ts';
import type { BriefInput } from '../brief-input.ts';
import { labelOf } from './names.ts';

/** Which measures were looked for and are in no report; empty where none was. */
export function notFoundText(input: BriefInput): string {
  const measures = (input.notFound ?? []).map(code => measureLabel(code, input.lang));
  return measures.length === 0
    ? ''
    : fill(BRIEF_TEXTS[input.lang].notFoundText, { measures: measures.join(', ') });
}

/** How many figures, and deduced figures, have no row; empty where all have one. */
export function notShownText(figures: number, deduced: number, lang: Language): string {
  if (figures <= 0 && deduced <= 0) return '';
  return fill(BRIEF_TEXTS[lang].notShownText, {
    figures: Math.max(0, figures),
    deduced: Math.max(0, deduced),
  });
}

/** Which figures are of a territory drawn anew by the mergers of 2025; empty where none is. */
export function boundaryText(input: BriefInput, figures: readonly Figure[]): string {
  const { lang } = input;
  const redrawn = figures.filter(figure => figure.boundary !== undefined);
  if (redrawn.length === 0) return '';
  const names = new Set(redrawn.map(figure => `${labelOf(figure, lang)} (${figure.surface})`));
  return fill(BRIEF_TEXTS[lang].boundaryText, { figures: [...names].join('; ') });
}

/** What is new, gone or judged otherwise against the previous snapshot; empty where there is none to compare with. */
export function changesText(input: BriefInput): string {
  const { previous, lang, figures } = input;
  if (!previous) return '';
  const texts = BRIEF_TEXTS[lang];
  const before = new Map(previous.figures.map(figure => [figure.id, figure.status]));
  const now = new Set(figures.map(figure => figure.id));
  const added = figures.filter(figure => !before.has(figure.id)).length;
  const removed = previous.figures.filter(figure => !now.has(figure.id)).length;
  const changed = figures.filter(
    figure => before.has(figure.id) && before.get(figure.id) !== figure.status,
  ).length;
  const snapshot = previous.snapshot.slice(0, 12);
  return fill(added + removed + changed === 0 ? texts.unchanged : texts.changed, {
    snapshot,
    added,
    removed,
    changed,
  });
}
