import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleLanguages } from '../../scripts/languages.ts';
import { dataOf, LANGUAGES, lexiconOf } from '../../src/reading/lexicon.ts';
import { read } from '../../src/reading/read.ts';

test('the bundle is what the hand-written files and CLDR make', () => {
  const file = join(import.meta.dirname, '../../data/languages/generated/bundle.json');
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(bundleLanguages())}\n`);
});

test('every language has what reading cannot do without', () => {
  expect(LANGUAGES).toEqual(['de', 'en', 'es', 'fr', 'id', 'ja', 'ko', 'ms', 'vi', 'zh']);
  for (const lang of LANGUAGES) {
    const data = dataOf(lang);
    for (const member of [
      'common',
      'decimal',
      'numbers',
      'scales',
      'units',
      'currencies',
      'before',
      'nouns',
      'dates',
    ] as const) {
      expect(data[member], `${lang}.${member}`).toBeDefined();
    }
    expect(Object.keys(data.currencies ?? {}).length, `${lang}: currencies`).toBeGreaterThan(140);
  }
});

test('a language that is not known is read with what all languages share', () => {
  expect(lexiconOf('tlh').lang).toBe('und');
  expect(lexiconOf('en-GB').lang).toBe('en');
});

test.each([
  ['Can Tho exported rice worth $2 billion in 2023.', 'en'],
  ['Da Nang attracted $200 million', 'en'],
  ['Vinh Long tourism revenue 2.5 trillion VND', 'en'],
  ['USD 3.2 billion (+12%)', 'en'],
  ['Hải Phòng thu hút 2 tỷ USD', 'vi'],
  ['Nilai eksport RM2 bilion', 'ms'],
  ['Ekspor Batam naik 12 persen', 'id'],
  ['Die Ausfuhren stiegen um 3 Prozent', 'de'],
  ['Les exportations : 3 milliards', 'fr'],
  ['Exportaciones: 3 millones', 'es'],
])('the language of a headline: %s', (headline, lang) => {
  expect(read(headline).lang).toBe(lang);
});
