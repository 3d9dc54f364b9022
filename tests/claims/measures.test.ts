import { describe, expect, test } from 'vitest';
import measures from '../../data/measures.json' with { type: 'json' };
import { phraseKeys } from '../../src/claims/keys.ts';

describe('data/measures.json', () => {
  const codes = new Set(measures.map(measure => measure.code));

  test('names at least 120 measures, each once', () => {
    expect(codes.size).toBe(measures.length);
    expect(codes.size).toBeGreaterThanOrEqual(120);
  });

  test.each(measures.map(measure => [measure.code, measure] as const))('%s is complete', (_, measure) => {
    expect(measure.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Object.keys(measure.labels).sort()).toEqual(['en', 'ms', 'vi']);
    expect(Object.values(measure.labels).every(label => label.trim() === label && label !== '')).toBe(true);
    expect(['stock', 'flow']).toContain(measure.basis);
    expect(measure.parent === null || codes.has(measure.parent)).toBe(true);
    for (const language of ['en', 'vi', 'ms', 'id'] as const) {
      const words = measure.words[language];
      expect(words.length).toBeGreaterThan(0);
      for (const phrase of words.flatMap(word => word.split(' + '))) {
        expect(phraseKeys(phrase).length, `${language}: ${phrase}`).toBeGreaterThan(0);
      }
    }
  });
});
