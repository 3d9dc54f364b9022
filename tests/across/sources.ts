import { judgeFamily, judgeRanks, leagueOf, unitOf } from '../../src/across/judge-family.ts';
import { testimoniesOf } from '../../src/across/testimony.ts';
import { judge } from '../../src/dataset/judge.ts';
import { sourceRecord } from '../../src/dataset/source-record.ts';
import type { AcrossCheck, Look, Testimony } from '../../src/model/across.ts';
import type { SourceDocument } from '../../src/model/source.ts';

/** A source of our own: what it says, in which language, and when. */
export function source(
  id: string,
  language: string,
  published: string | null,
  digest: string,
): SourceDocument {
  return {
    id,
    title: `Report ${id}`,
    publisher: `Press ${id}`,
    url: null,
    published,
    language,
    licence: 'CC0-1.0',
    original: { sha256: id.charCodeAt(0).toString(16).padStart(64, '0'), length: digest.length },
    checklist: [],
    digest,
  };
}

/** What sources say of quantities, read and understood as they are published. */
export const testimonies = (sources: readonly SourceDocument[]): Testimony[] =>
  sources.flatMap(document => testimoniesOf(sourceRecord(document, judge(document))));

/** All that sources say together, of all places. */
export function together(sources: readonly SourceDocument[]): { checks: AcrossCheck[]; looks: Look[] } {
  const all = testimonies(sources);
  const units = Map.groupBy(all, testimony => JSON.stringify(unitOf(testimony)));
  const found = [...units.values()].map(own => judgeFamily(own));
  const leagues = Map.groupBy(
    all.filter(testimony => leagueOf(testimony) > 0),
    testimony => unitOf(testimony).family,
  );
  return {
    checks: found.flatMap(({ checks }) => checks),
    looks: [...found.flatMap(({ looks }) => looks), ...[...leagues.values()].flatMap(judgeRanks)],
  };
}
