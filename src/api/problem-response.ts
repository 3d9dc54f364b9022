import { API_TEXTS, PROBLEM_TITLES } from '../texts/api.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { CACHE } from './cache-policy.ts';
import { type Fault, type Message, PROBLEM_STATUS, type Problem } from './problem.ts';

/** `type` of a problem is this prefix and its kind: a name to compare, not an address to fetch (RFC 9457 §3.1.1). */
export const PROBLEM_TYPE = 'urn:crossfoot:problem:';

const say = (message: Message | string, lang: Language): string =>
  typeof message === 'string' ? message : fill(API_TEXTS[lang][message.key], message.values ?? {});

const sayFault = (fault: Fault, lang: Language) => ({ ...fault, detail: say(fault.detail, lang) });

/**
 * A problem in a reader's language: `{ type, title, status, detail, errors? }` (RFC 9457). Programs go by `type`, and by
 * `parameter` or `pointer` of each error; the rest is for people.
 */
export function problemBody(problem: Problem, lang: Language) {
  return {
    type: PROBLEM_TYPE + problem.kind,
    title: PROBLEM_TITLES[lang][problem.kind],
    status: PROBLEM_STATUS[problem.kind],
    detail: say(problem.detail, lang),
    ...(problem.errors === undefined ? {} : { errors: problem.errors.map(fault => sayFault(fault, lang)) }),
  };
}

/** A problem as `application/problem+json`. */
export function problemResponse(problem: Problem, lang: Language): Response {
  return new Response(JSON.stringify(problemBody(problem, lang)), {
    status: PROBLEM_STATUS[problem.kind],
    headers: {
      ...problem.headers,
      'Content-Type': 'application/problem+json',
      'Content-Language': lang,
      'Cache-Control': CACHE.none,
    },
  });
}
