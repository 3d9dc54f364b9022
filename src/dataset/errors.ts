/** A part of the data set cannot be read now: a shard or a manifest is missing or is not what its hash says. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly part: string;
  readonly trouble: 'missing' | 'corrupt';

  constructor(part: string, trouble: 'missing' | 'corrupt') {
    super(`${part} is ${trouble}`);
    this.part = part;
    this.trouble = trouble;
  }
}

/** A cursor that was not made by this list, or whose snapshot is no longer kept. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
