import type { BriefInput } from '../brief-input.ts';
import { shortened } from './clean-text.ts';

/** A URL in the seven-bit form a PDF asks for, or null where it is none that a reader should follow. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || !/^(https?:\/\/|mailto:)/i.test(url)) return null;
  return url.toWellFormed().replace(/[^!-~]/gu, encodeURIComponent);
}

/** A reader's browser finds the place by its beginning. */
const MOST_WORDS = 100;

/** A link to the words themselves on the source's page (WICG, "URL Fragment Text Directives"). */
export function textFragment(url: string | null, words: string): string | null {
  const safe = safeUrl(url);
  if (!safe?.startsWith('http')) return null;
  // A dash would be read as the directive's own syntax.
  const directive = encodeURIComponent(shortened(words, MOST_WORDS).replace(/…$/, '')).replaceAll('-', '%2D');
  return `${safe}${safe.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Where this brief is fetched again, or null where it has no address. */
export function permalinkOf(input: BriefInput): string | null {
  if (input.origin === null || input.path === null) return null;
  const query = new URLSearchParams();
  if (input.path === undefined && input.partner) query.set('partner', input.partner);
  query.set('lang', input.lang);
  if (input.paper === 'letter') query.set('paper', 'letter');
  return safeUrl(`${input.origin}${input.path ?? `/v1/briefs/${input.place}.pdf`}?${query}`);
}
