import type { Figure } from '../../model/figure.ts';
import type { Relation, Verdict } from '../../model/relation.ts';
import { fromExact, toRounded } from '../../number/decimal.ts';
import { compare, shift } from '../../number/rational.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import type { BriefInput } from '../brief-input.ts';
import { intervalText, localNumber } from './amount.ts';
import type { Finding } from './brief-content.ts';

/** More contradictions than these are left to the table and the attached data. */
const MOST_FINDINGS = 4;
const HOLDS: ReadonlySet<Verdict> = new Set(['equal', 'rounded', 'edge', 'truncated', 'loose']);
/** Checks of form rather than of amounts: told last. */
const FORMAL: ReadonlySet<string> = new Set(['weekday', 'anniversary', 'rank', 'part-of', 'list-count']);

/** The unit of the figure a relation judges: the first it names whose kind carries one. */
function unitOf(relation: Relation, figures: ReadonlyMap<string, Figure>): string | null {
  const targets = ['share', 'total', 'after', 'rate', 'ratio', 'converted', 'count', 'mean', 'part'];
  for (const role of targets) {
    const id = relation.roles[role];
    const figure = typeof id === 'string' ? figures.get(id) : undefined;
    if (figure) return relation.kind === 'growth' && role === 'after' ? '%' : figure.unit;
  }
  return null;
}

function findingOf(relation: Relation, input: BriefInput, figures: ReadonlyMap<string, Figure>): Finding {
  const { lang } = input;
  const texts = BRIEF_TEXTS[lang];
  const unit = unitOf(relation, figures);
  const notes: string[] = [];
  if (relation.use !== null && relation.verdict !== 'contradicts') {
    const percent = `${localNumber(toRounded(shift(fromExact(relation.use), 2), 0), lang)}%`;
    notes.push(fill(texts.use, { percent }));
  }
  if (relation.gap) {
    const gap = intervalText(
      { low: relation.gap.absolute, high: relation.gap.absolute, lowClosed: true, highClosed: true },
      unit,
      lang,
    );
    notes.push(`${texts.gap}: ${gap}`);
  }
  const repairs = (input.culprits ?? []).flatMap(culprit => culprit.repairs);
  for (const repair of repairs) {
    if (!relation.figures.includes(repair.figure)) continue;
    const printed = figures.get(repair.figure)?.surface ?? repair.figure;
    notes.push(fill(texts.likely, { printed, meant: repair.printed }));
  }
  return {
    status:
      relation.verdict === 'contradicts'
        ? 'contradicts'
        : HOLDS.has(relation.verdict)
          ? 'adds-up'
          : 'not-verified',
    text: relation.text,
    notes,
    stated: relation.stated,
    implied: relation.implied,
    statedText: relation.stated ? intervalText(relation.stated, unit, lang) : '',
    impliedText: relation.implied ? intervalText(relation.implied, unit, lang) : '',
  };
}

function closeness(relation: Relation): number {
  if (!HOLDS.has(relation.verdict)) return -2;
  if (relation.use !== null) return 1 + Number(relation.use);
  return FORMAL.has(relation.kind) ? -1 : 0;
}

/**
 * The checks a brief dwells on: every contradiction, widest gap first; where there is none, the one that came closest to
 * failing, since it is the one a careful reader would do again.
 */
export function shownChecks(input: BriefInput): readonly Relation[] {
  const against = input.relations.filter(relation => relation.verdict === 'contradicts');
  const relative = (relation: Relation) => fromExact(relation.gap?.relative ?? '0');
  if (against.length > 0) {
    const ranked = against.sort((a, b) => compare(relative(b), relative(a)) || (a.id < b.id ? -1 : 1));
    return ranked.slice(0, MOST_FINDINGS);
  }
  const best = [...input.relations].sort((a, b) => closeness(b) - closeness(a) || (a.id < b.id ? -1 : 1))[0];
  return best && closeness(best) >= -1 ? [best] : [];
}

/** The checks shown, in words and intervals. */
export function findingsOf(input: BriefInput, shown: readonly Relation[]): readonly Finding[] {
  const figures = new Map(input.figures.map(figure => [figure.id, figure]));
  return shown.map(relation => findingOf(relation, input, figures));
}
