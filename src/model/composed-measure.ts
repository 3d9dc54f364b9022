/** What a composed code may say of the measure behind it. */
const COMPOSITIONS = ['share', 'growth', 'fulfilment', 'level', 'change', 'decline', 'rank'] as const;
export type Composition = (typeof COMPOSITIONS)[number];

const COMPOSED = new RegExp(`^(${COMPOSITIONS.join('|')})-of-(.+)$`);

/** What a measure says of another: `growth` of `exports`; `of` alone where it is not composed. */
export function partsOf(measure: string): { readonly how: Composition | null; readonly of: string } {
  const [, how, of] = COMPOSED.exec(measure) ?? [];
  return how === undefined || of === undefined ? { how: null, of: measure } : { how: how as Composition, of };
}
