import fallbackRegular from '../../../data/fonts/fallback-regular.json' with { type: 'json' };
import figuresRegular from '../../../data/fonts/figures-regular.json' with { type: 'json' };
import figuresSemibold from '../../../data/fonts/figures-semibold.json' with { type: 'json' };
import textRegular from '../../../data/fonts/text-regular.json' with { type: 'json' };
import textSemibold from '../../../data/fonts/text-semibold.json' with { type: 'json' };
import type { EastAsian, EastAsianFonts } from './east-asian.ts';
import { type FontFile, type PreparedFont, prepareFont } from './prepared-font.ts';

/**
 * The faces a brief is set in. `figures` has digits of one width, which Be Vietnam Pro lacks, for columns of numbers;
 * `fallback` serves letters that the text face lacks.
 */
export type BundledFace = 'text' | 'bold' | 'figures' | 'boldFigures' | 'fallback';

/** A face of a brief: one that every brief has, or an East Asian one that was loaded for it. */
export type Face = BundledFace | EastAsian;

const FILES: Readonly<Record<BundledFace, FontFile>> = {
  text: textRegular,
  bold: textSemibold,
  figures: figuresRegular,
  boldFigures: figuresSemibold,
  fallback: fallbackRegular,
};

const prepared = new Map<BundledFace, PreparedFont>();

/** A face ready for use; it is indexed when first asked for, so that a Worker starts without. */
export function typeface(face: BundledFace): PreparedFont {
  let font = prepared.get(face);
  if (!font) {
    font = prepareFont(FILES[face]);
    prepared.set(face, font);
  }
  return font;
}

/** Where a character is looked for, in order. */
export const FALLBACKS: Readonly<Record<BundledFace, readonly BundledFace[]>> = {
  text: ['text', 'fallback'],
  bold: ['bold', 'fallback'],
  figures: ['figures', 'text', 'fallback'],
  boldFigures: ['boldFigures', 'bold', 'fallback'],
  fallback: ['fallback'],
};

/** Noto's capitals are lower than Be Vietnam Pro's: figures are set this much larger, to stand level with the words. */
export const FIGURE_SCALE = textRegular.capHeight / figuresRegular.capHeight;

let loaded: EastAsianFonts | undefined;

/** The East Asian fonts of the brief that is being set, if it has any. */
export const loadedFonts = (): EastAsianFonts | undefined => loaded;

/** Sets a brief with its East Asian fonts. `work` waits for nothing, so that no other brief can come between. */
export function withFonts<T>(fonts: EastAsianFonts | undefined, work: () => T): T {
  loaded = fonts;
  try {
    return work();
  } finally {
    loaded = undefined;
  }
}
