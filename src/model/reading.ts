import type { ReadFigure } from './figure.ts';
import type { Table } from './table.ts';

/** What a stretch of text is on its page. Figures are read from all but `furniture`. */
export type SegmentRole = 'title' | 'lead' | 'body' | 'heading' | 'caption' | 'list' | 'table' | 'furniture';

/** A sentence (or a heading, a caption, a list item): UTF-16 offsets, and the paragraph it belongs to. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: SegmentRole;
  readonly paragraph: number;
}

/** Digits that state no figure, and why they were left: `phone`, `address`, `landmark`, `furniture` … */
export interface Left {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly reason: string;
}

/** A weekday printed beside a date; `day` is 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export interface PrintedWeekday {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  /** Index into `figures` of the date it stands with. */
  readonly date: number;
}

/** All that reading a text yields. `figures` are in text order and never overlap. */
export interface Reading {
  readonly text: string;
  /** BCP 47 language of the text, given or detected. */
  readonly lang: string;
  /** ISO 8601 date against which relative dates were resolved: given, or found in the dateline; null if unknown. */
  readonly date: string | null;
  readonly figures: readonly ReadFigure[];
  readonly segments: readonly Segment[];
  readonly weekdays: readonly PrintedWeekday[];
  readonly left: readonly Left[];
  /** Its tables, whose figures are among `figures`; absent where it has none. */
  readonly tables?: readonly Table[];
}
