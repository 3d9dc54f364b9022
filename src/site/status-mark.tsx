import type { Status } from '../model/figure.ts';
import type { Language } from '../texts/language.ts';
import { STATUS_WORDS } from '../texts/verdicts.ts';

/** A tick, a cross, a ring: told apart by shape, not by colour alone. */
const STROKES: Readonly<Record<Status, string>> = {
  'adds-up': 'M3 8.5l3.5 3.5L13 4.5',
  contradicts: 'M3.5 3.5l9 9m0-9l-9 9',
  'not-verified': 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9',
};

export const StatusIcon = ({ status }: { status: Status }) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linecap="round"
  >
    <path d={STROKES[status]} />
  </svg>
);

/** A status as mark and word; `word` says it more finely. */
export const StatusMark = ({ status, lang, word }: { status: Status; lang: Language; word?: string }) => (
  <span class={`status ${status}`}>
    <StatusIcon status={status} />
    {word ?? STATUS_WORDS[lang][status]}
  </span>
);
