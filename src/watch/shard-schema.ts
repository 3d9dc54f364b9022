import * as v from 'valibot';
import { AcrossCheckSchema, LookSchema } from '../model/across.ts';
import { FigureSchema } from '../model/figure.ts';
import { TallySchema } from '../model/snapshot.ts';
import { CheckSchema, SourceRecordSchema, SourceSummarySchema } from '../model/source-record.ts';

const SCHEMAS = {
  sources: v.array(SourceSummarySchema),
  source: v.array(SourceRecordSchema),
  index: v.array(TallySchema),
  place: v.array(FigureSchema),
  checks: v.array(CheckSchema),
  across: v.array(AcrossCheckSchema),
  looks: v.array(LookSchema),
} as const;

/** What is wrong with a shard's records, by the schema of its group; undefined where nothing is. */
export function shardTrouble(name: string, records: unknown): string | undefined {
  const group = name.slice(0, name.indexOf('/'));
  if (!Object.hasOwn(SCHEMAS, group)) return `no group of shards is called ${group}`;
  const { issues } = v.safeParse(SCHEMAS[group as keyof typeof SCHEMAS], records, { abortEarly: true });
  if (issues === undefined) return undefined;
  const path = v.getDotPath(issues[0]);
  return `${path === null ? '' : `${path}: `}${issues[0].message}`;
}
