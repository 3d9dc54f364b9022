import fallbackRegular from '../../../data/fonts/fallback-regular.json' with { type: 'json' };
import figuresRegular from '../../../data/fonts/figures-regular.json' with { type: 'json' };
import figuresSemibold from '../../../data/fonts/figures-semibold.json' with { type: 'json' };
import textRegular from '../../../data/fonts/text-regular.json' with { type: 'json' };
import textSemibold from '../../../data/fonts/text-semibold.json' with { type: 'json' };
import { type FontFile, type PreparedFont, prepareFont } from './prepared-font.ts';

/**
 * The faces a brief is set in. `figures` has digits of one width, which Be Vietnam Pro lacks, for columns of numbers;
 * `fallback` serves letters that the text face lacks.
 */
export type Face = 'text' | 'bold' | 'figures' | 'boldFigures' | 'fallback';

const FILES: Readonly<Record<Face, FontFile>> = {
  text: textRegular,
  bold: textSemibold,
  figures: figuresRegular,
  boldFigures: figuresSemibold,
  fallback: fallbackRegular,
};

const prepared = new Map<Face, PreparedFont>();

/** A face ready for use; it is indexed when first asked for, so that a Worker starts without. */
export function typeface(face: Face): PreparedFont {
  let font = prepared.get(face);
  if (!font) {
    font = prepareFont(FILES[face]);
    prepared.set(face, font);
  }
  return font;
}

/** Where a character is looked for, in order. */
export const FALLBACKS: Readonly<Record<Face, readonly Face[]>> = {
  text: ['text', 'fallback'],
  bold: ['bold', 'fallback'],
  figures: ['figures', 'text', 'fallback'],
  boldFigures: ['boldFigures', 'bold', 'fallback'],
  fallback: ['fallback'],
};

/** Noto's capitals are lower than Be Vietnam Pro's: figures are set this much larger, to stand level with the words. */
export const FIGURE_SCALE = textRegular.capHeight / figuresRegular.capHeight;
