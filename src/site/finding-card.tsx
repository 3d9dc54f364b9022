import type { Child } from 'hono/jsx';
import type { Relation } from '../model/relation.ts';
import { statusOf } from '../report/assemble.ts';
import type { Language } from '../texts/language.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../texts/verdicts.ts';
import { StatusMark } from './status-mark.tsx';

interface FindingCardProps {
  readonly relation: Relation;
  readonly lang: Language;
  /** The language of the words that state it. */
  readonly quoteLang: string | undefined;
  /** What is measured, of whom, when. */
  readonly about?: string | undefined;
  /** Where it was found, and what can be opened. */
  readonly children?: Child;
}

/** Characters of the words that state a relation that a card shows. */
const QUOTE = 240;

/** A quotation on one line, cut at a space where it is long. */
function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTE ? line : `${line.slice(0, line.lastIndexOf(' ', QUOTE))} …`;
}

function fineWord(relation: Relation, lang: Language): string {
  const status = statusOf([relation.verdict]);
  const word = STATUS_WORDS[lang][status];
  const fine = VERDICT_WORDS[lang][relation.verdict];
  return fine.startsWith(word) ? fine : `${word}: ${fine}`;
}

/** One relation between figures, in a sentence, with its verdict as mark and word. */
export const FindingCard = ({ relation, lang, quoteLang, about = '', children }: FindingCardProps) => (
  <li class={`card ${statusOf([relation.verdict])}`}>
    {about === '' ? null : <p class="about">{about}</p>}
    <p>{relation.text}</p>
    {relation.quote === undefined ? null : (
      <blockquote lang={quoteLang}>{shortened(relation.quote)}</blockquote>
    )}
    <p class="meta">
      <StatusMark status={statusOf([relation.verdict])} lang={lang} word={fineWord(relation, lang)} />
      {children}
    </p>
  </li>
);
