import { ENGINE_VERSION } from '../../model/engine.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { enterSource, strikeSource } from '../ledger/enter-source.ts';
import { numberOf, readSetting, writeSetting } from '../ledger/sql.ts';
import { sourceRecord } from '../source-record.ts';
import { correctionsAsOf } from './corrections.ts';
import { changedBetween, documentAsOf } from './documents.ts';
import type { PublisherTools } from './tools.ts';

/**
 * While a data set is as small as this, a new instance of the publisher judges all of it again: the engine may have changed
 * without its version, as it does while one works on it. A larger one relies on the version.
 */
const SMALL = 200;

const APPLIED = 'applied journal';

function outdated({ sql, judged }: PublisherTools): string[] {
  if (numberOf(sql, 'SELECT count(*) FROM sources') > SMALL) {
    const rows = sql.exec('SELECT id FROM sources WHERE engine <> ?', ENGINE_VERSION).toArray();
    return rows.map(({ id }) => String(id));
  }
  const rows = sql.exec('SELECT id, engine FROM sources').toArray();
  return rows
    .filter(({ id, engine }) => engine !== ENGINE_VERSION || !judged.has(String(id)))
    .map(({ id }) => String(id));
}

/** A held source's record, judged now. @throws RangeError where it is not held */
export function judgeHeld(tools: PublisherTools, id: string, journal: number): SourceRecord {
  const document = documentAsOf(tools.sql, id, journal);
  if (document === undefined) throw new RangeError(`the source ${id} is not held`);
  const corrections = correctionsAsOf(tools.sql, id, journal);
  return sourceRecord(document, tools.judge(document, corrections), corrections);
}

/**
 * Enters into the ledger what the journal says up to an entry, and what another engine judged. Each source is entered by
 * itself, so that a turn that dies on the way is gone on with.
 */
export function bringUpToDate(tools: PublisherTools, upTo: number): void {
  const { sql, transaction } = tools;
  const applied = Number(readSetting(sql, APPLIED) ?? 0);
  for (const id of new Set([...changedBetween(sql, applied, upTo), ...outdated(tools)])) {
    const held = documentAsOf(sql, id, upTo) !== undefined;
    const record = held ? judgeHeld(tools, id, upTo) : undefined;
    transaction(() => {
      if (record === undefined) strikeSource(sql, id);
      else enterSource(sql, record, ENGINE_VERSION);
    });
    tools.judged.add(id);
  }
  writeSetting(sql, APPLIED, String(upTo));
}
