import * as v from 'valibot';
import { QualifierSchema } from './qualifier.ts';

const isoPeriod = v.pipe(
  v.string(),
  v.regex(/^[0-9-]{4,10}(\/[0-9-]{4,10})?$/, 'must be an ISO 8601 date, month, year or interval a/b'),
);
const exactValue = v.pipe(
  v.string(),
  v.regex(
    /^-?\d{1,400}(\.\d{1,400})?(\.\.-?\d{1,400}(\.\d{1,400})?)?$/,
    'must be an exact decimal, or a range lo..hi',
  ),
);

/** What a person may set right about a figure: what it is worth and what it says, never what is printed. */
export const FigureSettingSchema = v.strictObject({
  measure: v.optional(v.string()),
  subject: v.optional(v.nullable(v.string())),
  partner: v.optional(v.nullable(v.string())),
  period: v.optional(v.nullable(isoPeriod)),
  value: v.optional(exactValue),
  unit: v.optional(v.nullable(v.string())),
  qualifier: v.optional(QualifierSchema),
});
export type FigureSetting = Readonly<v.InferOutput<typeof FigureSettingSchema>>;

/** What a corrected figure or relation says of its correction; `was` holds what was read. */
export const CorrectedSchema = v.object({
  id: v.string(),
  by: v.string(),
  at: v.string(),
  reason: v.string(),
  was: v.optional(FigureSettingSchema),
});
export type Corrected = Readonly<v.InferOutput<typeof CorrectedSchema>>;
