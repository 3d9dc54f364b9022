import { describe, expect, it } from 'vitest';
import { accepts, requireAccepted } from '../../src/api/accept.ts';
import { ProblemError } from '../../src/api/problem.ts';

describe('accepts', () => {
  it.each([
    [null, true],
    ['', true],
    ['*/*', true],
    ['application/json', true],
    ['APPLICATION/JSON;charset=utf-8', true],
    ['application/*;q=0.1', true],
    ['text/html, */*;q=0.1', true],
    ['text/html', false],
    ['application/json;q=0', false],
    // The most specific range decides, wherever it stands.
    ['*/*, application/json;q=0', false],
    ['application/*;q=0, application/json', true],
    ['application/jsonp', false],
    ['application/json;q=nonsense', false],
  ])('%s', (header, expected) => {
    expect(accepts(header, 'application/json')).toBe(expected);
  });
});

describe('requireAccepted', () => {
  it('names what there is where nothing fits', () => {
    const request = new Request('https://example.org/', { headers: { Accept: 'image/png' } });
    expect(() => requireAccepted(request, 'application/json', 'text/csv')).toThrow(ProblemError);
    try {
      requireAccepted(request, 'application/json', 'text/csv');
    } catch (error) {
      expect((error as ProblemError).problem).toEqual({
        kind: 'not-acceptable',
        detail: { key: 'accept.types', values: { types: 'application/json, text/csv' } },
      });
    }
  });
});
