import type { Language } from '../language.ts';
import type { NamedFigure, RelationFacts } from './facts.ts';
import { en } from './words-en.ts';
import { ms } from './words-ms.ts';
import { vi } from './words-vi.ts';

/** The texts of checks in one language; `{…}` are filled in. */
export interface CheckWords {
  readonly and: string;
  readonly qualifiers: Readonly<Record<NamedFigure['qualifier'], string>>;
  /** What the figures of each kind of relation give. */
  readonly gives: Readonly<Record<RelationFacts['kind'], string>>;
  /** What a change gives beside the value it leads to or from, where the other is not printed. */
  readonly movedTo: string;
  readonly movedFrom: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly between: string;
  readonly least: string;
  readonly most: string;
  readonly unknown: string;
  readonly unprinted: string;
  readonly printed: string;
  readonly anyYear: string;
  readonly verdicts: Readonly<Record<RelationFacts['verdict'], string>>;
  /** Figures that are tied to one that is not printed. */
  readonly missing: string;
  readonly reasons: Readonly<Record<string, string>>;
}

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { en, vi, ms };
