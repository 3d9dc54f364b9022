import type { LOOK_KINDS } from '../model/across.ts';
import type { Verdict } from '../model/relation.ts';
import type { AcrossTexts } from './across/across-texts.ts';
import { EN } from './across/en.ts';
import { MS } from './across/ms.ts';
import { VI } from './across/vi.ts';
import type { NamedFigure } from './checks/facts.ts';
import { formatDecimal } from './checks/number.ts';
import { capital, figureText } from './checks/sentence.ts';
import { CHECK_WORDS } from './checks/words.ts';
import { dateText } from './dates.ts';
import { fill } from './fill.ts';
import type { Language } from './language.ts';
import { placeName } from './names.ts';
import { periodText } from './periods.ts';
import { quantityText } from './quantity.ts';

const TEXTS: Readonly<Record<Language, AcrossTexts>> = { en: EN, vi: VI, ms: MS };

/** Figures that a sentence names before it says how many more there are. */
const NAMED = 6;

interface About {
  readonly measure: string;
  readonly subject: string;
  readonly partner: string | null;
  readonly period?: string;
}

/** A figure, what it is of, and who printed it when. */
export interface SaidFigure extends About {
  readonly figure: NamedFigure;
  readonly period: string;
  readonly source: string;
  readonly publisher: string | null;
  /** The date of its source (ISO 8601). */
  readonly told: string | null;
  readonly deduced: boolean;
}

const sourceText = ({ publisher, source, told }: SaidFigure, lang: Language): string =>
  [publisher ?? source, ...(told === null ? [] : [dateText(told, lang)])].join(', ');

function saidText(said: SaidFigure, lang: Language): string {
  const text = said.deduced ? TEXTS[lang].deduced : TEXTS[lang].said;
  return fill(text, {
    figure: figureText(said.figure, CHECK_WORDS[lang], lang),
    source: sourceText(said, lang),
  });
}

function listed(texts: readonly string[], lang: Language): string {
  if (texts.length > NAMED) return `${texts.slice(0, NAMED).join('; ')}; … (${texts.length})`;
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join('; ')} ${TEXTS[lang].and} ${texts.at(-1)}`;
}

/** What several sources say of one quantity, and whether it can be the same. */
export function acrossSentence(
  facts: About & {
    readonly said: readonly SaidFigure[];
    readonly verdict: Verdict;
    readonly reason?: string | undefined;
    /** The one without which the others meet, by the name of its figure. */
    readonly odd?: string | undefined;
  },
  lang: Language,
): string {
  const words = CHECK_WORDS[lang];
  const said = `${quantityText(facts, lang)}: ${listed(
    facts.said.map(one => saidText(one, lang)),
    lang,
  )}`;
  const reason = facts.verdict === 'undecided' ? words.reasons[facts.reason ?? ''] : undefined;
  if (reason !== undefined) return `${said}. ${capital(reason)}`;
  const odd = facts.said.find(({ figure }) => figure.name === facts.odd);
  const without = odd === undefined ? '' : ` ${fill(TEXTS[lang].odd, { said: saidText(odd, lang) })}`;
  return `${said}; ${words.verdicts[facts.verdict]}${without}`;
}

/** What tells a figure of a look from the others: its period or, where that is the same, its place. */
function distinguished(said: SaidFigure, look: About, lang: Language): string {
  const place =
    said.partner !== look.partner && said.partner !== null
      ? placeName(said.partner, lang)
      : said.subject !== look.subject
        ? placeName(said.subject, lang)
        : undefined;
  return fill(TEXTS[lang].of, { of: place ?? periodText(said.period, lang), said: saidText(said, lang) });
}

/** What is worth a look, in a sentence or two. The first figure of a `rank` or a `growth` is the rank or the rate. */
export function lookSentence(
  look: About & {
    readonly kind: (typeof LOOK_KINDS)[number];
    readonly said: readonly SaidFigure[];
    readonly factor: string;
    readonly low: string | null;
    readonly high: string | null;
  },
  lang: Language,
): string {
  const texts = TEXTS[lang];
  const [first] = look.said;
  const judged = look.kind === 'rank' || look.kind === 'growth';
  const others = judged ? look.said.slice(1) : look.said;
  const end = (text: string | null) => (text === null ? '…' : formatDecimal(text, lang));
  return fill(texts.looks[look.kind], {
    quantity: quantityText(judged && first !== undefined ? first : { ...look }, lang),
    list: listed(
      others.map(said => distinguished(said, look, lang)),
      lang,
    ),
    factor: look.factor === '' ? '' : formatDecimal(look.factor, lang),
    rank: first?.figure.number?.digits ?? '',
    rate: first === undefined ? '' : figureText(first.figure, CHECK_WORDS[lang], lang),
    source: first === undefined ? '' : sourceText(first, lang),
    result: fill(texts.between, { low: end(look.low), high: end(look.high) }),
  });
}
