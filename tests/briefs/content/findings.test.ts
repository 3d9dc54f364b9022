import { expect, test } from 'vitest';
import type { BriefInput } from '../../../src/briefs/brief-input.ts';
import { findingsOf, shownChecks } from '../../../src/briefs/content/findings.ts';
import { articleMaterial } from '../../../src/dataset/queries/article-material.ts';
import { relationsIn } from '../../../src/dataset/queries/material-of.ts';
import { report } from '../../../src/report/report.ts';
import type { Language } from '../../../src/texts/language.ts';

const TEXT =
  "Hai Phong's total trade turnover reached $30 billion in 2024. Exports were $18 billion and imports were $14 billion.";

async function findingIn(lang: Language) {
  const material = await articleMaterial(TEXT, report(TEXT, { lang: 'en' }), { title: 'An article' });
  const relations = relationsIn(lang, material);
  const input: BriefInput = {
    ...material,
    relations,
    title: 'An article',
    lang,
    published: '',
    origin: null,
  };
  return findingsOf(input, shownChecks(input))[0]!;
}

test('a contradiction says what it is about, and of each suspect what it measures', async () => {
  const { text, notes } = await findingIn('en');
  expect(text).toMatch(/^Trade turnover, 2024: Exports and imports give 32 billion USD; /);
  expect(notes).toEqual([
    'Gap: 500 million USD',
    'Exports: perhaps $16 billion or $17 billion was meant, not $18 billion',
    'Imports: perhaps $12 billion or $13 billion was meant, not $14 billion',
    'Trade turnover: perhaps $32 billion or $33 billion was meant, not $30 billion',
  ]);
});

test('in each language', async () => {
  expect((await findingIn('vi')).notes).toContain(
    'Xuất khẩu: có thể đúng ra là $16 billion hoặc $17 billion, không phải $18 billion',
  );
  expect((await findingIn('ms')).notes).toContain(
    'Eksport: mungkin $16 billion atau $17 billion yang dimaksudkan, bukan $18 billion',
  );
});
