import type { SourceDocument } from '../src/model/source.ts';

/** A document as a test hands it in: an id, a digest, and as much bibliography as there must be. */
export const sourceDocument = (
  id: string,
  digest: string,
  more: Partial<SourceDocument> = {},
): SourceDocument => ({
  id,
  title: 'A report',
  publisher: null,
  url: null,
  published: '2024-05-06',
  language: 'en',
  licence: 'CC0-1.0',
  original: { sha256: '0'.repeat(64), length: 1 },
  checklist: [],
  digest,
  ...more,
});
