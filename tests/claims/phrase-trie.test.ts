import { expect, test } from 'vitest';
import { foldMarks, phraseKeys, stem } from '../../src/claims/keys.ts';
import { addPhrase, eachFrom, emptyTrie, longestAt } from '../../src/claims/phrase-trie.ts';

test('the longest phrase at a token is found, and every shorter one', () => {
  const trie = emptyTrie<string>();
  addPhrase(trie, ['trade'], 'trade');
  addPhrase(trie, ['trade', 'surplus'], 'surplus');
  const keys = ['a', 'trade', 'surplus', 'of'];
  expect(longestAt(trie, keys, 1)).toEqual({ length: 2, values: ['surplus'] });
  expect(longestAt(trie, keys, 0)).toBeUndefined();
  const all: string[] = [];
  eachFrom(trie.next.get('trade'), keys, 1, (value, length) => all.push(`${value} ${length}`));
  expect(all).toEqual(['trade 1', 'surplus 2']);
});

test('singular and plural have one key; short words and words in -ss keep theirs', () => {
  expect(phraseKeys('foreign-invested companies')).toEqual(['foreign', 'invested', 'company']);
  expect(['exports', 'licences', 'businesses', 'US', 'less'].map(stem)).toEqual([
    'export',
    'licence',
    'business',
    'US',
    'less',
  ]);
});

test('names meet across spellings', () => {
  expect(['quảng', 'đà', 'nẵng', 'quang'].map(foldMarks)).toEqual(['quang', 'da', 'nang', 'quang']);
});
