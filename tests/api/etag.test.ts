import { expect, it } from 'vitest';
import { matchesEtag, snapshotEtag } from '../../src/api/etag.ts';

const SNAPSHOT = 'a'.repeat(64);

it('differs by snapshot, address and variant, and by nothing else', () => {
  const etag = snapshotEtag(SNAPSHOT, '/v1/figures', '');
  expect(etag).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]{1,8}"$/);
  expect(snapshotEtag(SNAPSHOT, '/v1/figures', '')).toBe(etag);
  expect(snapshotEtag('b'.repeat(64), '/v1/figures', '')).not.toBe(etag);
  expect(snapshotEtag(SNAPSHOT, '/v1/figures?limit=1', '')).not.toBe(etag);
  expect(snapshotEtag(SNAPSHOT, '/v1/figures', 'vi')).not.toBe(etag);
});

it.each([
  [null, false],
  ['W/"x"', true],
  ['"x"', true],
  ['"a", W/"x"', true],
  ['*', true],
  ['"y"', false],
  ['x', false],
])('If-None-Match: %s', (header, expected) => {
  expect(matchesEtag(header, 'W/"x"')).toBe(expected);
});
