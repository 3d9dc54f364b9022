import { cleanText } from '../content/clean-text.ts';
import type { EastAsian } from '../fonts/east-asian.ts';
import { type ShapedText, shapeText } from '../fonts/shape-text.ts';
import type { BundledFace } from '../fonts/typefaces.ts';
import { breakUnits } from './break-units.ts';
import { byLanguage } from './language-spans.ts';

export interface TextStyle {
  readonly face: BundledFace;
  readonly size: number;
  readonly colour: string;
}

/** A stretch of text in one style; with `href` it is a link (`contents` describes it), with `lang` in another language. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  readonly href?: string;
  readonly contents?: string;
  readonly lang?: string;
  /** The language whose forms its East Asian characters take; `wrap` sees to it. */
  readonly eastAsian?: EastAsian;
}

/** Part of a line in one style, `x` from the line's start. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly shaped: ShapedText;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Wrapped text: its lines, and the height they take. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly leading: number;
  readonly height: number;
  readonly width: number;
}

interface Options {
  /** Distance between baselines as a multiple of the largest size; 1.4 leaves room for stacked diacritics. */
  readonly leading?: number;
  /** Lines beyond are dropped and the last ends in an ellipsis. */
  readonly maxLines?: number;
}

/** Width of a text in points. */
export function textWidth(text: string, style: TextStyle): number {
  return shapeText(text, style.face).width * style.size;
}

/** Width of a text set as part of a span. */
function widthIn({ style, eastAsian }: Span, text: string): number {
  return shapeText(text, style.face, eastAsian).width * style.size;
}

/** The longest prefix of a word that fits, at least one character. */
function fittingPrefix(word: string, span: Span, width: number): string {
  const characters = [...word];
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthIn(span, characters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
}

/** An address that must be broken is broken after a slash or before a parameter, if one comes late enough. */
function atSlash(head: string): string {
  const end = Math.max(head.lastIndexOf('/'), head.lastIndexOf('&'), head.lastIndexOf('?')) + 1;
  return end > head.length / 2 ? head.slice(0, end) : head;
}

/** Lines being filled; a word goes on the current line or opens the next one. */
interface Filling {
  readonly lines: { span: Span; text: string }[][];
  room: number;
}

function put(filling: Filling, span: Span, text: string, width: number): void {
  const line = filling.lines.at(-1) ?? [];
  const last = line.at(-1);
  if (last && last.span === span) last.text += text;
  else line.push({ span, text });
  filling.room -= width;
}

function fill(spans: readonly Span[], width: number): { span: Span; text: string }[][] {
  const filling: Filling = { lines: [[]], room: width };
  for (const span of spans) {
    for (const token of span.text.split(/( +)/)) {
      if (token === '') continue;
      if (token.trim() === '') put(filling, span, ' ', widthIn(span, ' '));
      else for (const unit of breakUnits(token)) putUnit(filling, span, unit, width);
    }
  }
  return filling.lines.filter(line => line.some(part => part.text.trim() !== ''));
}

/** Puts what no line may break on the current line or the next, broken where it must be if it is wider than a line. */
function putUnit(filling: Filling, span: Span, unit: string, width: number): void {
  let word = unit;
  let wide = widthIn(span, word);
  const fresh = () => (filling.lines.at(-1)?.length ?? 0) === 0;
  if (wide > filling.room && !fresh()) {
    filling.lines.push([]);
    filling.room = width;
  }
  while (wide > filling.room && [...word].length > 1) {
    const head = atSlash(fittingPrefix(word, span, filling.room));
    if (head === word) break;
    put(filling, span, head, width);
    filling.lines.push([]);
    filling.room = width;
    word = word.slice(head.length);
    wide = widthIn(span, word);
  }
  put(filling, span, word, wide);
}

function setLine(parts: readonly { span: Span; text: string }[], width: number): Line {
  let x = 0;
  const pieces: Piece[] = [];
  for (const { span, text } of parts) {
    const shaped = shapeText(text, span.style.face, span.eastAsian);
    pieces.push({ span, text, shaped, x, width: shaped.width * span.style.size });
    x += shaped.width * span.style.size;
  }
  const last = parts.at(-1);
  const trailing = last?.text.endsWith(' ') ? textWidth(' ', last.span.style) : 0;
  return { pieces, width: Math.min(width, x - trailing) };
}

function cut(parts: { span: Span; text: string }[], width: number): { span: Span; text: string }[] {
  const kept = parts.map(part => ({ ...part }));
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const room = width - kept.slice(0, -1).reduce((sum, part) => sum + widthIn(part.span, part.text), 0);
    const ellipsis = widthIn(last.span, '…');
    if (room > ellipsis) {
      const text = last.text.trimEnd();
      const fits = widthIn(last.span, text) + ellipsis <= room;
      last.text = `${(fits ? text : fittingPrefix(text, last.span, room - ellipsis)).trimEnd()}…`;
      return kept;
    }
    kept.pop();
  }
  return kept;
}

function cleaned(span: Span): Span {
  const text = cleanText(span.text);
  return text === span.text ? span : { ...span, text };
}

/** Wraps spans to a width. Words break at spaces; one that is wider than the line breaks where it must. */
export function wrap(given: readonly Span[], width: number, options: Options = {}): Paragraph {
  const spans = given.flatMap(span => byLanguage(cleaned(span)));
  const size = spans.reduce((max, span) => Math.max(max, span.style.size), 0);
  const leading = size * (options.leading ?? 1.4);
  let filled = fill(spans, width);
  if (options.maxLines !== undefined && filled.length > options.maxLines) {
    filled = filled.slice(0, options.maxLines);
    filled.push(cut(filled.pop() ?? [], width));
  }
  const lines = filled.map(parts => setLine(parts, width));
  return {
    lines,
    leading,
    height: lines.length * leading,
    width: lines.reduce((max, line) => Math.max(max, line.width), 0),
  };
}
