import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../claims/articles');

/** An invented article in which everything adds up, with what ties its figures together. */
export interface Article {
  readonly name: string;
  readonly lang: string;
  readonly date: string;
  readonly text: string;
  readonly ties: readonly Tie[];
}

/** Figures that a careful reader ties together, by what is printed of each: `share: 312 triệu USD | 1,18 tỷ USD | 26,4%`. */
export interface Tie {
  readonly kind: string;
  readonly surfaces: readonly string[];
}

/** The articles of tests/claims/articles, by name. */
export function articles(folder = FOLDER): Article[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => {
      const { lang, date, text, ties } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly lang: string;
        readonly date: string;
        readonly text: string;
        readonly ties: readonly string[];
      };
      return { name: file.replace('.json', ''), lang, date, text, ties: ties.map(tieOf) };
    });
}

function tieOf(line: string): Tie {
  const colon = line.indexOf(': ');
  return { kind: line.slice(0, colon), surfaces: line.slice(colon + 2).split(' | ') };
}
