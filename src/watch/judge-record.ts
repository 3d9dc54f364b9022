import { judge } from '../dataset/judge.ts';
import type { Report } from '../model/report.ts';
import type { SourceRecord } from '../model/source-record.ts';

/** Reads and checks a published source again, with what people corrected; undefined where its text is not served. */
export const judgeRecord = ({ digest, corrections, ...record }: SourceRecord): Report | undefined =>
  digest === undefined ? undefined : judge({ ...record, digest }, corrections);
