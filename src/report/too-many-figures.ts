/**
 * Figures of a text that one request may have understood. The densest press text of a mebibyte has fewer; a mebibyte of
 * nothing but numbers has half a million, and would keep a worker busy for many seconds.
 */
export const MOST_FIGURES = 25_000;

/** What a text of more figures than were asked for at most comes to. */
export class TooManyFigures extends RangeError {
  readonly count: number;
  readonly most: number;

  constructor(count: number, most: number) {
    super(`it has ${count} figures, and at most ${most} are taken at a time`);
    this.name = 'TooManyFigures';
    this.count = count;
    this.most = most;
  }
}
