/**
 * What travels through the Queue of briefs: that a snapshot is served whose briefs are worth printing ahead (`previous` is what
 * was served before it, null where all of it is new), and each brief of it, by its address. `at` is when the snapshot was
 * told of (ISO 8601 instant): what was published later is none of the message's concern.
 */
export type BriefMessage = { readonly snapshot: string; readonly at: string } & (
  | { readonly kind: 'snapshot'; readonly previous: string | null }
  | { readonly kind: 'brief'; readonly address: string }
);
