import { fnv1a } from '../dataset/fnv1a.ts';

/**
 * The validator of what a snapshot answers at an address.
 *
 * It may be told before any work: a snapshot is immutable and named by its content, answers depend on nothing but the
 * snapshot, the address, the deployment and what else `variants` names, and all of it is in it. Weak, since a proxy may
 * compress the answer (RFC 9110 §8.8.1).
 *
 * @param variants the deployment; the reader's language or the service's origin, where the answer depends on them
 */
export function snapshotEtag(snapshot: string, address: string, ...variants: readonly string[]): string {
  const mark = fnv1a([address, ...variants].join('\n')).toString(16);
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
