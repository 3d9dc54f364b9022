import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemOf } from '../../src/api/failure.ts';
import { ProblemError } from '../../src/api/problem.ts';
import { BadCursor, Unavailable } from '../../src/dataset/errors.ts';

const log = vi.spyOn(console, 'error');
beforeEach(() => void log.mockImplementation(() => {}));
afterEach(() => void log.mockReset());

it('answers what was refused as it was refused, and logs nothing', () => {
  const problem = { kind: 'not-found', detail: { key: 'found.route' } } as const;
  expect(problemOf(new ProblemError(problem))).toBe(problem);
  expect(problemOf(new BadCursor())).toMatchObject({ errors: [{ parameter: 'cursor' }] });
  expect(log).not.toHaveBeenCalled();
});

it.each([
  ['a part of the data set is missing', new Unavailable('figures', 'missing'), 'unavailable'],
  ['the publisher cannot be reached', Object.assign(new Error('gone'), { retryable: true }), 'unavailable'],
  ['the publisher is overloaded', Object.assign(new Error('busy'), { overloaded: true }), 'unavailable'],
  ['the fault is ours', new TypeError('x is not a function'), 'internal-error'],
  ['what was thrown is no error', 'why', 'internal-error'],
])('logs that %s, and keeps the particulars', (_, error, kind) => {
  const problem = problemOf(error);
  expect(problem.kind).toBe(kind);
  expect(JSON.stringify(problem)).not.toMatch(/gone|busy|function|why/);
  expect(log).toHaveBeenCalledWith(error);
});
