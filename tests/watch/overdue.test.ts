import { expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { isOverdue } from '../../src/watch/overdue.ts';

const pointer = { id: '0'.repeat(64), previous: null, published: '2026-01-01T00:30:00.000Z' };
const run = (scheduled: string) => ({ scheduled }) as Run;

it.each([
  ['2026-01-01T02:29:59.000Z', undefined, false],
  ['2026-01-01T02:30:00.000Z', undefined, true],
  ['2026-01-01T02:30:00.000Z', '2026-01-01T01:00:00.000Z', false],
  ['2026-01-01T03:00:00.000Z', '2026-01-01T01:00:00.000Z', false],
  ['2026-01-01T03:00:01.000Z', '2026-01-01T01:00:00.000Z', true],
  ['2026-01-01T01:00:00.000Z', '2025-12-01T00:00:00.000Z', false],
])('at %s with a run due at %s', (now, scheduled, overdue) => {
  expect(isOverdue(pointer, scheduled === undefined ? undefined : run(scheduled), new Date(now))).toBe(
    overdue,
  );
});
