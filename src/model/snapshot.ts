import * as v from 'valibot';

export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * A content-addressed part of a snapshot: `hash` is the SHA-256 (hex) of its bytes in the store. Its name ends in the id
 * of its first record: `sources/<source id>`, `source/<source id>`, `index/<place id>/<figure id>`,
 * `place/<place id>/<figure id>`, `checks/<verdict>/<relation id>`, `across/<verdict>/<place id>/<relation id>`,
 * `looks/<place id>/<id>`; `-` stands for the place of figures without a subject.
 */
export const ShardRefSchema = v.object({
  name: v.string(),
  hash: Sha256Schema,
  bytes: v.number(),
  /** Records held, for paging without reading the shard. */
  count: v.number(),
});
export type ShardRef = Readonly<v.InferOutput<typeof ShardRefSchema>>;

/** How many figures have which status. */
export const StatusCountsSchema = v.object({
  'adds-up': v.number(),
  contradicts: v.number(),
  'not-verified': v.number(),
});
export type StatusCounts = Readonly<v.InferOutput<typeof StatusCountsSchema>>;

/**
 * What is in a shard of figures, so that a query knows what it would find there: `rows` holds `[partner, measure, status,
 * figures]`, the first three as indexes into `partners`, `measures` and `STATUSES`. `open` are the measures that are a
 * text's own noun phrases.
 */
export const TallySchema = v.object({
  /** The place that the figures are about, and the first of them: what the shard's name consists of. */
  place: v.string(),
  first: v.string(),
  partners: v.array(v.nullable(v.string())),
  measures: v.array(v.nullable(v.string())),
  open: v.array(v.number()),
  rows: v.array(v.tuple([v.number(), v.number(), v.number(), v.number()])),
});
export type Tally = Readonly<v.InferOutput<typeof TallySchema>>;

/** What the figures of a snapshot are about, by code, so that a page can list it without reading a shard. */
export const FacetsSchema = v.object({
  subjects: v.record(v.string(), StatusCountsSchema),
  partners: v.record(v.string(), StatusCountsSchema),
  /** Measures of data/measures.json only: a text's own noun phrases are too many to list. */
  measures: v.record(v.string(), StatusCountsSchema),
});
export type Facets = Readonly<v.InferOutput<typeof FacetsSchema>>;

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
  facets: FacetsSchema,
  shards: v.array(ShardRefSchema),
});
export type Manifest = Readonly<v.InferOutput<typeof ManifestSchema>>;

/**
 * The one mutable key: which snapshot is served and since when (ISO 8601 instant). `previous` is an earlier one that has
 * spread to every reader: who cannot see all of the new one yet is served that.
 */
export const PointerSchema = v.object({
  id: Sha256Schema,
  previous: v.nullable(Sha256Schema),
  published: v.string(),
});
export type Pointer = Readonly<v.InferOutput<typeof PointerSchema>>;
