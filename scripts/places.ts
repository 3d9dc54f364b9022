import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../src/model/place.ts';
import { LANGUAGES, territories } from './places-cldr.ts';
import { list, type Row, readTable } from './places-csv.ts';
import { isShortStem, otherTonePlacement, typography, unmarked, withoutUnit } from './places-spelling.ts';

/** The day before, and the day of, the mergers of Viet Nam's provincial units (National Assembly, June 2025). */
const LAST_DAY = '2025-06-30';
const MERGED_FROM = '2025-07-01';

const column = (row: Row, name: string): string => row[name] ?? '';

function namesOf(row: Row): Record<string, string> {
  return Object.fromEntries(LANGUAGES.map(l => [l, column(row, l)]).filter(([, name]) => name !== ''));
}

/** "Malaysian" → "Malaysians": what English calls the people, where it differs from the adjective. */
const people = (adjective: string): string[] =>
  /^[A-Z][a-z]*(?:an|ai|i|ino)$/.test(adjective) ? [`${adjective}s`] : [];

/** An entry in its compact form: no name that equals the English one, no empty list, nothing twice. */
function place(row: Row, kind: string, names: Record<string, string>, more: readonly string[]): Place {
  const en = names.en ?? '';
  const kept = Object.fromEntries(Object.entries(names).filter(([l, name]) => l === 'en' || name !== en));
  const named = new Set(Object.values(kept));
  const spelled = [...named, ...list(column(row, 'aliases')), ...more].flatMap(form => [
    form,
    typography(form),
  ]);
  const aliases = [...new Set(spelled)].filter(form => !named.has(form));
  const adjectives = list(column(row, 'adjectives')).flatMap(word => [word, ...people(word)]);
  const ambiguous = list(column(row, 'ambiguous'));
  return {
    id: column(row, 'place'),
    kind: kind as Place['kind'],
    ...(column(row, 'parent') ? { parent: column(row, 'parent') } : {}),
    names: { ...kept, en },
    ...(aliases.length ? { aliases } : {}),
    ...(adjectives.length ? { adjectives } : {}),
    ...(ambiguous.length ? { ambiguous } : {}),
  };
}

/** Vietnamese names, and Chinese ones in their Vietnamese reading, also stand in the press without their marks. */
const vietnamese = (id: string, vi: string): string[] =>
  /^(?:VN|CN)-/.test(id) && vi ? [unmarked(vi), otherTonePlacement(vi)] : [];

function countries(): Place[] {
  const known = new Map(readTable('countries').map(row => [column(row, 'place'), row]));
  const places = territories().map(({ code, names, aliases }) => {
    const row = known.get(code) ?? { place: code };
    known.delete(code);
    return place(row, 'country', { ...names }, [...aliases, otherTonePlacement(names.vi ?? '')]);
  });
  if (known.size > 0) throw new Error(`data/places/countries.csv: no ISO 3166-1 code: ${[...known.keys()]}`);
  return places;
}

function provinces(): Place[] {
  const rows = readTable('provinces');
  return rows.map(row => {
    const eastAsian = [...['ja', 'ko', 'zh'].map(l => column(row, l)), ...list(column(row, 'aliases'))];
    const stems = eastAsian.map(withoutUnit).filter(stem => !eastAsian.includes(stem));
    const more = [...vietnamese(column(row, 'place'), column(row, 'vi')), ...stems];
    const ambiguous = [...list(column(row, 'ambiguous')), ...stems.filter(isShortStem)];
    const entry = place(
      { ...row, parent: 'VN', ambiguous: ambiguous.join(';') },
      'province',
      namesOf(row),
      more,
    );
    const into = column(row, 'mergedInto');
    if (into) return { ...entry, until: LAST_DAY, mergedInto: into };
    const includes = rows
      .filter(other => column(other, 'mergedInto') === entry.id)
      .map(other => column(other, 'place'));
    return includes.length ? { ...entry, from: MERGED_FROM, includes } : entry;
  });
}

function others(): Place[] {
  const rows = ['organisations', 'partners', 'localities'].flatMap(readTable);
  return rows.map(row =>
    place(row, column(row, 'kind'), namesOf(row), vietnamese(column(row, 'place'), column(row, 'vi'))),
  );
}

/** Adds to `ambiguous` every form that two or more places share. */
function withSharedForms(places: readonly Place[]): Place[] {
  const owners = new Map<string, number>();
  const formsOf = (p: Place) => [...new Set([...Object.values(p.names), ...(p.aliases ?? [])])];
  for (const p of places) for (const form of formsOf(p)) owners.set(form, (owners.get(form) ?? 0) + 1);
  return places.map(p => {
    const shared = formsOf(p).filter(form => (owners.get(form) ?? 0) > 1);
    const ambiguous = [...new Set([...(p.ambiguous ?? []), ...shared])];
    return ambiguous.length ? { ...p, ambiguous } : p;
  });
}

/** All places, from the tables of data/places and from CLDR, in a fixed order. */
export function buildPlaces(): Place[] {
  return withSharedForms([...countries(), ...provinces(), ...others()]);
}

/** The text of data/places.json: one place a line. */
export const placesText = (): string =>
  `[\n${buildPlaces()
    .map(p => JSON.stringify(p))
    .join(',\n')}\n]\n`;

/** Writes data/places.json. */
export function writePlaces(): void {
  writeFileSync(join(import.meta.dirname, '../data/places.json'), placesText());
}
