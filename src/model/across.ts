import * as v from 'valibot';
import { FigureSchema } from './figure.ts';
import { IntervalSchema } from './interval.ts';
import { RelationSchema } from './relation.ts';
import type { Check } from './source-record.ts';

/** What is measured, of whom, with whom: what figures of several sources have in common. */
export const QuantitySchema = v.object({
  measure: v.string(),
  /** The measure is a text's own noun phrase. */
  open: v.optional(v.boolean()),
  subject: v.string(),
  partner: v.nullable(v.string()),
});
export type Quantity = Readonly<v.InferOutput<typeof QuantitySchema>>;

/**
 * One source's word on a quantity: a printed figure with all that judging and telling it needs or, with `deduced`, what the
 * figures of that source imply (`id` is then the deduced figure's name, `value` its ends). `told` is the date of the source.
 */
export const TestimonySchema = v.object({
  id: v.string(),
  source: v.string(),
  publisher: v.nullable(v.string()),
  lang: v.string(),
  told: v.nullable(v.string()),
  deduced: v.optional(v.literal(true)),
  ...v.pick(FigureSchema, [
    'surface',
    'kind',
    'value',
    'unit',
    'qualifier',
    'decimals',
    'scale',
    'boundary',
    'basis',
  ]).entries,
  ...QuantitySchema.entries,
  period: v.string(),
});
export type Testimony = Readonly<v.InferOutput<typeof TestimonySchema>>;

/**
 * A relation between figures of several sources, with the quantity that it is about and all that it was judged from. `source`
 * is null: no single one states it.
 */
export const AcrossCheckSchema = v.object({
  source: v.null(),
  sources: v.array(v.string()),
  ...QuantitySchema.entries,
  period: v.string(),
  printed: v.array(TestimonySchema),
  /** Where they contradict: the one of `printed` without which the others meet. */
  odd: v.optional(v.string()),
  ...RelationSchema.entries,
});
export type AcrossCheck = Readonly<v.InferOutput<typeof AcrossCheckSchema>>;

/** A relation as it is served by itself: one that a source states, or one between sources. */
export type AnyCheck = Check | AcrossCheck;

/** What can be worth a look in figures of several sources. */
export const LOOK_KINDS = ['fall', 'part', 'jump', 'rank', 'growth'] as const;

/**
 * Something in figures of several sources that a person should look at. It contradicts nothing: there may be a good reason.
 *
 * - `fall`: a stock that only grows as a rule stands lower later; - `part`: a part of a period has more than the whole;
 * - `jump`: neighbours in a series are about a power of ten apart (`factor`); - `rank`: more than rank − 1 others have more;
 * - `growth`: the values before and after give another growth (`implied`, per cent) than a source prints.
 */
export const LookSchema = v.object({
  id: v.string(),
  kind: v.picklist(LOOK_KINDS),
  severity: v.literal('worth a look'),
  ...QuantitySchema.entries,
  figures: v.array(v.string()),
  sources: v.array(v.string()),
  printed: v.array(TestimonySchema),
  factor: v.optional(v.string()),
  implied: v.optional(IntervalSchema),
  text: v.string(),
});
export type Look = Readonly<v.InferOutput<typeof LookSchema>>;

/** One figure of a series. `low`, `high`: what it can stand for; `growth`: in per cent, since the point it is compared with. */
export const SeriesPointSchema = v.object({
  period: v.nullable(v.string()),
  /** First and last day (ISO 8601), null where the period is not known. */
  first: v.nullable(v.string()),
  last: v.nullable(v.string()),
  figure: v.string(),
  source: v.string(),
  ...v.pick(FigureSchema, ['surface', 'kind', 'value', 'unit', 'qualifier', 'boundary', 'basis']).entries,
  interval: v.nullable(IntervalSchema),
  growth: v.optional(v.object({ since: v.string(), interval: IntervalSchema })),
});
export type SeriesPoint = Readonly<v.InferOutput<typeof SeriesPointSchema>>;

/** The figures of one measure, place and partner, in the order of their periods, whatever source they are from. */
export const SeriesSchema = v.object({ ...QuantitySchema.entries, points: v.array(SeriesPointSchema) });
export type Series = Readonly<v.InferOutput<typeof SeriesSchema>>;
