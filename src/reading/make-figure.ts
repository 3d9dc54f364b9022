import type { ReadFigure } from '../model/figure.ts';
import type { Qualifier } from '../model/qualifier.ts';
import type { Amount } from './amount.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './english-lemma.ts';
import { type Noun, nounAfter } from './nouns.ts';
import { matchPhrase } from './phrase-tree.ts';
import { qualifierOf } from './qualifier.ts';
import type { Continuation } from './range.ts';
import { CHARACTER, GLUED, WORD } from './tokens.ts';
import type { UnitMatch } from './unit.ts';

/** What stands at a token: a figure, digits left aside with the reason, or nothing; `at` is where reading goes on. */
export type Found =
  | { readonly kind: 'figure'; readonly at: number; readonly figure: ReadFigure }
  | { readonly kind: 'aside'; readonly at: number; readonly reason: string }
  | { readonly kind: 'year'; readonly at: number };

/** Makes the figure of an amount with what was found around it: the sign before, the range or unit after. */
export function figureWith(
  context: Context,
  from: number,
  floor: number,
  amount: Amount,
  sign: UnitMatch | undefined,
  more?: Continuation,
  found?: UnitMatch,
): Found {
  const { tokens } = context;
  const { text } = tokens;
  const unit = more ? (more.unit ?? sign) : (found ?? sign);
  const range = more?.kind === 'range';
  const last = range ? more.high : amount;
  let at = range ? (more.unit?.at ?? last.at) : found && !more ? Math.max(found.at, amount.at) : amount.at;
  const first = sign ? sign.at : from;
  const kind: ReadFigure['kind'] = unit ? unit.kind : 'count';
  const code: string | null = unit ? unit.code : null;
  let noun: Noun | undefined;
  if (!unit) {
    // Nothing is counted in tenths, unless a scale word makes them whole (3.7 million).
    const link = last.scaled ? matchPhrase(context, last.at, 'unitLink') : undefined;
    if (last.decimals <= last.scale) noun = nounAfter(context, link?.at ?? last.at);
    const hyphened = tokens.key[at] === '-' && tokens.gap[at] === GLUED && tokens.gap[at + 1] === GLUED;
    const compound = hyphened ? matchPhrase<string>(context, at + 1, 'noun') : undefined;
    if (compound) {
      noun = { lemma: compound.value, at: compound.at };
      at = compound.at;
    } else if (hyphened && isPlainWord(context, at + 1)) {
      // A 500-bed hospital.
      noun = { lemma: lemmaOf(tokens.key[at + 1]!), at: at + 2 };
      at += 2;
    } else if (tokens.kind[at] === CHARACTER) {
      at = matchPhrase(context, at, 'classifier')?.at ?? at;
    }
  }
  const qualifier: Qualifier = range
    ? 'range'
    : ((amount.inside as Qualifier | undefined) ?? qualifierOf(context, first, at, floor, noun?.at));
  const start = signedStart(context, first);
  const end = tokens.end[at - 1]!;
  const figure: ReadFigure = {
    start,
    end,
    surface: text.slice(start, end),
    kind,
    value: range ? `${amount.value}..${last.value}` : amount.value,
    unit: code,
    ...(kind === 'count' ? { counted: noun?.lemma ?? null } : {}),
    qualifier,
    decimals: Math.max(amount.decimals, last.decimals),
    scale: last.scale,
    ...(amount.alternative
      ? {
          doubt: {
            reason: amount.alternative.reason,
            alternatives: [{ value: amount.alternative.value, unit: code }],
          },
        }
      : {}),
  };
  return { kind: 'figure', at, figure };
}

/** Whether the token is a lower-case word of a language whose compounds are hyphened, and no more hyphens follow. */
function isPlainWord(context: Context, at: number): boolean {
  const { tokens, lexicon } = context;
  if (!lexicon.data.headLast || tokens.kind[at] !== WORD || tokens.gap[at + 1] === GLUED) return false;
  const printed = tokens.text.slice(tokens.start[at], tokens.end[at]);
  return printed === printed.toLowerCase() && !(printed.length > 4 && printed.endsWith('ed'));
}

/** A plus glued to the number belongs to what is printed; a minus only says which way it went. */
function signedStart(context: Context, first: number): number {
  const { tokens } = context;
  const plus = tokens.key[first - 1] === '+' && tokens.gap[first] === GLUED;
  return plus ? tokens.start[first - 1]! : tokens.start[first]!;
}

/** A number that is a rank or an anniversary by the words around it. */
export function rankOf(context: Context, from: number, at: number, value: string): Found {
  const { text, start, end } = context.tokens;
  const figure: ReadFigure = {
    start: start[from]!,
    end: end[at - 1]!,
    surface: text.slice(start[from]!, end[at - 1]!),
    kind: 'rank',
    value,
    unit: null,
    qualifier: 'exact',
    decimals: 0,
    scale: 0,
  };
  return { kind: 'figure', at, figure };
}
