import packageJson from '../../package.json' with { type: 'json' };
import { fnv1a } from '../dataset/fnv1a.ts';

/**
 * The validator of what a snapshot answers at an address.
 *
 * It may be told before any work: a snapshot is immutable and named by its content, answers depend on nothing but the
 * snapshot, the address, the reader's language and our own version, and all four are in it. Weak, since a proxy may
 * compress the answer (RFC 9110 §8.8.1).
 */
export function snapshotEtag(snapshot: string, address: string, variant: string): string {
  const mark = fnv1a(`${packageJson.version} ${variant} ${address}`).toString(16);
  return `W/"${snapshot.slice(0, 16)}-${mark}"`;
}

/** Whether `If-None-Match` names the validator, by weak comparison (RFC 9110 §13.1.2). */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const bare = etag.replace(/^W\//, '');
  return header
    .split(',')
    .map(candidate => candidate.trim())
    .some(candidate => candidate === '*' || candidate.replace(/^W\//, '') === bare);
}
