/** One element of `Accept` or `Accept-Language`: the lower-cased range and its weight from 0 to 1 (RFC 9110 §12.4.2). */
export interface Range {
  readonly range: string;
  readonly weight: number;
}

function weightOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [name, value] = parameter.split('=');
    if (name?.trim().toLowerCase() !== 'q') continue;
    const weight = Number(value);
    return Number.isFinite(weight) && weight >= 0 && weight <= 1 ? weight : 0;
  }
  return 1;
}

/** The elements of an `Accept` or `Accept-Language` header, in the order written. */
export function ranges(header: string): Range[] {
  return header
    .split(',')
    .map(element => element.split(';'))
    .map(([range, ...parameters]) => ({
      range: (range ?? '').trim().toLowerCase(),
      weight: weightOf(parameters),
    }))
    .filter(({ range }) => range !== '');
}
