import type { Segment, SegmentRole } from '../model/reading.ts';
import type { Context } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPhrase } from './phrase-tree.ts';
import { BROKEN, CHARACTER, GLUED, MARK, NUMERAL, SPACED, type Tokens, WORD } from './tokens.ts';

interface Line {
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
}

/** A line this long that ends as a sentence does is prose, not a menu entry. */
const PROSE_LENGTH = 90;
const PROSE_END = new Set(['.', '!', '?', '"', '。', '！', '？', '”', '…', ')', ':', ';']);
const SENTENCE_END = new Set(['.', '!', '?', '。', '！', '？', '...', '…', '．', '!!', '??']);
const BULLETS = new Set(['•', '●', '▪', '◦', '·', '*', '-', '‣', '–']);

/**
 * Cuts a text into sentences with their role on the page. A line break ends a segment where the line is a heading, a
 * list item or a caption; a full stop ends a sentence unless an abbreviation, an initial or a lower-case word says
 * otherwise. Lines that repeat an earlier line, and short lines after the last prose from a furniture word on, are furniture.
 */
export function segmentsOf(context: Context, title: string | undefined): Segment[] {
  const { tokens, lexicon } = context;
  const lines = linesOf(tokens);
  const roles = rolesOf(context, lines, title);
  const segments: Segment[] = [];
  for (const [index, line] of lines.entries()) {
    const role = roles[index]!;
    let from = line.first;
    for (let at = line.first; at < line.end; at++) {
      const last = at + 1 === line.end;
      if (!last && !(role !== 'furniture' && endsSentence(tokens, lexicon, at))) continue;
      let to = at + 1;
      // Closing quotes and brackets belong to the sentence they end.
      while (to < line.end && tokens.gap[to] === GLUED && /^["')\]」』»]$/.test(tokens.key[to]!)) to++;
      segments.push({
        start: tokens.start[from]!,
        end: tokens.end[to - 1]!,
        role,
        paragraph: line.paragraph,
      });
      from = to;
      at = to - 1;
    }
  }
  return segments;
}

function linesOf(tokens: Tokens): Line[] {
  const lines: Line[] = [];
  let first = 0;
  let paragraph = 0;
  for (let at = 1; at <= tokens.count; at++) {
    const gap = tokens.gap[at];
    if (at < tokens.count && gap! < BROKEN) continue;
    lines.push({ first, end: at, paragraph });
    first = at;
    if (gap !== undefined) paragraph++;
  }
  return lines;
}

function rolesOf(context: Context, lines: readonly Line[], title: string | undefined): SegmentRole[] {
  const { tokens } = context;
  const { text } = tokens;
  const printed = lines.map(line => text.slice(tokens.start[line.first], tokens.end[line.end - 1]));
  const prose = lines.map((line, index) => isProse(tokens, line, printed[index]!));
  const lastProse = prose.lastIndexOf(true);
  const firstProse = prose.indexOf(true);
  const seen = new Set<string>();
  let tail = false;
  let leadSeen = false;
  return lines.map((line, index) => {
    const words = printed[index]!;
    const repeated = seen.has(words);
    seen.add(words);
    if (index > lastProse && lastProse >= 0 && matchPhrase(context, line.first, 'furniture')) {
      tail = true;
    }
    if (tail || (repeated && lines.length > 1)) return 'furniture';
    if (isCaption(context, line)) return 'caption';
    if (title !== undefined && words.trim() === title.trim()) return 'title';
    if (prose[index]) {
      if (leadSeen) return 'body';
      leadSeen = true;
      return 'lead';
    }
    if (BULLETS.has(tokens.key[line.first]!)) return 'list';
    if (index < firstProse) return index > 0 ? 'heading' : 'title';
    return lastProse < 0 ? 'body' : 'heading';
  });
}

function isProse(tokens: Tokens, line: Line, printed: string): boolean {
  const wide = tokens.kind[line.first] === CHARACTER ? 3 : 1;
  if (printed.length * wide < PROSE_LENGTH) return false;
  for (let at = Math.max(line.first, line.end - 12); at < line.end; at++) {
    if (tokens.kind[at] === MARK && PROSE_END.has(tokens.key[at]!)) return true;
  }
  return printed.length * wide > PROSE_LENGTH * 2;
}

function isCaption(context: Context, line: Line): boolean {
  const { tokens } = context;
  for (let at = line.first; at < line.end && at < line.first + 60; at++) {
    const found = matchPhrase(context, at, 'caption');
    if (found && tokens.key[found.at] === ':') return true;
  }
  return false;
}

function endsSentence(tokens: Tokens, lexicon: Lexicon, at: number): boolean {
  const key = tokens.key[at]!;
  if (tokens.kind[at] !== MARK || !SENTENCE_END.has(key)) return false;
  if (key !== '.') return key !== '...' && key !== '…' ? true : startsNew(tokens, at + 1);
  const next = at + 1;
  if (next >= tokens.count) return true;
  if (tokens.gap[next] === GLUED)
    return /^["')\]»]$/.test(tokens.key[next]!) ? startsNew(tokens, next + 1) : gluedStart(tokens, at);
  const before = at - 1;
  if (tokens.kind[before] === WORD && tokens.gap[at] === GLUED) {
    const word = tokens.key[before]!;
    const initial = word.length === 1 && tokens.text[tokens.start[before]!] !== word;
    if (initial || lexicon.abbreviations.has(word)) {
      const dotted = tokens.key[before - 1] === '.' && tokens.gap[before] === GLUED;
      return (
        dotted &&
        startsNew(tokens, next) &&
        tokens.kind[next] === WORD &&
        lexicon.stops.has(tokens.key[next]!)
      );
    }
    const pair = `${tokens.key[before - 2] ?? ''}.${word}`;
    if (lexicon.abbreviations.has(pair)) return false;
  }
  return startsNew(tokens, next);
}

/** `year earlier.As regards`: a stop glued between a lower-case word and a capital ends a sentence. */
function gluedStart(tokens: Tokens, stop: number): boolean {
  const before = stop - 1;
  const next = stop + 1;
  if (tokens.kind[next] !== WORD || tokens.kind[before] !== WORD) return false;
  const printed = tokens.text.slice(tokens.start[next], tokens.end[next]);
  return (
    tokens.end[before]! - tokens.start[before]! > 3 &&
    printed[0] !== printed[0]!.toLowerCase() &&
    printed.length > 1
  );
}

function startsNew(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count) return true;
  if (tokens.gap[at]! < SPACED) return false;
  if (tokens.kind[at] === NUMERAL || tokens.kind[at] !== WORD) return true;
  const first = tokens.text[tokens.start[at]!]!;
  return first !== first.toLowerCase();
}
