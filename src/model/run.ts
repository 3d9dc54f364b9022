import * as v from 'valibot';

/** One scheduled consistency check. Its key is `cron` + `scheduled`, so a second delivery changes nothing. */
export const RunSchema = v.object({
  id: v.string(),
  cron: v.string(),
  /** The instant it was due (ISO 8601). */
  scheduled: v.string(),
  started: v.string(),
  finished: v.string(),
  outcome: v.picklist(['ok', 'changed', 'failed']),
  snapshot: v.nullable(v.string()),
  engine: v.string(),
  counts: v.object({ shards: v.number(), sources: v.number(), figures: v.number(), checks: v.number() }),
  verdicts: v.record(v.string(), v.number()),
  /** What differs from the run before, or from what is published: one line each, for people. */
  changes: v.array(v.object({ kind: v.string(), subject: v.string(), detail: v.string() })),
  /** Checks that the engine in use judges otherwise than published: known, so not told again by the next run. */
  differing: v.optional(v.array(v.string())),
  reason: v.optional(v.string()),
});
export type Run = Readonly<v.InferOutput<typeof RunSchema>>;
