import { describe, expect, it } from 'vitest';
import { staleFrom } from '../../src/watch/staleness.ts';

describe('staleFrom', () => {
  it.each([
    // Exports come out each month, industrial parks each year, gross regional product each quarter.
    ['exports', '2024-03', '2024-06-01'],
    ['exports', '2023', '2026-01-01'],
    ['exports', '2024-01/2024-06', '2025-07-01'],
    ['grdp', '2024-01/2024-03', '2024-10-01'],
    ['fdi-projects', '2024-05-06', '2024-07-07'],
    ['fdi-projects', '2024-05-06/2024-05-06', '2024-07-07'],
    ['industrial-parks', '2024-12', '2027-01-01'],
  ])('%s of %s are stale from %s', (measure, period, from) => {
    expect(staleFrom({ measure, period })).toBe(from);
  });

  it.each([
    ['coastline-length', '2024'],
    ['a phrase of its own', '2024'],
    [null, '2024'],
    ['exports', null],
    ['exports', 'soon'],
    ['exports', '..'],
  ])('%s of %s never are', (measure, period) => {
    expect(staleFrom({ measure, period })).toBeUndefined();
  });
});
