import { cleanText } from '../content/clean-text.ts';
import { type EastAsian, FORMS, WIDE_SIGNS } from './east-asian.ts';
import type { PreparedFont } from './prepared-font.ts';
import { type BundledFace, FALLBACKS, type Face, FIGURE_SCALE, loadedFonts, typeface } from './typefaces.ts';

/** Drawn where no face has a character: visible, so that the gap is noticed rather than passed over. */
export const SUBSTITUTE = 0xfffd;

/** Part of a text in one face: its glyphs, the kerning after each (in thousandths of the size), its width at size 1. */
export interface GlyphRun {
  readonly face: Face;
  readonly font: PreparedFont;
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
  font: PreparedFont;
  glyphs: number[];
  kerns: number[];
  width: number;
}

function bundledWith(codePoint: number, wanted: BundledFace): BundledFace | undefined {
  return FALLBACKS[wanted].find(face => typeface(face).glyphs.has(codePoint));
}

/** The face of a sign in Japanese or Chinese; Korean sets it as European languages do. */
function wideSign(character: string, language: EastAsian | undefined): EastAsian | undefined {
  if (language === undefined || language === 'ko' || !WIDE_SIGNS.has(character)) return undefined;
  return loadedFonts()
    ?.faces.get(language)
    ?.glyphs.has(character.codePointAt(0) ?? 0)
    ? language
    : undefined;
}

function eastAsianWith(codePoint: number, language: EastAsian = 'ja'): EastAsian | undefined {
  return FORMS[language].find(form => loadedFonts()?.faces.get(form)?.glyphs.has(codePoint));
}

/** Words met before, by face: briefs say the same words again and again. Emptied when full, so that it stays small. */
const KNOWN = new Map<string, ShapedText>();
const MOST_KNOWN = 4000;
const LONGEST_KNOWN = 40;

/**
 * Turns text into glyphs. It is composed first: precomposed Vietnamese needs no shaping, whereas loose
 * diacritics would be set beside their letter. `language` is that of its East Asian characters.
 */
export function shapeText(text: string, wanted: BundledFace, language?: EastAsian): ShapedText {
  if (text.length > LONGEST_KNOWN || language !== undefined) return shape(text, wanted, language);
  const key = `${wanted} ${text}`;
  let shaped = KNOWN.get(key);
  if (!shaped) {
    shaped = shape(text, wanted, language);
    // What a brief's own fonts set, or fail to set, is that brief's alone.
    if (shaped.missing.length > 0 || shaped.runs.some(run => !isBundled(run.face))) return shaped;
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(key, shaped);
  }
  return shaped;
}

const isBundled = (face: Face): face is BundledFace => face in FALLBACKS;

function shape(text: string, wanted: BundledFace, language: EastAsian | undefined): ShapedText {
  const runs: OpenRun[] = [];
  const missing: string[] = [];
  let run: OpenRun | undefined;
  for (const character of cleanText(text)) {
    let codePoint = character.codePointAt(0) ?? 0;
    let face: Face | undefined =
      wideSign(character, language) ?? bundledWith(codePoint, wanted) ?? eastAsianWith(codePoint, language);
    if (!face) {
      missing.push(character);
      codePoint = SUBSTITUTE;
      face = bundledWith(codePoint, wanted) ?? 'fallback';
    }
    if (run?.face !== face) {
      run = { face, font: fontOf(face), glyphs: [], kerns: [], width: 0 };
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

function fontOf(face: Face): PreparedFont {
  return isBundled(face) ? typeface(face) : (loadedFonts()?.faces.get(face) ?? typeface('fallback'));
}

function append(run: OpenRun, codePoint: number): void {
  const { font } = run;
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
