import type { BriefMessage } from '../../model/brief-message.ts';
import { readSetting, type Sql, writeSetting } from '../ledger/sql.ts';
import { lastPublication } from './history.ts';

/** The snapshot last told of, and the deployment that told. */
const TOLD = 'briefs told of';

/**
 * Tells the Queue of briefs which snapshot is served, once a snapshot and deployment: what another deployment printed may look
 * otherwise, so that all of it counts as new. What could not be told is told with the next call.
 */
export async function tellBriefs(
  sql: Sql,
  queue: Pick<Queue<BriefMessage>, 'send'>,
  deployment: string,
  now: Date,
): Promise<void> {
  const snapshot = lastPublication(sql)?.id;
  const [before, by] = (readSetting(sql, TOLD) ?? '').split(' ', 2);
  if (snapshot === undefined || (snapshot === before && by === deployment)) return;
  const previous = by === deployment ? (before ?? null) : null;
  await queue.send({ kind: 'snapshot', snapshot, previous, at: now.toISOString() });
  writeSetting(sql, TOLD, `${snapshot} ${deployment}`);
}
