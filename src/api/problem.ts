import type { ApiTextKey, ProblemKind } from '../texts/api.ts';

/** A sentence to be said in the reader's language: its name and what fills its places. */
export interface Message {
  readonly key: ApiTextKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One fault of a request: at a parameter, or at a JSON Pointer (RFC 6901) into the body. */
export type Fault = { readonly detail: Message | string } & (
  | { readonly parameter: string }
  | { readonly pointer: string }
);

/** What is wrong with a request, before it is written in anyone's language (RFC 9457). */
export interface Problem {
  readonly kind: ProblemKind;
  readonly detail: Message;
  readonly errors?: readonly Fault[];
  /** Further response headers: `Allow`, `WWW-Authenticate`, `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The status of each kind of problem. */
export const PROBLEM_STATUS = {
  'invalid-parameters': 400,
  'invalid-body': 400,
  unauthorized: 401,
  'writing-disabled': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'too-many-figures': 413,
  'unsupported-media-type': 415,
  'internal-error': 500,
  'no-snapshot': 503,
  'not-ready': 503,
  unavailable: 503,
} as const satisfies Readonly<Record<ProblemKind, number>>;

/** Carries a problem from where it is met to the one place that answers it (`app.onError`). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Stops the request with a problem. @throws {ProblemError} always */
export function refuse(problem: Problem): never {
  throw new ProblemError(problem);
}
