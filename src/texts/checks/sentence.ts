import { dateText } from '../dates.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import type { NamedFigure, RelationFacts, WrittenNumber } from './facts.ts';
import { formatPrinted } from './number.ts';
import { CHECK_WORDS, type CheckWords } from './words.ts';

/** Figures of a list that a sentence names before it says how many more there are. */
const NAMED = 4;

/**
 * One plain sentence about a relation: what its figures give, what is printed, and whether the one allows the other.
 * @example '$2.39 billion of nearly $13.92 billion is 17.17%; 17.21% is printed; rounding allows it.'
 */
export function relationSentence(facts: RelationFacts, lang: Language): string {
  const words = CHECK_WORDS[lang];
  if (facts.verdict === 'undecided') return undecidedSentence(facts, words, lang);
  const roles: Record<string, string> = {};
  for (const [role, figures] of Object.entries(facts.roles)) roles[role] = listed(figures, words, lang);
  const gives = fill(givesOf(facts, words), {
    year: words.anyYear,
    ...roles,
    ...facts.literals,
    ...(facts.literals.weekday === undefined ? {} : { weekday: weekdayName(facts.literals.weekday, words) }),
    ...(facts.literals.date === undefined ? {} : { date: dateText(facts.literals.date, lang) }),
    result: result(facts, words, lang),
  });
  const clauses = [capital(gives)];
  if (facts.target !== null && !facts.kind.startsWith('same') && !NAMES_TARGET.has(facts.kind)) {
    clauses.push(fill(words.printed, { target: figureText(facts.target, words, lang) }));
  }
  return [...clauses, words.verdicts[facts.verdict]].join('; ');
}

/** Why nothing can be said; where a figure is missing, of which figures. */
function undecidedSentence({ reason, roles }: RelationFacts, words: CheckWords, lang: Language): string {
  const printed = Object.values(roles)
    .flat()
    .filter(({ number }) => number !== null);
  if (reason === 'missing-figure' && printed.length > 0)
    return fill(words.missing, { figures: capital(listed(printed, words, lang)) });
  return words.reasons[reason ?? ''] ?? capital(words.verdicts.undecided);
}

/** What the figures give; of a growth with its change, from the one value that is printed. */
function givesOf({ kind, roles }: RelationFacts, words: CheckWords): string {
  if (kind !== 'growth' || !roles.change) return words.gives[kind];
  if (!roles.before) return words.movedTo;
  return roles.after ? words.gives.growth : words.movedFrom;
}

/** Kinds whose first clause names every figure already. */
const NAMES_TARGET: ReadonlySet<string> = new Set(['at-most', 'part-of', 'same', 'restated']);

function result(facts: RelationFacts, words: CheckWords, lang: Language): string {
  if (facts.recomputed !== null) return numberText(facts.recomputed, lang);
  if (facts.kind === 'rank' && facts.low !== null) return numberText(facts.low, lang);
  const low = facts.low === null ? null : numberText(facts.low, lang);
  const high = facts.high === null ? null : numberText(facts.high, lang);
  if (low !== null && high !== null) return low === high ? low : fill(words.between, { low, high });
  if (low !== null) return fill(words.least, { low });
  return high !== null ? fill(words.most, { high }) : words.unknown;
}

function numberText(number: WrittenNumber, lang: Language): string {
  return formatPrinted(number.digits, number.scale, number.unit, lang);
}

/** A figure with the word beside it. */
export function figureText(figure: NamedFigure, words: CheckWords, lang: Language): string {
  if (figure.number === null) return figure.label ?? words.unprinted;
  if (figure.label !== null && figure.qualifier === 'range') return figure.label;
  const n = figure.label ?? numberText(figure.number, lang);
  const upper = figure.upper === null ? '' : numberText(figure.upper, lang);
  return fill(words.qualifiers[figure.qualifier], { n, upper });
}

function listed(figures: readonly NamedFigure[], words: CheckWords, lang: Language): string {
  const texts = figures.slice(0, NAMED).map(f => figureText(f, words, lang));
  if (figures.length > NAMED) return `${texts.join(', ')}, … (${figures.length})`;
  if (texts.length <= 1) return texts[0] ?? words.unprinted;
  return `${texts.slice(0, -1).join(', ')} ${words.and} ${texts.at(-1)}`;
}

/** The name of day 1 (Monday) to 7; any other word as it is. */
function weekdayName(day: string, words: CheckWords): string {
  return words.weekdays[Number(day) - 1] ?? day;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
