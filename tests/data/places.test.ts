import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import places from '../../data/places.json' with { type: 'json' };
import { type Place, PlaceSchema } from '../../src/model/place.ts';

const PLACES = v.parse(v.array(PlaceSchema), places);
const byId = new Map(PLACES.map(place => [place.id, place]));
const provinces = PLACES.filter(
  ({ id, kind, parent }) => kind === 'province' && parent === 'VN' && /^VN-(\d\d|[A-Z]{2})$/.test(id),
);
const formsOf = (place: Place) => [...Object.values(place.names), ...(place.aliases ?? [])];
const idsOf = (form: string) => PLACES.filter(place => formsOf(place).includes(form)).map(({ id }) => id);

describe('data/places.json', () => {
  it('has unique ids and no parent, successor or predecessor that is not there', () => {
    expect(byId.size).toBe(PLACES.length);
    const mentioned = PLACES.flatMap(p => [p.parent, p.mergedInto, ...(p.includes ?? [])]);
    expect(mentioned.filter(id => id !== undefined && !byId.has(id))).toEqual([]);
  });

  it('marks every form that several places share as ambiguous in each of them', () => {
    const owners = new Map<string, Place[]>();
    for (const p of PLACES)
      for (const form of new Set(formsOf(p))) owners.set(form, [...(owners.get(form) ?? []), p]);
    const unmarked = [...owners].filter(
      ([form, of]) => of.length > 1 && !of.every(p => p.ambiguous?.includes(form)),
    );
    expect(unmarked.map(([form]) => form)).toEqual([]);
  });

  it('is written in NFC, so that a name is found in text in NFC', () => {
    expect(PLACES.flatMap(formsOf).filter(form => form !== form.normalize('NFC'))).toEqual([]);
  });

  it('stays within its share of the bundle: 60 KB gzip', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../data/places.json'));
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(bytes).length).toBeLessThan(60_000);
  });

  it.each([
    ['Quảng Ninh', 'VN-13'],
    ['Quang Ninh', 'VN-13'],
    ['Hải Phòng', 'VN-HP'],
    ['Hai Phong', 'VN-HP'],
    ['Khánh Hoà', 'VN-34'],
    ['TP.HCM', 'VN-SG'],
    ['Thua Thien-Hue', 'VN-26'],
    ['ハノイ', 'VN-HN'],
    ['Republic of Korea', 'KR'],
    ['Hàn Quốc', 'KR'],
    ['Nhật Bản', 'JP'],
    ['Jepun', 'JP'],
    ['Tiongkok', 'CN'],
    ['U.S.', 'US'],
    ['Hoa Kỳ', 'US'],
    ['Kerajaan Belgium', 'BE'],
    ['Guangxi Zhuang Autonomous Region', 'CN-GX'],
    ['San Diego', 'US-san-diego'],
    ['pelabuhan Antwerp-Bruges', 'BE-antwerp-bruges-port'],
  ])('knows %s as %s', (form, id) => {
    expect(idsOf(form)).toEqual([id]);
  });
});

describe("Viet Nam's provinces", () => {
  it('are 63 to 2025-06-30 and 34 since 2025-07-01', () => {
    expect(provinces).toHaveLength(63);
    const ended = provinces.filter(({ until }) => until !== undefined);
    expect(new Set(ended.map(({ until }) => until))).toEqual(new Set(['2025-06-30']));
    expect(provinces.length - ended.length).toBe(34);
  });

  it('merge into units that go on, and those name them back', () => {
    for (const { id, mergedInto } of provinces.filter(p => p.until)) {
      const successor = byId.get(mergedInto ?? '');
      expect([successor?.until, successor?.from]).toEqual([undefined, '2025-07-01']);
      expect(successor?.includes).toContain(id);
    }
    const included = provinces.flatMap(({ includes }) => includes ?? []);
    expect(included.length).toBe(29);
    expect(new Set(included).size).toBe(29);
  });
});
