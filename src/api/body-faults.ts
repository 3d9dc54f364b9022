import type * as v from 'valibot';
import { pointerOf } from './json-pointer.ts';
import type { Fault } from './problem.ts';

/** Faults told at once; a body with more is told the first of them. */
const MAX_FAULTS = 50;

/** A schema's issues as faults of a body, each at its place. */
export function bodyFaults(issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.slice(0, MAX_FAULTS).map(issue => ({
    pointer: pointerOf((issue.path ?? []).map(item => item.key as PropertyKey)),
    // The value received is left out: a body may hold what should not be echoed into logs.
    detail: issue.expected === null ? issue.message : `must be ${issue.expected}`,
  }));
}
