import { expect, test } from 'vitest';
import { scenesOf } from '../../src/claims/bind-places.ts';
import { claimsOf } from '../../src/claims/claims.ts';
import { type Passage, passageOf, type Spot } from '../../src/claims/passage.ts';
import { type Percent, percentsIn } from '../../src/claims/percents.ts';
import { findRelations } from '../../src/claims/relations/find-relations.ts';
import { read } from '../../src/reading/read.ts';
import { countLooks } from '../counted-looks.ts';

/** How often a passage's tokens and figures are looked at while it is understood: work, told without a clock. */
function looksAt(text: string): number {
  const looks = countLooks();
  const plain = passageOf(read(text, { lang: 'en' }));
  const passage: Passage = {
    ...plain,
    cues: looks.at(plain.cues),
    signs: looks.at(plain.signs),
    spots: looks.at(plain.spots),
    sentences: plain.sentences.map(sentence => ({ ...sentence, spots: looks.at(sentence.spots) })),
  };
  const percents = new Map<Spot, Percent>();
  for (const sentence of passage.sentences) {
    for (const percent of percentsIn(passage, sentence)) percents.set(percent.spot, percent);
  }
  const claims = claimsOf(passage, percents, scenesOf(passage, null), '2024-06-30');
  const id = (spot: Spot) => `x.${spot.figure.start}`;
  findRelations({ passage, percents, claims, documentDate: '2024-06-30', title: undefined, id });
  return looks.count();
}

const UNITS: readonly (readonly [string, string])[] = [
  ['numbers', '5 '],
  ['money', '$5 million '],
  ['percentages', '5% '],
  ['a list', '5 projects, '],
  ['clauses', 'exports $1.2345 billion; '],
  ['growth', '$5 million up 5%, '],
  ['sentences', 'Exports of Hanoi reached $2.5 billion, up 7 per cent, of which 40 per cent went to Japan. '],
];

test.each(UNITS)('%s: twice the text is twice the work', (_, unit) => {
  const once = looksAt(unit.repeat(200));
  const twice = looksAt(unit.repeat(400));
  expect(once).toBeGreaterThan(0);
  expect(twice).toBeLessThan(2.3 * once);
});
