import type { Figure, Status } from '../../model/figure.ts';
import type { Relation, Verdict } from '../../model/relation.ts';
import { BRIEF_TEXTS, BRIEF_WORDS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import { isLanguage, type Language } from '../../texts/language.ts';
import { VERDICT_WORDS } from '../../texts/verdicts.ts';
import type { BriefInput } from '../brief-input.ts';
import { figureAmount, periodText, valueText } from './amount.ts';
import type { FigureRow, Tile } from './brief-content.ts';
import { textFragment } from './links.ts';
import { contextOf, labelOf } from './names.ts';

/** Which of a figure's verdicts is told: the one that decides its status first. */
const TOLD: readonly Verdict[] = [
  'contradicts',
  'equal',
  'rounded',
  'edge',
  'truncated',
  'loose',
  'incomplete',
  'undecided',
];

const MOST_TILES = 4;
const WORST_FIRST: readonly Status[] = ['contradicts', 'adds-up', 'not-verified'];
const LAST: ReadonlySet<string> = new Set(['date', 'rank']);

function fineWord(figure: Figure, relations: ReadonlyMap<string, Relation>, lang: Language): string {
  const verdicts = new Set(figure.checks.map(id => relations.get(id)?.verdict));
  const told = TOLD.find(verdict => verdicts.has(verdict));
  return told === undefined || told === 'contradicts' ? '' : VERDICT_WORDS[lang][told];
}

/** Who set something right about the figure; empty where it stands as it was read. */
function correctedText({ correction }: Figure, lang: Language): string {
  return correction === undefined ? '' : fill(BRIEF_TEXTS[lang].correctedBy, { name: correction.by });
}

function qualifierOf(figure: Figure, lang: string): string {
  return (
    (isLanguage(lang) ? BRIEF_WORDS[lang].qualifiers : BRIEF_WORDS.en.qualifiers)[figure.qualifier] ?? ''
  );
}

/** A date that measures nothing and was checked by nothing is the report's furniture: it stays in the attached data. */
const tells = (figure: Figure) =>
  figure.kind !== 'date' || figure.measure !== null || figure.status !== 'not-verified';

/** The figures in the order of the table: amounts before dates and ranks, those of the brief's partner first, then as printed. */
export function orderedFigures(input: BriefInput): readonly Figure[] {
  const order = new Map(input.sources.map((source, i) => [source.id, i]));
  const rank = (figure: Figure) =>
    (input.partner && figure.partner !== input.partner ? 1 : 0) + (LAST.has(figure.kind) ? 2 : 0);
  const place = (figure: Figure) => order.get(figure.source) ?? input.sources.length;
  return input.figures
    .filter(tells)
    .sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Rows of the table of figures: a sheet is to be read, the attached data hold the rest. */
const MOST_ROWS = 480;

/** The figures that have a row, in their order: of more than a sheet takes, those that contradict come before the others. */
export function shownFigures(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length <= MOST_ROWS) return figures;
  const ranked = figures.toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
  const shown = new Set(ranked.slice(0, MOST_ROWS));
  return figures.filter(figure => shown.has(figure));
}

/** The rows of the table of figures. */
export function figureRows(input: BriefInput, figures: readonly Figure[]): readonly FigureRow[] {
  const { lang } = input;
  const relations = new Map(input.relations.map(relation => [relation.id, relation]));
  const numbers = new Map(input.sources.map((source, i) => [source.id, i + 1]));
  const addresses = new Map(input.sources.map(source => [source.id, source.url]));
  const languages = new Map(input.sources.map(source => [source.id, source.language]));
  return figures.map(figure => {
    const surfaceLang = languages.get(figure.source) ?? lang;
    return {
      label: labelOf(figure, lang),
      context: [contextOf(figure, input), correctedText(figure, lang)].filter(Boolean).join(', '),
      period: figure.period === null ? BRIEF_TEXTS[lang].noPeriod : periodText(figure.period, lang),
      qualifier: qualifierOf(figure, surfaceLang),
      surface: figure.surface,
      surfaceLang,
      amount: figureAmount(figure, lang),
      value: valueText(figure, lang),
      status: figure.status,
      fine: fineWord(figure, relations, lang),
      source: numbers.get(figure.source) ?? 0,
      href: textFragment(addresses.get(figure.source) ?? null, figure.surface),
    };
  });
}

const isQuoted = (figure: Figure | undefined, row: FigureRow, lang: Language): boolean =>
  row.amount === null || (row.surfaceLang === lang && figure?.correction === undefined);

/** How much a figure tells at a glance: money before shares before counts, the partner's own before wholes. */
function weight(figure: Figure, input: BriefInput, tied: ReadonlySet<string>): number {
  const kinds: Readonly<Record<string, number>> = { money: 6, percent: 4, count: 4, quantity: 3 };
  const own = input.partner ? figure.partner === input.partner : figure.subject === input.place;
  return (
    (kinds[figure.kind] ?? -20) +
    (own ? 5 : tied.has(figure.id) ? 4 : 0) +
    (figure.checks.length > 0 ? 3 : 0) +
    (figure.status === 'contradicts' ? 2 : 0) +
    (figure.measure === null || figure.open ? -3 : 0)
  );
}

/** Up to four figures for the head of the brief. */
export function keyTiles(input: BriefInput, figures: readonly Figure[]): readonly Tile[] {
  const own = new Set(
    input.figures.filter(figure => figure.partner === input.partner).map(figure => figure.id),
  );
  // The wholes that the partner's own figures are judged against.
  const tied = new Set(
    input.relations
      .filter(relation => relation.figures.some(id => own.has(id)))
      .flatMap(relation => relation.figures),
  );
  const ranked = figures.map((figure, i) => ({ figure, i, weight: weight(figure, input, tied) }));
  const late = (figure: Figure) => figure.period?.split('/').at(-1) ?? '';
  ranked.sort(
    (a, b) =>
      b.weight - a.weight ||
      (late(a.figure) < late(b.figure) ? 1 : late(a.figure) > late(b.figure) ? -1 : a.i - b.i),
  );
  const fit = ranked.filter(one => one.weight >= 0).map(one => one.figure);
  const subject = (figure: Figure) => [figure.measure, figure.subject, figure.partner].join('|');
  // Different measures first, the latest of each; then what else is left.
  const first = new Map(fit.toReversed().map(figure => [subject(figure), figure]));
  const isFirst = (figure: Figure) => first.get(subject(figure)) === figure;
  const chosen = [...fit.filter(isFirst), ...fit.filter(figure => !isFirst(figure))].slice(0, MOST_TILES);
  const rows = figureRows(input, chosen);
  return rows.map((row, i) => ({
    label: row.context === '' ? row.label : `${row.label}, ${row.context}`,
    // A report in the brief's language is quoted; one in another, or a corrected figure, is given in the brief's own way.
    qualifier: chosen[i] ? qualifierOf(chosen[i], input.lang) : '',
    value: isQuoted(chosen[i], row, input.lang) ? row.surface : row.value,
    period: row.period,
    status: row.status,
    fine: row.fine,
    source: row.source,
  }));
}
