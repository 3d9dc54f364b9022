import * as v from 'valibot';
import { BACKUP_TABLES, type BackupRow } from '../../dataset/publisher/backup.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import type { Parameter } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { resource } from '../resource.ts';
import { bodyOf, doneTurn, turnAnswer, writer } from '../writing.ts';

/** The largest part of a backup that is taken in at once, in bytes. */
const MOST_BACKUP = 16 * 1024 * 1024;

/** Where a part begins: `next` of the part before. */
const AFTER = {
  schema: v.optional(
    v.pipe(v.string(), v.regex(new RegExp(`^(?:${BACKUP_TABLES.join('|')})(?:\\.\\d{1,15}){2}$`))),
  ),
  fault: { key: 'parameter.cursor' },
} as const satisfies Parameter;

export const BACKUP_PARAMETERS = { cursor: AFTER };

const value = v.union([v.string(), v.number(), v.null()]);
/** A part of a backup, and whether it is the first, the last, or to replace what is held. */
export const PartSchema = v.strictObject({
  rows: v.array(v.strictObject({ table: v.string(), row: v.record(v.string(), value) })),
  first: v.boolean(),
  last: v.boolean(),
  replace: v.optional(v.boolean(), false),
});

async function takeOut(c: AppContext): Promise<Response> {
  const { values } = await writer(c, BACKUP_PARAMETERS);
  const part = await publisherOf(c.env).backup(values.cursor);
  return c.json(part, 200, { 'Cache-Control': CACHE.none });
}

async function putBack(c: AppContext): Promise<Response> {
  await writer(c, {});
  const { rows, ...part } = await bodyOf(c, PartSchema, MOST_BACKUP);
  const turn = await publisherOf(c.env).putBack(rows as readonly BackupRow[], part);
  if (turn === undefined) refuse({ kind: 'conflict', detail: { key: 'backup.held' } });
  const done = doneTurn(turn, 'found.snapshot');
  return turnAnswer(c, done, done);
}

/** `GET /v1/backup` and `POST /v1/backup`: all that the publisher keeps, part by part, out and back in. With a token. */
export function backupRoutes(app: App): void {
  resource(app, '/v1/backup', { GET: takeOut, POST: putBack });
}
