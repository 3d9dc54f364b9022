import * as v from 'valibot';

/** Something that is new: what it is about, and one line for people. */
export const ChangeSchema = v.object({
  kind: v.picklist([
    'integrity',
    'recovered',
    'contradiction',
    'resolved',
    'engine',
    'stale',
    'snapshot',
    'missed',
  ]),
  subject: v.string(),
  detail: v.string(),
  /** The places it concerns; absent where it concerns the data set as a whole. */
  places: v.optional(v.array(v.string())),
});
export type Change = Readonly<v.InferOutput<typeof ChangeSchema>>;

/** Something that is not as it was published. `part` is a shard's name, a group of shards, a figure or the data set. */
export const FaultSchema = v.object({
  part: v.string(),
  detail: v.string(),
  places: v.optional(v.array(v.string())),
});
export type Fault = Readonly<v.InferOutput<typeof FaultSchema>>;

/** One scheduled consistency check. Its key is `cron` + `scheduled`, so a second delivery changes nothing. */
export const RunSchema = v.object({
  id: v.string(),
  cron: v.string(),
  /** The instant it was due (ISO 8601). */
  scheduled: v.string(),
  started: v.string(),
  finished: v.string(),
  /** From `started` to `finished`, in milliseconds. */
  duration: v.number(),
  outcome: v.picklist(['ok', 'changed', 'failed']),
  snapshot: v.nullable(v.string()),
  /** When the pointer to the snapshot was written, and its age in seconds when the run was due. */
  pointer: v.nullable(v.object({ published: v.string(), age: v.number() })),
  engine: v.string(),
  counts: v.object({ shards: v.number(), sources: v.number(), figures: v.number(), checks: v.number() }),
  verdicts: v.record(v.string(), v.number()),
  /** Figures for which, by their measure's rhythm, a newer one should have come out by then. */
  stale: v.number(),
  /** What differs from the run before, or from what is published. */
  changes: v.array(ChangeSchema),
  /** All that was wrong, also what the run before told already; only where the outcome is `failed`. */
  faults: v.optional(v.array(FaultSchema)),
  /** Checks that the engine in use judges otherwise than published: known, so not told again by the next run. */
  differing: v.optional(v.array(v.string())),
  /** The same for all differences, also those too many to be listed: how many, and a sum over them. */
  differences: v.optional(v.object({ total: v.number(), sum: v.number() })),
  reason: v.optional(v.string()),
});
export type Run = Readonly<v.InferOutput<typeof RunSchema>>;

/** How it went with telling one receiver of a run's changes. */
export const DeliverySchema = v.object({
  /** The receiver's name in ALERT_WEBHOOKS. */
  hook: v.string(),
  state: v.picklist(['waiting', 'delivered', 'given-up']),
  attempts: v.number(),
  /** What came of the last attempt. */
  detail: v.nullable(v.string()),
  /** When it was to be told first, and when of the last attempt (ISO 8601). */
  since: v.string(),
  at: v.string(),
});
export type Delivery = Readonly<v.InferOutput<typeof DeliverySchema>>;
