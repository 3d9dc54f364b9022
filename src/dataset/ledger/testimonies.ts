import { leagueOf, unitOf } from '../../across/judge-family.ts';
import { testimoniesOf } from '../../across/testimony.ts';
import type { Testimony } from '../../model/across.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { ALL_PLACES } from '../across/together-pieces.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Sql } from './sql.ts';

/** Notes that all that a source says has to be judged again with what others say. */
function unsettle(sql: Sql, source: string): void {
  sql.exec(
    'INSERT OR IGNORE INTO unsettled (place, family) SELECT place, family FROM testimonies WHERE source = ?',
    source,
  );
  sql.exec(
    `INSERT OR IGNORE INTO unsettled (place, family)
     SELECT ?, family FROM testimonies WHERE source = ? AND league > 0`,
    ALL_PLACES,
    source,
  );
}

/** Takes what a source says out of the ledger. */
export function strikeTestimonies(sql: Sql, source: string): void {
  unsettle(sql, source);
  sql.exec('DELETE FROM testimonies WHERE source = ?', source);
}

/** Enters what a source says; the ledger has nothing of it. */
export function enterTestimonies(sql: Sql, record: SourceRecord): void {
  for (const testimony of testimoniesOf(record)) {
    const { place, family } = unitOf(testimony);
    sql.exec(
      'INSERT OR REPLACE INTO testimonies (place, family, source, id, league, body) VALUES (?, ?, ?, ?, ?, ?)',
      place,
      family,
      record.id,
      testimony.id,
      leagueOf(testimony),
      canonicalJson(testimony),
    );
  }
  unsettle(sql, record.id);
}

/** All that is said in a place and family; of all places only where one is ranked among them. */
export function testimoniesIn(sql: Sql, place: string, family: string): Testimony[] {
  const rows =
    place === ALL_PLACES
      ? sql.exec(
          `SELECT body FROM testimonies WHERE family = ?1 AND league > 0
             AND EXISTS (SELECT 1 FROM testimonies WHERE family = ?1 AND league = 2)`,
          family,
        )
      : sql.exec('SELECT body FROM testimonies WHERE place = ? AND family = ?', place, family);
  return rows.toArray().map(({ body }) => JSON.parse(String(body)) as Testimony);
}
