/**
 * How long each kind of answer may be kept. All of them in one place: what is stale, and for how long, is a promise to
 * users (docs/api.md), and tests hold it.
 */
export const CACHE = {
  /** What a snapshot answers, and the description of the API: asked again after a minute, cheaply, by its ETag. */
  data: 'public, max-age=60, stale-while-revalidate=300',
  /** Journals of runs and snapshots: they grow at any time. */
  journal: 'public, max-age=10',
  /** Style sheet and script: their address changes with their content. */
  asset: 'public, max-age=31536000, immutable',
  /** What belongs to one request: reports, health, answers to writing. */
  none: 'no-store',
} as const;
