/** What the measures of one side of a locality's trade begin with. */
const SIDES = ['exports', 'imports', 'trade-surplus', 'trade-deficit'] as const;

/** The side of trade that a measure is of: exports, imports, or what one leaves of the other. */
export function tradeSide(measure: string | null): (typeof SIDES)[number] | undefined {
  return measure === null ? undefined : SIDES.find(side => measure.startsWith(side));
}
