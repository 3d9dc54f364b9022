import { describe, expect, it } from 'vitest';
import ranks from '../../data/phrases/ranks.json' with { type: 'json' };
import ranked from '../../data/ranked.json' with { type: 'json' };
import { measureLabel, placeName } from '../../src/texts/names.ts';

describe('placeName', () => {
  it('names a place in each language, and falls back to English', () => {
    expect((['en', 'vi', 'ms'] as const).map(lang => placeName('JP', lang))).toEqual([
      'Japan',
      'Nhật Bản',
      'Jepun',
    ]);
    for (const lang of ['en', 'vi', 'ms'] as const) expect(placeName('VN-13', lang)).toBe('Quảng Ninh');
    expect(placeName('JP-01', 'ms')).toBe('Hokkaido');
  });

  it('shows an unknown id as it is', () => {
    expect(placeName('XX-99', 'en')).toBe('XX-99');
  });
});

describe('measureLabel', () => {
  it('names a measure in each language', () => {
    expect(measureLabel('exports', 'en')).toBe('Exports');
    expect(measureLabel('exports', 'vi')).toBe('Xuất khẩu');
  });

  it('composes the labels of composed codes', () => {
    expect(measureLabel('growth-of-exports', 'en')).toBe('Growth of exports');
    expect(measureLabel('growth-of-exports', 'vi')).toBe('Tốc độ tăng xuất khẩu');
    expect(measureLabel('growth-of-exports', 'ms')).toBe('Pertumbuhan eksport');
    expect(measureLabel('change-of-grdp-per-capita', 'en')).toBe('Change in GRDP per capita');
    expect(measureLabel('growth-of-share-of-exports', 'en')).toBe('Growth of share of exports');
    expect(measureLabel('fulfilment-of-budget-revenue', 'vi')).toMatch(/^Mức hoàn thành kế hoạch /);
    expect(measureLabel('level-of-exports', 'ms')).toBe('Tahap eksport (tempoh sebelumnya = 100%)');
  });

  it('tells what a rank is among, or by', () => {
    expect(measureLabel('rank-of-foreign-investors', 'en')).toBe('Rank among foreign investors');
    expect(measureLabel('rank-of-importers', 'ms')).toBe('Kedudukan antara pengimport');
    expect(measureLabel('rank-of-exports', 'vi')).toBe('Thứ hạng về xuất khẩu');
    // Every ranking that claims can be made of has a name in each language.
    for (const code of Object.keys(ranks))
      expect(Object.keys((ranked as Record<string, object>)[code] ?? {}), code).toEqual(['en', 'vi', 'ms']);
  });

  it('shows an open code as its words', () => {
    expect(measureLabel('number-of-moon-landings', 'en')).toBe('“Number of moon landings”');
    expect(measureLabel('constructor-of-x', 'en')).toBe('“Constructor of x”');
  });
});
