import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import events from '../../data/events.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import rates from '../../data/rates.json' with { type: 'json' };
import { EventSchema, RateBracketSchema } from '../../src/model/record.ts';

const ids = new Set(places.map(({ id }) => id));

describe('data/events.json', () => {
  const EVENTS = v.parse(v.array(EventSchema), events);

  it('has unique ids, and subjects and partners that data/places.json knows', () => {
    expect(new Set(EVENTS.map(({ id }) => id)).size).toBe(EVENTS.length);
    const mentioned = EVENTS.flatMap(({ subject, partner }) =>
      partner === null ? [subject] : [subject, partner],
    );
    expect(mentioned.filter(id => !ids.has(id))).toEqual([]);
  });

  it('dates the ties with the main partners and the founding of provinces', () => {
    const yearOf = (kind: string, subject: string, partner: string | null) =>
      EVENTS.find(e => e.kind === kind && e.subject === subject && e.partner === partner)?.date.slice(0, 4);
    expect(yearOf('diplomatic-relations', 'VN', 'JP')).toBe('1973');
    expect(yearOf('diplomatic-relations', 'VN', 'KR')).toBe('1992');
    expect(yearOf('province-founded', 'VN-13', null)).toBe('1963');
    expect(yearOf('province-re-established', 'VN-57', null)).toBe('1997');
  });
});

describe('data/rates.json', () => {
  const RATES = v.parse(v.array(RateBracketSchema), rates);

  it('brackets each currency once a year from 2000 to 2025, low below high', () => {
    const currencies = new Set(RATES.map(({ currency }) => currency));
    expect(new Set(RATES.map(({ year, currency }) => `${year} ${currency}`)).size).toBe(RATES.length);
    expect(RATES.length).toBe(26 * currencies.size);
    expect(RATES.filter(({ low, high }) => Number(low) >= Number(high))).toEqual([]);
  });
});
