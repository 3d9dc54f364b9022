import { describe, expect, it } from 'vitest';
import { tokenHolder, tokenPairs } from '../../src/api/tokens.ts';

describe('tokenPairs', () => {
  it('reads names and tokens; a token may hold an equals sign', () => {
    expect(tokenPairs('desk=abc, newsroom = x=y== ')).toEqual([
      ['desk', 'abc'],
      ['newsroom', 'x=y=='],
    ]);
  });

  it.each([undefined, '', ' , ', 'nameless', '=token', 'name='])('finds none in %j', secret => {
    expect(tokenPairs(secret)).toEqual([]);
  });
});

describe('tokenHolder', () => {
  const pairs = tokenPairs('desk=abc,newsroom=xyz');

  it.each([
    ['abc', 'desk'],
    ['xyz', 'newsroom'],
    ['ab', undefined],
    ['abcd', undefined],
    ['ABC', undefined],
    ['', undefined],
  ])('gives %j to %s', async (token, holder) => {
    expect(await tokenHolder(token, pairs)).toBe(holder);
  });

  it('knows nobody where there are no tokens', async () => {
    expect(await tokenHolder('', [])).toBeUndefined();
  });
});
