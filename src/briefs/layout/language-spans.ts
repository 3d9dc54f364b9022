import { eastAsianStretches, namedLanguage } from '../fonts/east-asian.ts';
import { loadedFonts } from '../fonts/typefaces.ts';
import type { Span } from './wrap.ts';

/**
 * A span cut so that each piece of East Asian writing knows its language: its letters take that language's forms, and a
 * screen reader its voice. A link stays one.
 */
export function byLanguage(span: Span): readonly Span[] {
  const fonts = loadedFonts();
  if (!fonts) return [span];
  const { text } = span;
  const stretches = eastAsianStretches(text);
  if (stretches.length === 0) return [span];
  if (span.href !== undefined || namedLanguage(span.lang) !== undefined) {
    return [{ ...span, eastAsian: fonts.languageOf(text, span.lang) }];
  }
  const pieces: Span[] = [];
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.start > at) pieces.push({ ...span, text: text.slice(at, stretch.start) });
    const language = fonts.languageOf(stretch.text);
    pieces.push({ ...span, text: stretch.text, eastAsian: language, lang: language });
    at = stretch.start + stretch.text.length;
  }
  if (at < text.length) pieces.push({ ...span, text: text.slice(at) });
  return pieces;
}
