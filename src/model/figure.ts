import * as v from 'valibot';
import { CorrectedSchema } from './corrected.ts';
import { QualifierSchema } from './qualifier.ts';

/** What sort of number a figure is. A date is a figure too; a count has its noun in `counted`. */
export const FigureKindSchema = v.picklist(['money', 'count', 'percent', 'quantity', 'rank', 'date']);
export type FigureKind = v.InferOutput<typeof FigureKindSchema>;

/** How a figure fares: `contradicts` if any of its relations does, `adds-up` if one holds, else `not-verified`. */
export const STATUSES = ['adds-up', 'contradicts', 'not-verified'] as const;
export const StatusSchema = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof StatusSchema>;

/** Another value the same digits may have, and why (`2.187` read with the dot as a thousands separator). */
export const DoubtSchema = v.object({
  reason: v.string(),
  alternatives: v.array(v.object({ value: v.string(), unit: v.nullable(v.string()) })),
});
export type Doubt = Readonly<v.InferOutput<typeof DoubtSchema>>;

/**
 * What reading alone yields: where a number stands and what it is worth.
 *
 * - `start`, `end`: UTF-16 units of the text read; `surface` is exactly `text.slice(start, end)`: the number with scale
 *   word and unit, without qualifier and (for a count) without noun.
 * - `value`: exact decimal in base units as printed, `"lo..hi"` for a range, an ISO 8601 date or interval for a date.
 * - `scale`, `decimals`: `13.92 billion` has scale 9, decimals 2. `decimals` is absent where precision means nothing (dates).
 * - `unit`: ISO 4217, `%`, `pp`, `times`, `t`, `km` …; null for counts and ranks. `counted`: English lemma of the noun.
 */
export const ReadFigureSchema = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  kind: FigureKindSchema,
  value: v.string(),
  unit: v.nullable(v.string()),
  counted: v.optional(v.nullable(v.string())),
  qualifier: QualifierSchema,
  decimals: v.optional(v.number()),
  scale: v.number(),
  doubt: v.optional(DoubtSchema),
});
export type ReadFigure = Readonly<v.InferOutput<typeof ReadFigureSchema>>;

export const BasisSchema = v.picklist(['stock', 'flow']);
export type Basis = v.InferOutput<typeof BasisSchema>;

/**
 * What a figure says. `measure` is a code of data/measures.json or, with `open: true`, one made from the text's own
 * noun phrase; `subject` and `partner` are ISO 3166 codes or place ids (`partner: null` = all or none); `period` is an
 * ISO 8601 date, month, year or interval `a/b`; `boundary` names the territory where the mergers of 2025 matter.
 */
export const ClaimSchema = v.object({
  measure: v.nullable(v.string()),
  open: v.optional(v.boolean()),
  subject: v.nullable(v.string()),
  partner: v.nullable(v.string()),
  period: v.nullable(v.string()),
  boundary: v.optional(v.string()),
  basis: v.nullable(BasisSchema),
  attribution: v.optional(v.string()),
});
export type Claim = Readonly<v.InferOutput<typeof ClaimSchema>>;

/** One number printed in one source, with all that is known of it. `checks` are relation ids. */
export const FigureSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]+$/)),
  source: v.string(),
  ...ReadFigureSchema.entries,
  ...ClaimSchema.entries,
  status: StatusSchema,
  checks: v.array(v.string()),
  original: v.optional(v.object({ start: v.number(), end: v.number() })),
  /** The cell of a spreadsheet file it stands in: the sheet's name, and the address such as `C7`. */
  cell: v.optional(v.object({ sheet: v.string(), address: v.string() })),
  /** Who set it right, and what was read. */
  correction: v.optional(CorrectedSchema),
});
export type Figure = Readonly<v.InferOutput<typeof FigureSchema>>;
