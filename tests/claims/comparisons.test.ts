import { describe, expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

/** The values 100 and 120 in every order that the words allow: 100 is always the earlier. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Exports reached $120 million, up from $100 million, or growth of 35 per cent.',
    'Exports reached $120 million, up from $100 million, or 35 per cent.',
    'Exports jumped 35 per cent to $120 million from $100 million.',
    'Exports jumped 35 per cent from $100 million to $120 million.',
    'From $100 million in 2022 exports climbed to $120 million, up 35 per cent.',
    'Compared with $100 million a year earlier, exports rose 35 per cent to $120 million.',
    'At $120 million against $100 million in 2022, exports grew 35 per cent.',
    'Exports were $120 million, 35 per cent more than the $100 million of a year earlier.',
    'Cargo came to 120 million tonnes in four months against 100 million a year earlier, 35 per cent more.',
  ],
  vi: [
    'Xuất khẩu đạt 120 triệu USD, tăng từ 100 triệu USD, tức tăng 35%.',
    'Xuất khẩu đạt 120 triệu USD so với 100 triệu USD cùng kỳ năm ngoái, tăng 35%.',
    'Xuất khẩu tăng 35% từ 100 triệu USD lên 120 triệu USD.',
    'Xuất khẩu tăng từ 100 triệu USD lên 120 triệu USD, tương đương 35%.',
    'So với mức 100 triệu USD của năm 2022, kim ngạch xuất khẩu đạt 120 triệu USD, tăng 35%.',
    'Kim ngạch xuất khẩu đạt 120 triệu USD, tăng 35% so với con số 100 triệu USD của năm 2022.',
  ],
  ms: [
    'Eksport mencecah US$120 juta, naik daripada US$100 juta, atau meningkat 35 peratus.',
    'Eksport meningkat 35 peratus daripada US$100 juta kepada US$120 juta.',
    'Eksport meningkat daripada US$100 juta kepada US$120 juta, iaitu kenaikan 35 peratus.',
    'Berbanding US$100 juta setahun lalu, eksport mencecah US$120 juta, naik 35 peratus.',
  ],
  id: [
    'Ekspor mencapai US$120 juta, naik dari US$100 juta, atau tumbuh 35 persen.',
    'Ekspor tumbuh 35 persen menjadi US$120 juta dari US$100 juta setahun sebelumnya.',
    'Ekspor naik 35 persen, dari US$100 juta menjadi US$120 juta.',
    'Dibandingkan US$100 juta pada 2022, ekspor tahun lalu mencapai US$120 juta atau tumbuh 35 persen.',
  ],
};

describe('two values set against each other', () => {
  for (const [lang, texts] of Object.entries(ORDERS)) {
    test.each(texts)(`${lang}: %s`, text => {
      const { figures, relations } = understand(read(text, { lang, date: '2024-02-01' }), { id: 'a' });
      const growths = relations.filter(relation => relation.kind === 'growth');
      const surface = (id: unknown) => figures.find(figure => figure.id === id)?.surface ?? null;
      expect(growths.map(({ roles }) => [surface(roles.before), surface(roles.after)])).toEqual([
        [expect.stringContaining('100'), expect.stringContaining('120')],
      ]);
      expect(growths[0]!.start).toBeLessThanOrEqual(text.indexOf('1'));
    });
  }

  test('what "dari" only takes a part of is no earlier value', () => {
    const text = 'Pabrik mengekspor US$282 juta dari total US$392 juta, yakni 72 persen.';
    const { relations } = understand(read(text, { lang: 'id' }), { id: 'a' });
    expect(relations.map(({ kind }) => kind)).toEqual(['share']);
  });

  test('a rate on the month is of neither value of a year', () => {
    const text = 'Exports rose 2% on the previous month to $120 million, against $100 million a year before.';
    const { relations } = understand(read(text, { lang: 'en' }), { id: 'a' });
    expect(relations.map(({ roles }) => roles.before)).toEqual([null]);
  });
});
