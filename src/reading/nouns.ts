import type { Context } from './context.ts';
import { lemmaOf, looksPlural } from './english-lemma.ts';
import { matchPhrase } from './phrase-tree.ts';
import { BROKEN, GLUED, SPACED, WORD } from './tokens.ts';

/** How far a noun may stand from its number: "12 newly licensed Japanese-funded projects". */
const REACH = 8;

export interface Noun {
  readonly lemma: string;
  /** The token after it. */
  readonly at: number;
}

/** What is counted: the English lemma of the noun that follows token `from`, or undefined where none is found. */
export function nounAfter(context: Context, from: number): Noun | undefined {
  return context.lexicon.data.headLast ? lastHead(context, from) : firstHead(context, from);
}

/** Languages whose nouns open their phrase, or follow a classifier: the first phrase known as a noun. */
function firstHead(context: Context, from: number): Noun | undefined {
  const { tokens } = context;
  let at = from;
  for (let steps = 0; steps < 4 && at < tokens.count && tokens.gap[at]! <= BROKEN; steps++) {
    const noun = matchPhrase<string>(context, at, 'noun');
    if (noun) return { lemma: noun.value, at: noun.at };
    const classifier = matchPhrase(context, at, 'classifier');
    if (!classifier) return undefined;
    at = classifier.at;
  }
  return undefined;
}

/** English: the last plural before the phrase ends ("customs clearance points"), or a compound known as one. */
function lastHead(context: Context, from: number): Noun | undefined {
  const { tokens, lexicon } = context;
  let head: Noun | undefined;
  let closed = false;
  for (let at = from; at < tokens.count && at < from + REACH * 2; at++) {
    if (tokens.gap[at]! > BROKEN) break;
    const key = tokens.key[at]!;
    if (tokens.kind[at] !== WORD) {
      if (key === '.' && (tokens.end[at - 1] ?? 0) - (tokens.start[at - 1] ?? 0) === 1) continue;
      if (key === '-' && tokens.gap[at] === GLUED && tokens.gap[at + 1] === GLUED) continue;
      if ((key === "'" || key === '-') && tokens.gap[at] !== GLUED) break;
      break;
    }
    if (lexicon.stops.has(key)) break;
    // "1,495 enterprises cleared customs": a plural ends the phrase, unless it is one that modifies ("customs points").
    if (closed) break;
    const known = matchPhrase<string>(context, at, 'noun');
    if (known) {
      head = { lemma: known.value, at: known.at };
      at = known.at - 1;
      closed = closes(context, at);
      continue;
    }
    if (tokens.key[at + 1] === '-' && tokens.gap[at + 1] === GLUED) continue;
    if (
      tokens.key[at - 1] === '-' &&
      tokens.gap[at] === GLUED &&
      at >= from + 2 &&
      PARTICLES.has(lemmaOf(key))
    ) {
      // 39,700 take-offs
      head = { lemma: `${tokens.key[at - 2]}-${lemmaOf(key)}`, at: at + 1 };
      closed = true;
      continue;
    }
    const irregular = matchPhrase<string>(context, at, 'irregular');
    if (irregular) head = { lemma: irregular.value, at: irregular.at };
    else if (looksPlural(key)) {
      head = { lemma: lemmaOf(key), at: at + 1 };
      closed = closes(context, at);
    }
  }
  return head;
}

/** The second part of nouns made of verbs: take-off, start-up. */
const PARTICLES: ReadonlySet<string> = new Set([
  'off',
  'up',
  'in',
  'out',
  'over',
  'by',
  'down',
  'on',
  'away',
]);

/** Whether the token is a plural that can only be the head of its phrase. */
function closes(context: Context, at: number): boolean {
  const key = context.tokens.key[at]!;
  return looksPlural(key) && !context.lexicon.pluralModifiers.has(key);
}

/**
 * Whether the word at `from` looks like something counted although it is not known as a noun: a plural where a language
 * marks it by an ending, a capital in German, else any word that is not a common one. Only after number words.
 */
export function looksCounted(context: Context, from: number): boolean {
  const { tokens, lexicon } = context;
  const { unknownNouns } = lexicon.data;
  if (!unknownNouns || tokens.kind[from] !== WORD || tokens.gap[from] !== SPACED) return false;
  const classifier = matchPhrase(context, from, 'classifier');
  if (classifier) return looksCounted(context, classifier.at);
  const key = tokens.key[from]!;
  if (key.length < 3 || lexicon.common.has(key)) return false;
  const printed = tokens.text[tokens.start[from]!]!;
  const capital = printed !== printed.toLowerCase();
  return (
    capital === (unknownNouns.capital ?? false) &&
    (unknownNouns.endings ?? ['']).some(end => key.endsWith(end))
  );
}
