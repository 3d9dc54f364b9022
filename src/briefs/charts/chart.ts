import type { Rational } from '../../number/rational.ts';

/** One bar or point: its value, the interval its printed form allows, and how it is written beside it. */
export interface Datum {
  readonly label: string;
  readonly value: Rational;
  readonly low: Rational;
  readonly high: Rational;
  readonly text: string;
  /** Covers less than the others do (a half-year among years): drawn hollow. */
  readonly partial: boolean;
  readonly contradicts: boolean;
  /** Numbers of the sources in the brief's list. */
  readonly sources: readonly number[];
}

/**
 * A chart before it is drawn. `shares` and `ranking` are bars along a common scale from zero, `series` are points in the
 * order of time. `top` is the end of the scale.
 */
export interface Chart {
  readonly kind: 'shares' | 'ranking' | 'series';
  readonly title: string;
  /** Unit and period of what is drawn. */
  readonly note: string;
  readonly data: readonly Datum[];
  readonly top: Rational;
}
