import type { Figure } from '../../model/figure.ts';
import type { Relation, Verdict } from '../../model/relation.ts';
import { fromExact, toRounded } from '../../number/decimal.ts';
import { compare, shift } from '../../number/rational.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import { toldFigure } from '../../texts/told-figure.ts';
import type { BriefInput } from '../brief-input.ts';
import { intervalText, localNumber, periodText } from './amount.ts';
import type { Finding } from './brief-content.ts';
import { contextOf, labelOf } from './names.ts';

/** More contradictions than these are left to the table and the attached data. */
const MOST_FINDINGS = 4;
/** Figures named that may be wrong, and what each may have been meant to be: to be looked up, not to be believed. */
const MOST_SUSPECTS = 3;
const MOST_REPAIRS = 2;
const HOLDS: ReadonlySet<Verdict> = new Set(['equal', 'rounded', 'edge', 'truncated', 'loose']);
/** Checks of form rather than of amounts: told last. */
const FORMAL: ReadonlySet<string> = new Set(['weekday', 'anniversary', 'rank', 'part-of', 'list-count']);

/** Roles that a relation may judge, the first that is printed. */
const JUDGED = ['share', 'total', 'after', 'rate', 'ratio', 'converted', 'count', 'mean', 'part'] as const;

/** The unit of the figure a relation judges: that of the first role that is printed or, of others, the one all its figures have. */
function unitOf(relation: Relation, figures: ReadonlyMap<string, Figure>): string | null {
  for (const role of JUDGED) {
    const id = relation.roles[role];
    const figure = typeof id === 'string' ? figures.get(id) : undefined;
    if (figure) return relation.kind === 'growth' && role === 'after' ? '%' : figure.unit;
  }
  const units = new Set(relation.figures.flatMap(id => figures.get(id)?.unit ?? []));
  return units.size === 1 ? [...units][0]! : null;
}

/** What a relation is about, beyond the brief's own subject. One between sources says so itself. */
function aboutOf(relation: Relation, input: BriefInput, figures: ReadonlyMap<string, Figure>): string {
  const told = 'printed' in relation ? undefined : toldFigure(relation, figures);
  if (told === undefined) return '';
  const label = labelOf(told, input.lang);
  const period = told.period === null ? '' : periodText(told.period, input.lang);
  return [label, contextOf(told, input), period].filter(part => part !== '').join(', ');
}

/** Figures that may be wrong, each with the slips that alone would mend it: the likeliest few. */
function suspectNotes(
  relation: Relation,
  { culprits = [], lang }: BriefInput,
  figures: ReadonlyMap<string, Figure>,
): string[] {
  const alone = culprits.filter(
    ({ figures: [first, ...more], repairs }) =>
      first !== undefined && more.length === 0 && repairs.length > 0 && relation.figures.includes(first),
  );
  return alone.slice(0, MOST_SUSPECTS).map(({ figures: [id = ''], repairs }) => {
    const figure = figures.get(id);
    return fill(BRIEF_TEXTS[lang].likely, {
      measure: figure === undefined ? '' : labelOf(figure, lang),
      printed: figure?.surface ?? id,
      meant: repairs
        .slice(0, MOST_REPAIRS)
        .map(({ printed }) => printed)
        .join(` ${BRIEF_TEXTS[lang].or} `),
    });
  });
}

function findingOf(relation: Relation, input: BriefInput, figures: ReadonlyMap<string, Figure>): Finding {
  const { lang } = input;
  const texts = BRIEF_TEXTS[lang];
  const unit = unitOf(relation, figures);
  const about = aboutOf(relation, input, figures);
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
  notes.push(...suspectNotes(relation, input, figures));
  return {
    status:
      relation.verdict === 'contradicts'
        ? 'contradicts'
        : HOLDS.has(relation.verdict)
          ? 'adds-up'
          : 'not-verified',
    text: about === '' ? relation.text : `${about}: ${relation.text}`,
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
