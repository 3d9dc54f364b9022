import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';

interface Case {
  readonly text: string;
  readonly date?: string;
  readonly figures: readonly Readonly<Record<string, unknown>>[];
  readonly left?: Readonly<Record<string, string>>;
}

// Each file of golden/ is a language: sentences written for the rules, with every figure expected of them, in order.
const FOLDER = join(import.meta.dirname, 'golden');

for (const file of readdirSync(FOLDER)) {
  const lang = file.replace('.json', '');
  const cases: Case[] = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  describe(`golden sentences, ${lang}`, () => {
    test.each(cases)('$text', ({ text, date = '2024-08-15', figures, left }) => {
      const reading = read(text, { lang, date });
      const found = reading.figures.map(({ surface, kind, value, unit, qualifier, counted }) => ({
        surface,
        kind,
        value,
        unit,
        qualifier,
        ...(counted ? { counted } : {}),
      }));
      expect(found).toEqual(figures);
      expect(Object.fromEntries(reading.left.map(part => [part.surface, part.reason]))).toEqual(left ?? {});
      for (const { start, end, surface } of [...reading.figures, ...reading.left]) {
        expect(text.slice(start, end)).toBe(surface);
      }
    });
  });
}
