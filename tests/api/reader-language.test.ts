import { expect, it } from 'vitest';
import { readerLanguage } from '../../src/api/reader-language.ts';

it.each([
  [undefined, 'en'],
  ['vi', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['MS-MY', 'ms'],
  ['fr,de', 'en'],
  ['fr, ms;q=0.3, vi;q=0.5', 'vi'],
  ['vi;q=0, ms;q=0.1', 'ms'],
  ['*', 'en'],
])('reads %s as %s', (header, expected) => {
  const headers: Record<string, string> = header === undefined ? {} : { 'Accept-Language': header };
  expect(readerLanguage(new Request('https://example.org/', { headers }))).toBe(expected);
});
