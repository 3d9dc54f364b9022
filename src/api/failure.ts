import { BadCursor, Unavailable } from '../dataset/errors.ts';
import { problemPageHtml } from '../site/problem-page.tsx';
import { isLanguage, type Language } from '../texts/language.ts';
import { CACHE } from './cache-policy.ts';
import type { AppContext } from './environment.ts';
import { ranges } from './media-range.ts';
import { PROBLEM_STATUS, type Problem, ProblemError } from './problem.ts';
import { problemBody, problemResponse } from './problem-response.ts';
import { readerLanguage } from './reader-language.ts';

/** Marks that the runtime puts on errors of a Durable Object that cannot be reached or has too much to do. */
interface PassingTrouble {
  readonly retryable?: boolean;
  readonly overloaded?: boolean;
}

function isPassing(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const { retryable, overloaded } = error instanceof Error ? (error as PassingTrouble) : {};
  return retryable === true || overloaded === true;
}

/** What a thrown value tells a caller. The particulars of what is not their doing go to the log, not to them. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof BadCursor)
    return {
      kind: 'invalid-parameters',
      detail: { key: 'parameters.detail', values: { names: 'cursor' } },
      errors: [{ parameter: 'cursor', detail: { key: 'parameter.cursor' } }],
    };
  console.error(error);
  if (isPassing(error))
    return { kind: 'unavailable', detail: { key: 'unavailable.detail' }, headers: { 'Retry-After': '60' } };
  return { kind: 'internal-error', detail: { key: 'internal.detail' } };
}

/** A person's browser, looking at a page: it asks for HTML by name. Programs do not, and what is under /v1 is for them. */
function wantsPage(c: AppContext, path: string): boolean {
  if (path.startsWith('/v1/')) return false;
  return ranges(c.req.header('Accept') ?? '').some(
    ({ range, weight }) => range === 'text/html' && weight > 0,
  );
}

function languageOf(c: AppContext, url: URL): Language {
  const asked = url.searchParams.get('lang') ?? '';
  return !url.pathname.startsWith('/v1/') && isLanguage(asked) ? asked : readerLanguage(c.req.raw);
}

/** Answers a problem: `application/problem+json`, and to a browser at a page's address a page that says the same. */
export function answerProblem(c: AppContext, problem: Problem): Response {
  const url = new URL(c.req.url);
  const lang = languageOf(c, url);
  if (!wantsPage(c, url.pathname)) return problemResponse(problem, lang);
  const { title, detail } = problemBody(problem, lang);
  return new Response(problemPageHtml({ title, detail }, lang), {
    status: PROBLEM_STATUS[problem.kind],
    headers: {
      ...problem.headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': lang,
      'Cache-Control': CACHE.none,
    },
  });
}
