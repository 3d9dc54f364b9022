import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesText } from '../../scripts/places.ts';
import { otherTonePlacement, unmarked, withoutUnit } from '../../scripts/places-spelling.ts';

describe('scripts/places.ts', () => {
  it('makes data/places.json as it is committed; run `npm run data` after a change of its tables', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../data/places.json'), 'utf8');
    expect(placesText() === committed).toBe(true);
  });

  it('takes the marks off Vietnamese letters', () => {
    expect(unmarked('Đắk Lắk')).toBe('Dak Lak');
    expect(unmarked('Thừa Thiên Huế')).toBe('Thua Thien Hue');
  });

  it('moves a tone mark between the two vowels of an open syllable', () => {
    expect(otherTonePlacement('Khánh Hòa')).toBe('Khánh Hoà');
    expect(otherTonePlacement('Thuỷ Nguyên')).toBe('Thủy Nguyên');
    expect(otherTonePlacement('Quy Nhơn')).toBe('Quy Nhơn');
    expect(otherTonePlacement('Quý Châu')).toBe('Quý Châu');
    expect(otherTonePlacement('Hoàng Sa')).toBe('Hoàng Sa');
  });

  it('takes the word for province or city off East Asian names', () => {
    expect(['广宁省', '하노이시', 'ハノイ市', 'ハノイ'].map(withoutUnit)).toEqual([
      '广宁',
      '하노이',
      'ハノイ',
      'ハノイ',
    ]);
  });
});
