import type { Language } from './language.ts';
import { EN } from './site/en.ts';
import { MS } from './site/ms.ts';
import type { SiteTexts } from './site/site-texts.ts';
import { VI } from './site/vi.ts';

/** What the pages say, by the reader's language. */
export const SITE_TEXTS: Readonly<Record<Language, SiteTexts>> = { en: EN, vi: VI, ms: MS };
