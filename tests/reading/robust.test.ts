import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ReadFigureSchema } from '../../src/model/figure.ts';
import { LANGUAGES } from '../../src/reading/lexicon.ts';
import { read } from '../../src/reading/read.ts';

const PRESS = join(import.meta.dirname, 'press');
const PASSAGES: string[] = readdirSync(PRESS).flatMap(file =>
  (JSON.parse(readFileSync(join(PRESS, file), 'utf8')) as { text: string }[]).map(({ text }) => text),
);

const WORDS = [
  '1',
  '0',
  '12,5',
  '1.234',
  '1.234.567',
  '7',
  '２０',
  '…',
  '.',
  ',',
  '-',
  '–',
  '/',
  ':',
  '(',
  ')',
  '%',
  '$',
  'US$',
  'USD',
  '₫',
  '€',
  '+',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
  '\ud83d',
  '\ude00',
  '😀',
  '\u0301',
  'million',
  'tỷ',
  'đồng',
  'juta',
  '億',
  '万',
  '억',
  '원',
  'milliards',
  'from',
  'to',
  'between',
  'and',
  'over',
  'hơn',
  'gần',
  'third',
  'thứ',
  'ke',
  'first',
  'half',
  'of',
  '2024',
  'January',
  'tháng',
  'ngày',
  'Monday',
  'thứ hai',
  'km',
  'ha',
  'kg',
  'times',
  'percent',
  'http://',
  '@',
  'No.',
  'ward',
  'a',
  'b',
  'x',
  '第',
  '号',
  '三',
  '十',
  '百',
];

function mustHold(text: string, lang?: string): void {
  const reading = read(text, lang ? { lang, date: '2024-08-15' } : {});
  let last = 0;
  for (const figure of reading.figures) {
    expect(figure.start).toBeGreaterThanOrEqual(last);
    expect(figure.end).toBeGreaterThan(figure.start);
    expect(figure.surface).toBe(text.slice(figure.start, figure.end));
    expect(v.is(ReadFigureSchema, figure)).toBe(true);
    if (figure.kind === 'date') expect(figure.value).toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
    else expect(figure.value).toMatch(/^\d+(\.\d+)?(\.\.\d+(\.\d+)?)?$/);
    last = figure.end;
  }
  for (const part of reading.left) expect(part.surface).toBe(text.slice(part.start, part.end));
  let end = 0;
  for (const segment of reading.segments) {
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeLessThanOrEqual(text.length);
    end = segment.end;
  }
  for (const weekday of reading.weekdays) expect(reading.figures[weekday.date]?.kind).toBe('date');
}

const lang = fc.constantFrom(undefined, ...LANGUAGES);

describe('whatever is read', () => {
  test('any UTF-16 units, lone surrogates included', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 });
    fc.assert(
      fc.property(units, lang, (codes, l) => mustHold(String.fromCharCode(...codes), l)),
      { numRuns: 150 },
    );
  });

  test('any mix of the words that reading looks for', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), lang, (words, glue, l) => mustHold(words.join(glue), l)),
      { numRuns: 400 },
    );
  });

  test('articles with stretches cut out, doubled or replaced', () => {
    const change = fc.record({
      passage: fc.nat(PASSAGES.length - 1),
      at: fc.nat(2000),
      length: fc.nat(12),
      insert: fc.constantFrom(...WORDS),
    });
    fc.assert(
      fc.property(change, lang, ({ passage, at, length, insert }, l) => {
        const text = PASSAGES[passage]!;
        mustHold(text.slice(0, at) + insert + text.slice(at + length), l);
      }),
      { numRuns: 120 },
    );
  });

  test('decomposed diacritics and no-break spaces change no value', () => {
    for (const text of PASSAGES) {
      const values = (input: string, l: string) =>
        read(input, { lang: l }).figures.map(figure => [figure.value, figure.unit, figure.qualifier]);
      const l = read(text).lang;
      expect(values(text.normalize('NFD'), l)).toEqual(values(text.normalize('NFC'), l));
    }
  });
});
