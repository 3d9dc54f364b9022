import * as v from 'valibot';

const day = v.pipe(
  v.string(),
  v.isoDate('must be a date of the calendar as YYYY-MM-DD'),
  v.check(text => {
    const instant = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  }, 'must be a date of the calendar as YYYY-MM-DD'),
);
/** An address of the web: `javascript:` is no place. */
export const WebAddressSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https?:\/\/[^\s<>"]+$/, 'must be an http or https address'),
);
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(most, `must not be longer than ${most} characters`),
    v.regex(/^[^\p{Cc}]*$/u, 'must be one line'),
  );

/**
 * An article of a third party, as it is handed in: its text, or the HTML page it stands on, and what is known of it. Its text
 * is kept only with `keep`, and never served.
 */
export const ArticleSchema = v.pipe(
  v.strictObject({
    text: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
    html: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
    title: v.optional(line(500)),
    publisher: v.optional(v.nullable(line(300))),
    url: v.optional(v.nullable(WebAddressSchema)),
    published: v.optional(v.nullable(day)),
    language: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as en, vi or ms-MY'),
      ),
    ),
    licence: v.optional(line(1000)),
    keep: v.optional(v.boolean()),
  }),
  v.forward(
    v.check(
      ({ text, html }) => (text === undefined) !== (html === undefined),
      'must be given, or html, and not both',
    ),
    ['text'],
  ),
);
export type Article = Readonly<v.InferOutput<typeof ArticleSchema>>;
