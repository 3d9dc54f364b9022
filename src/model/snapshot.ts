import * as v from 'valibot';

/** A content-addressed part of a snapshot: `hash` is the SHA-256 (hex) of its bytes in the store. */
export const ShardRefSchema = v.object({
  name: v.string(),
  hash: v.string(),
  bytes: v.number(),
  /** Records held, for paging without reading the shard. */
  count: v.number(),
});
export type ShardRef = Readonly<v.InferOutput<typeof ShardRefSchema>>;

/**
 * The table of contents of one immutable version of the data set. It holds no time, so that equal data has an equal
 * id: the SHA-256 of the manifest's bytes.
 */
export const ManifestSchema = v.object({
  schema: v.number(),
  engine: v.string(),
  /** The data's own as-of date: the latest date any of its sources speaks of. */
  asOf: v.nullable(v.string()),
  counts: v.object({ sources: v.number(), figures: v.number(), checks: v.number() }),
  verdicts: v.record(v.string(), v.number()),
  shards: v.array(ShardRefSchema),
});
export type Manifest = Readonly<v.InferOutput<typeof ManifestSchema>>;

/** The one mutable key: which snapshot is served, which was before, and since when (ISO 8601 instant). */
export const PointerSchema = v.object({
  id: v.string(),
  previous: v.nullable(v.string()),
  published: v.string(),
});
export type Pointer = Readonly<v.InferOutput<typeof PointerSchema>>;
