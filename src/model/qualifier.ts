import * as v from 'valibot';

/**
 * What the words beside a number say about its distance from the true value: `over` 80 million, `under` (nearly),
 * `about`, `below` (fewer than), `upto`, `atleast`; `range` for lo..hi; `exact` where nothing stands beside it.
 */
export const QualifierSchema = v.picklist([
  'exact',
  'over',
  'under',
  'about',
  'below',
  'upto',
  'atleast',
  'range',
]);
export type Qualifier = v.InferOutput<typeof QualifierSchema>;
