import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure of a labelled passage: where it stands, and what it says in free words. */
export interface LabelledFigure {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly subject: string | null;
  readonly partner: string | null;
  readonly period: string | null;
}

/** What ties figures (by their index) together, and whether the printed values agree. */
export interface LabelledRelation {
  readonly kind: string;
  readonly figures: readonly number[];
  readonly agrees: boolean;
}

/** A passage after a press report, with all that its figures say. */
export interface LabelledPassage {
  readonly id: string;
  readonly lang: string;
  readonly date: string | null;
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
  readonly relations: readonly LabelledRelation[];
}

type Label = readonly [string | null, string | null, string | null, string | null];
interface Labels {
  readonly figures: readonly Label[];
  readonly relations: readonly (readonly [string, readonly number[], boolean])[];
}
interface Passage {
  readonly date: string | null;
  readonly text: string;
  readonly figures: readonly (readonly [string, number, string, string | null, string])[];
}

export const LANGUAGES = ['en', 'vi', 'ms', 'id', 'ja', 'ko', 'zh', 'fr', 'de'] as const;

const TESTS = join(import.meta.dirname, '../..');

/**
 * The press passages of a language: texts, places and values as tests/reading/press holds them, with the labels of
 * tests/claims/press (measure, subject, partner, period of each figure in order; relations).
 */
export function passagesOf(lang: string): LabelledPassage[] {
  const passages = readJson<Passage[]>(`reading/press/${lang}.json`);
  const labels = readJson<Labels[]>(`claims/press/${lang}.json`);
  return passages.map(({ date, text, figures }, at) => ({
    id: `${lang}-${at + 1}`,
    lang,
    date,
    text,
    figures: figures.map(([surface, start, , unit], i) => {
      const [measure, subject, partner, period] = labels[at]!.figures[i]!;
      return { surface, start, end: start + surface.length, unit, measure, subject, partner, period };
    }),
    relations: labels[at]!.relations.map(([kind, of, agrees]) => ({ kind, figures: of, agrees })),
  }));
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(TESTS, path), 'utf8')) as T;
}
