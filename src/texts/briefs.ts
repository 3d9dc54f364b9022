import type { BriefTexts, BriefWords } from './briefs/brief-texts.ts';
import { EN, EN_WORDS } from './briefs/en.ts';
import { MS, MS_WORDS } from './briefs/ms.ts';
import { VI, VI_WORDS } from './briefs/vi.ts';
import type { Language } from './language.ts';

/** What stands on a brief apart from its data. */
export const BRIEF_TEXTS: Readonly<Record<Language, BriefTexts>> = { en: EN, vi: VI, ms: MS };

/** Words that stand for codes: qualifiers, units, kinds of figures, languages. */
export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = {
  en: EN_WORDS,
  vi: VI_WORDS,
  ms: MS_WORDS,
};
