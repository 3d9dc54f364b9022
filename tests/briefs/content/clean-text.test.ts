import { expect, test } from 'vitest';
import { cleanText, shortened } from '../../../src/briefs/content/clean-text.ts';

test('composes, and drops what cannot be seen', () => {
  expect(cleanText('nghie\u0302ng\u00ad \u200bA\u202e\u0000B')).toBe('nghiêng AB');
  expect(cleanText('a\tb\nc\u3000d\u00a0e')).toBe('a b c d\u00a0e');
  expect(cleanText('x\ud800y\ufeff\uffff')).toBe('x\ufffdy');
});

test('cuts long text with an ellipsis', () => {
  expect(shortened('abcdef', 4)).toBe('abc…');
  expect(shortened('abcd', 4)).toBe('abcd');
});
