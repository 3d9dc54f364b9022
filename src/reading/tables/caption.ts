import type { GridRow } from './grid.ts';
import { has, headWords } from './table-words.ts';

const CAPTION = 200;
const LINES = 3;
const SENTENCE = /[.!?。！？]["”)]?$/;

/** The short lines right above a table in a text: its title, the unit of its cells. Sentences are none. */
export function linesAbove(text: string, start: number): string[] {
  const lines: string[] = [];
  let end = start;
  for (let seen = 0; seen < 2 * LINES && lines.length < LINES && end > 0; seen++) {
    const from = text.lastIndexOf('\n', end - 2) + 1;
    if (end - from > CAPTION) break;
    const line = text.slice(from, end).trim();
    end = from;
    if (line === '') continue;
    if (SENTENCE.test(line)) break;
    lines.unshift(line);
  }
  return lines;
}

const AROUND = 600;

/** Whether the notes, the caption or the lines below a table say that its figures may not add up. */
export function saysRounded(
  text: string,
  { notes, body }: { readonly notes: readonly GridRow[]; readonly body: readonly GridRow[] },
  caption: readonly string[],
): boolean {
  const end = body.at(-1)!.end;
  const below = text
    .slice(end, end + AROUND)
    .split('\n')
    .slice(0, 8);
  const said = [...notes.flatMap(row => row.cells.map(cell => cell.text)), ...caption, ...below];
  return said.some(line => has(headWords(line), 'rounding'));
}
