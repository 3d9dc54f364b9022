import { cleanText } from '../content/clean-text.ts';
import { FALLBACKS, type Face, FIGURE_SCALE, typeface } from './typefaces.ts';

/** Drawn where no face has a character: visible, so that the gap is noticed rather than passed over. */
export const SUBSTITUTE = 0xfffd;

/** Part of a text in one face: its glyphs, the kerning after each (in thousandths of the size), its width at size 1. */
export interface GlyphRun {
  readonly face: Face;
  readonly scale: number;
  readonly glyphs: readonly number[];
  readonly kerns: readonly number[];
  readonly width: number;
}

/** A text as glyphs. `missing` are the characters no face has. */
export interface ShapedText {
  readonly runs: readonly GlyphRun[];
  readonly width: number;
  readonly missing: readonly string[];
}

interface OpenRun {
  face: Face;
  glyphs: number[];
  kerns: number[];
  width: number;
}

function faceWith(codePoint: number, wanted: Face): Face | undefined {
  return FALLBACKS[wanted].find(face => typeface(face).glyphs.has(codePoint));
}

/** Words met before, by face: briefs say the same words again and again. Emptied when full, so that it stays small. */
const KNOWN = new Map<string, ShapedText>();
const MOST_KNOWN = 4000;
const LONGEST_KNOWN = 40;

/**
 * Turns text into glyphs. It is composed first: precomposed Vietnamese needs no shaping, whereas loose
 * diacritics would be set beside their letter.
 */
export function shapeText(text: string, wanted: Face): ShapedText {
  if (text.length > LONGEST_KNOWN) return shape(text, wanted);
  const key = `${wanted} ${text}`;
  let shaped = KNOWN.get(key);
  if (!shaped) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    shaped = shape(text, wanted);
    KNOWN.set(key, shaped);
  }
  return shaped;
}

function shape(text: string, wanted: Face): ShapedText {
  const runs: OpenRun[] = [];
  const missing: string[] = [];
  let run: OpenRun | undefined;
  for (const character of cleanText(text)) {
    let codePoint = character.codePointAt(0) ?? 0;
    let face = faceWith(codePoint, wanted);
    if (!face) {
      missing.push(character);
      codePoint = SUBSTITUTE;
      face = faceWith(codePoint, wanted) ?? 'fallback';
    }
    if (run?.face !== face) {
      run = { face, glyphs: [], kerns: [], width: 0 };
      runs.push(run);
    }
    append(run, codePoint);
  }
  const closed = runs.map(open => {
    const scale = open.face === 'figures' || open.face === 'boldFigures' ? FIGURE_SCALE : 1;
    return { ...open, scale, width: (open.width * scale) / 1000 };
  });
  return { runs: closed, width: closed.reduce((sum, one) => sum + one.width, 0), missing };
}

function append(run: OpenRun, codePoint: number): void {
  const font = typeface(run.face);
  const glyph = font.glyphs.get(codePoint) ?? 0;
  const before = run.glyphs.at(-1);
  if (before !== undefined) {
    const kern = font.kernTable[(font.kernLetter[before] ?? 0) * 128 + (font.kernLetter[glyph] ?? 0)] ?? 0;
    run.kerns[run.kerns.length - 1] = kern;
    run.width += kern;
  }
  run.glyphs.push(glyph);
  run.kerns.push(0);
  run.width += font.file.widths[glyph] ?? 0;
}
