import * as v from 'valibot';

/**
 * A set of values between two ends. An end is an exact decimal (`"13.91"`) or, where no finite decimal exists,
 * a fraction `"p/q"`; `null` means unbounded on that side.
 */
export const IntervalSchema = v.object({
  low: v.nullable(v.string()),
  high: v.nullable(v.string()),
  lowClosed: v.boolean(),
  highClosed: v.boolean(),
});
export type Interval = Readonly<v.InferOutput<typeof IntervalSchema>>;
