import { publisherOf } from '../dataset/publisher-of.ts';
import type { AppContext } from './environment.ts';

/** An entity tag of `If-Match`, as far as it names a snapshot: its id, or the beginning that validators of data have. */
const TAG = /^(?:W\/)?"?([0-9a-f]{16,64})(?:-[0-9a-f]{1,8})?"?$/;

/**
 * The snapshot that a writer has seen (`If-Match`, RFC 9110 §13.1.1): the id of a snapshot, quoted or not, or the ETag of what
 * was read from it. Undefined where any will do. What is no such tag names no snapshot, and so never fits.
 */
export async function seenSnapshot(c: AppContext): Promise<string | undefined> {
  const header = c.req.header('If-Match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const served = (await publisherOf(c.env).served()) ?? '';
  const fits = header
    .split(',')
    .map(tag => TAG.exec(tag.trim())?.[1])
    .some(id => id !== undefined && served.startsWith(id));
  return fits ? served : 'another';
}
