import { expect, it } from 'vitest';
import { requireMediaType } from '../../src/api/media-type.ts';
import type { ProblemError } from '../../src/api/problem.ts';

const SUPPORTED = ['text/plain', 'application/json'] as const;
const request = (type?: string): Request =>
  new Request('https://example.org/', {
    method: 'POST',
    body: new Uint8Array([1]),
    headers: type === undefined ? {} : { 'Content-Type': type },
  });

it.each([
  ['text/plain', 'text/plain'],
  ['Text/Plain; charset=UTF-8', 'text/plain'],
  ['application/json; charset="utf-8"', 'application/json'],
])('reads %s', (header, expected) => {
  expect(requireMediaType(request(header), SUPPORTED)).toBe(expected);
});

it.each([undefined, 'text/html', 'text/plain; charset=iso-8859-1', 'application/jsonp', ''])(
  'refuses %j',
  header => {
    let kind: string | undefined;
    try {
      requireMediaType(request(header), SUPPORTED);
    } catch (error) {
      kind = (error as ProblemError).problem.kind;
    }
    expect(kind).toBe('unsupported-media-type');
  },
);
