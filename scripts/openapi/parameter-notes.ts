/** What each query parameter is for; an operation may say more. A list's own parameters are filters by equality. */
export const PARAMETER_NOTES: Readonly<Record<string, string>> = {
  limit: 'Records on a page.',
  cursor: 'Where the page begins: taken from `next` of the page before.',
  snapshot: 'The id of an earlier snapshot to answer from, instead of the one that is served.',
  format: 'The form of the answer; without it `Accept` decides.',
  subject: 'The place it is about: ISO 3166 (`VN-13`, `JP`), or an id of a place.',
  partner: 'The other place it concerns.',
  measure: 'The code of a measure, such as `exports`, or an open one.',
  source: 'The id of a source.',
  status: 'How the figures fare.',
  verdict: 'How the relations fare.',
  across: '`true`: only between sources; `false`: only inside one.',
  kind: 'What kind of finding.',
  lang: 'The language of what people read; without it English, on pages that of `Accept-Language`.',
  paper: 'The size of the sheet; A4 where it is not given.',
  date: 'When the text was published: “last year” and weekdays are read against it.',
  depth: 'How thoroughly: as every hour, which is the default, or as once a day.',
  'dry-run': '`true`: only tells what would come of it.',
  part: '`result`: the findings alone, without the page around them.',
};

/** Request headers that change an answer. */
export const HEADER_NOTES = {
  'If-None-Match': 'The ETag of what the caller has; 304 while it is still what there is.',
  'If-Match':
    'The id of a snapshot (quoted), or the ETag of what was read from one. 412, and nothing is done, where another is served by now. `*`, or none: whatever is served.',
  'Accept-Language': 'The language of what people read: en, vi or ms.',
} as const;

/** Headers of answers. */
export const ANSWER_HEADER_NOTES = {
  ETag: 'Names the answer, for `If-None-Match`.',
  Link: 'Where the next page is (`rel="next"`, RFC 8288), among others.',
  Location: 'Where the result is.',
  'Content-Disposition': 'The name of the file.',
  'Content-Language': 'The language it is in.',
  Vary: 'What of the request it depends on.',
} as const;
