import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';
import { articleText } from '../../report/article-text.ts';
import type { Service } from '../service.ts';
import { UsageError } from '../usage-error.ts';

/** The hash by which Crossfoot knows a text again: SHA-256 (hex) of the article's text in UTF-8. */
export const textHash = ({ text, html }: Article): string =>
  createHash('sha256').update(articleText({ text, html }).text).digest('hex');

/** The hashes of all texts that are in the served snapshot, so that what is held need not be sent. */
export async function heldTexts({ origin, ask }: Service): Promise<Set<string>> {
  const hashes = new Set<string>();
  for (let next: string | null = '/v1/sources?limit=1000'; next !== null; ) {
    const { status, body, refused } = await ask('GET', next);
    if (body.type === 'urn:crossfoot:problem:no-snapshot') break;
    if (refused !== undefined)
      throw new UsageError(`${origin} cannot tell what it holds: ${status} ${refused}`);
    for (const { original } of body.data) hashes.add(original.sha256);
    next = body.next;
  }
  return hashes;
}
