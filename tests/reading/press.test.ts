import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shiftDecimal } from '../../src/number/shift-decimal.ts';
import { read } from '../../src/reading/read.ts';

interface Passage {
  readonly date: string | null;
  readonly text: string;
  /** Surface, start, value, unit (null for counts and ranks), qualifier. */
  readonly figures: readonly (readonly [string, number, string, string | null, string])[];
  /** Spans that may be read or left: dates, periods, ranges, malformed numerals. */
  readonly optional: readonly (readonly [number, number])[];
}

// Passages after press reports, with the typing slips of the wires: every figure, and none besides.
const FOLDER = join(import.meta.dirname, 'press');

for (const file of readdirSync(FOLDER)) {
  const lang = file.replace('.json', '');
  const passages: Passage[] = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  describe(`press passages, ${lang}`, () => {
    test.each(passages)('$text', ({ date, text, figures, optional }) => {
      const reading = read(text, date ? { lang, date } : { lang });
      const expected = figures.map(([surface, start, value, unit, qualifier]) => ({
        surface,
        start,
        value: shiftDecimal(value, 0),
        unit,
        qualifier,
      }));
      const touches = (start: number, end: number) => optional.some(span => span[0] < end && start < span[1]);
      const starts = new Set(figures.map(figure => figure[1]));
      const found = reading.figures
        .filter(
          figure =>
            starts.has(figure.start) || (figure.kind !== 'date' && !touches(figure.start, figure.end)),
        )
        .map(({ surface, start, value, unit, qualifier }) => ({
          surface,
          start,
          value,
          unit,
          qualifier: qualifier === 'atleast' ? 'over' : qualifier,
        }));
      expect(found).toEqual(expected);
    });
    test('the language is told without being given', () => {
      for (const { text } of passages) expect(read(text).lang).toBe(lang);
    });
  });
}
