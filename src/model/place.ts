import * as v from 'valibot';

/** `gate`: a border gate or crossing; `zone`: an economic zone or industrial park; `region`: no unit of government. */
export const PlaceKindSchema = v.picklist([
  'country',
  'organisation',
  'region',
  'province',
  'city',
  'district',
  'zone',
  'port',
  'gate',
]);

/**
 * One entry of data/places.json. `id` is an ISO 3166-1 or 3166-2 code where there is one. `names` has `en` and each
 * language whose name differs from it; `aliases` are further spellings of the press, in any language; `adjectives` are
 * words such as "Japanese". A form listed in `ambiguous` also means something else, and needs a context that decides.
 */
export const PlaceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  kind: PlaceKindSchema,
  parent: v.optional(v.string()),
  names: v.objectWithRest({ en: v.string() }, v.string()),
  aliases: v.optional(v.array(v.string())),
  adjectives: v.optional(v.array(v.string())),
  ambiguous: v.optional(v.array(v.string())),
  /** Provinces of Viet Nam that ended: their last day, and the unit that carries their territory since. */
  until: v.optional(v.string()),
  mergedInto: v.optional(v.string()),
  /** Provinces of Viet Nam that grew: since when the territory includes that of `includes`. */
  from: v.optional(v.string()),
  includes: v.optional(v.array(v.string())),
});
export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>;
