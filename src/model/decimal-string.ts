import * as v from 'valibot';

/**
 * An exact decimal as text: `"13.92"`, `"-4"`, `"0.50"`. Never a float: the printed digits are evidence
 * (contract: printed precision decides what a number can mean).
 */
export const DecimalStringSchema = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,400}(\.\d{1,400})?$/, 'must be a decimal number as a string, such as "13.92"'),
);
export type DecimalString = v.InferOutput<typeof DecimalStringSchema>;
