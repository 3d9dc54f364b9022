/** What explains a problem, in English; `{name}` is filled in. */
export const EN = {
  'parameter.unknown': 'is not a parameter of this address; it knows {known}',
  'parameter.unknown.none': 'is not a parameter of this address; it has none',
  'parameter.repeated': 'is given more than once',
  'parameter.limit': 'must be a whole number from 1 to {max}',
  'parameter.id': 'must be made of letters, digits, dots, hyphens and underscores, at most {max} of them',
  'parameter.measure': 'must be the code of a measure: 1 to {max} printable characters',
  'parameter.choice': 'must be one of {choices}',
  'parameter.date': 'must be a date of the calendar as YYYY-MM-DD',
  'parameter.lang': 'must be a language tag (BCP 47) such as en, vi or ms-MY',
  'parameter.cursor': 'is not a cursor of this list: take it from the `next` of the page before',
  'parameters.detail': 'Mend these parameters and ask again: {names}.',
  'body.utf8': 'The body is not valid UTF-8: the first wrong byte is at {byte} (counted from 0).',
  'body.empty': 'The body is empty: send the text of an article, or a worksheet as JSON.',
  'body.json': 'The body is not valid JSON.',
  'body.json.at': 'The body is not valid JSON: it goes wrong at character {position} (counted from 0).',
  'body.invalid': 'The body does not have the shape asked for; see `errors`.',
  'body.no-text': 'There is no text in it to be read.',
  'table.unclosed-quote':
    'The table cannot be read: the quoted cell that begins on line {line} is not closed.',
  'table.text-after-quote':
    'The table cannot be read: on line {line} text follows a closing quote; a quote inside a cell is doubled.',
  'table.too-many-cells':
    'The table cannot be read: line {line} has {found} cells where its head has {expected}; a number or text with the delimiter in it must be quoted.',
  'table.no-cells':
    'There is no table in it: nothing parts its cells (a comma, a semicolon, a tab or a bar).',
  'table.no-figures': 'There is no table of figures in it: from line {line} on, no column holds numbers.',
  'body.form': 'The form could not be read.',
  'auth.missing': 'Send `Authorization: Bearer` with a token that this server knows.',
  'auth.wrong': 'This server does not know the token that was sent.',
  'auth.disabled':
    'This server has no tokens: set the secret CROSSFOOT_TOKENS to `name=token` pairs separated by commas.',
  'found.route': 'See / for what there is.',
  'found.figure': 'The snapshot that is served holds no figure with this id.',
  'found.source': 'The snapshot that is served holds no source with this id.',
  'found.check': 'The snapshot that is served holds no check with this id.',
  'found.finding': 'The snapshot that is served holds no finding with this id.',
  'parameter.snapshot': 'must be the id of a snapshot: 64 hexadecimal digits',
  'body.refused': 'It cannot be taken in: {reason}.',
  'body.measure': 'must be the code of a measure that is known, such as exports',
  'body.place': 'must be the id of a place that is known, such as VN-13 or JP',
  'seen.changed':
    'Look again before you write: the snapshot is now {snapshot}, or about to be replaced. Nothing was done.',
  'found.snapshot': 'No snapshot with this id is kept.',
  'found.correction': 'There is no correction to undo here.',
  'backup.held':
    'A backup goes into an empty publisher; this one holds something. Ask to replace it, if it may be lost.',
  'found.run': 'The journal holds no run with this id.',
  'found.brief': 'There are no figures for this place and partner: nothing to brief on.',
  'method.allowed': 'It answers {allowed}.',
  'accept.types': 'This address answers with {types}.',
  'large.limit': 'At most {max} bytes are read.',
  'figures.limit':
    'The text has {count} figures; at most {max} are checked at a time. Send it in parts, or check it with `crossfoot check`.',
  'type.supported': 'Send one of: {types}.',
  'type.charset': 'Send it in UTF-8.',
  'type.encoding': 'Send it without Content-Encoding.',
  'internal.detail': 'It has been logged. Ask again later.',
  'snapshot.none':
    'Nothing is served until a snapshot is published: run `crossfoot publish`, or POST the sources to /v1/snapshots.',
  'ready.overdue': 'The hourly check is overdue: the last one was due at {scheduled}.',
  'ready.never': 'The hourly check is overdue: none has run since the data was published.',
  'ready.part': 'A part of the data is wrong: {part} is {trouble}.',
  'ready.failed': 'The last check failed (/v1/runs/{run}): {reason}.',
  'unavailable.detail': 'Ask again in a minute.',
} as const;

/** Names of the sentences that explain a problem. */
export type ApiTextKey = keyof typeof EN;
