import fallbackRegular from '../../../data/fonts/fallback-regular.json' with { type: 'json' };
import figuresRegular from '../../../data/fonts/figures-regular.json' with { type: 'json' };
import figuresSemibold from '../../../data/fonts/figures-semibold.json' with { type: 'json' };
import textRegular from '../../../data/fonts/text-regular.json' with { type: 'json' };
import textSemibold from '../../../data/fonts/text-semibold.json' with { type: 'json' };
import { type PreparedFont, prepareFont } from './prepared-font.ts';

/**
 * The faces a brief is set in. `figures` has digits of one width, which Be Vietnam Pro lacks, for columns of numbers;
 * `fallback` serves letters that the text face lacks.
 */
export type Face = 'text' | 'bold' | 'figures' | 'boldFigures' | 'fallback';

export const TYPEFACES: Readonly<Record<Face, PreparedFont>> = {
  text: prepareFont(textRegular),
  bold: prepareFont(textSemibold),
  figures: prepareFont(figuresRegular),
  boldFigures: prepareFont(figuresSemibold),
  fallback: prepareFont(fallbackRegular),
};

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
