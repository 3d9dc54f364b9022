import type { Status } from '../../model/figure.ts';
import type { Interval } from '../../model/interval.ts';
import type { Chart } from '../charts/chart.ts';
import type { Amount } from './amount.ts';

/** One row of the table of figures. */
export interface FigureRow {
  readonly label: string;
  /** What the row is about where that is not the brief's own subject. */
  readonly context: string;
  readonly period: string;
  /** As reported: the words before the number, and the number in the report's own form and language. */
  readonly qualifier: string;
  readonly surface: string;
  readonly surfaceLang: string;
  /** The value in columns, or as text for a date or a rank. */
  readonly amount: Amount | null;
  readonly value: string;
  readonly status: Status;
  readonly fine: string;
  /** Number of its source in the list of sources, and the figure's own words there. */
  readonly source: number;
  readonly href: string | null;
}

/** A figure at the head of the brief. */
export interface Tile {
  readonly label: string;
  readonly qualifier: string;
  readonly value: string;
  readonly period: string;
  readonly status: Status;
  readonly fine: string;
  readonly source: number;
}

/** A check shown in full: what it says, and where the stated and the implied interval lie. */
export interface Finding {
  readonly status: Status;
  readonly text: string;
  readonly notes: readonly string[];
  readonly stated: Interval | null;
  readonly implied: Interval | null;
  readonly statedText: string;
  readonly impliedText: string;
}

export interface DeducedRow {
  readonly label: string;
  readonly context: string;
  readonly period: string;
  readonly value: string;
  readonly follows: string;
}

export interface SourceRow {
  readonly number: number;
  readonly title: string;
  readonly lang: string;
  readonly publisher: string;
  /** Date and language, in one line. */
  readonly line: string;
  readonly url: string | null;
  readonly linkText: string;
  readonly hash: string | null;
}

/** What a brief says, in the brief's language; how it looks is the layout's affair. */
export interface BriefContent {
  readonly title: string;
  readonly documentTitle: string;
  readonly asOf: string;
  readonly id: string;
  /** Beginning of the snapshot's id; null for a text that is in none. */
  readonly snapshot: string | null;
  readonly summary: string;
  readonly counts: Readonly<Record<Status, number>>;
  readonly tiles: readonly Tile[];
  readonly contradicts: boolean;
  readonly findings: readonly Finding[];
  readonly rows: readonly FigureRow[];
  readonly deduced: readonly DeducedRow[];
  readonly sources: readonly SourceRow[];
  readonly charts: readonly Chart[];
  /** Sentences on what is missing, on territory, on what has changed; empty where there is nothing to say. */
  readonly notShown: string;
  readonly notFound: string;
  readonly boundary: string;
  readonly changes: string;
  readonly citation: string;
  readonly permalink: string | null;
  readonly corrections: string | null;
}
