import { describe, expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

/** Each relation as `kind role=surface …`: lists by commas, what is not printed as "?". */
function told(lang: string, text: string): string[] {
  const { figures, relations } = understand(read(text, { lang, date: '2024-06-01' }), { id: 'a' });
  const surfaces = new Map(figures.map(figure => [figure.id, figure.surface]));
  const word = (value: unknown): string =>
    value === null
      ? '?'
      : Array.isArray(value)
        ? value.map(word).join(', ')
        : (surfaces.get(String(value)) ?? String(value));
  return relations.map(({ kind, roles }) =>
    [kind, ...Object.entries(roles).map(([role, value]) => `${role}=${word(value)}`)].join(' · '),
  );
}

const CASES: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  multiples: [
    [
      'en',
      'Exports were worth $230 million, 2.3 times the $100 million of 2019.',
      'ratio · numerator=$230 million · denominator=$100 million · ratio=2.3 times',
    ],
    [
      'vi',
      'Xuất khẩu tăng gấp đôi từ 100 triệu USD lên 200 triệu USD.',
      'ratio · numerator=200 triệu USD · denominator=100 triệu USD · ratio=gấp đôi',
    ],
    [
      'vi',
      'Kim ngạch đạt 150 triệu USD, gấp 1,5 lần con số 100 triệu USD của năm 2020.',
      'ratio · numerator=150 triệu USD · denominator=100 triệu USD · ratio=1,5 lần',
    ],
    [
      'ms',
      'Eksport bernilai US$300 juta, tiga kali ganda nilai US$100 juta setahun lalu.',
      'ratio · numerator=US$300 juta · denominator=US$100 juta · ratio=tiga kali ganda',
    ],
    [
      'id',
      'Ekspor meningkat tiga kali lipat dari US$100 juta menjadi US$290 juta.',
      'ratio · numerator=US$290 juta · denominator=US$100 juta · ratio=tiga kali lipat',
    ],
    [
      'en',
      'Foreign capital of $961.3 million landed, 2.4 times what it got a year earlier.',
      'ratio · numerator=$961.3 million · denominator=? · ratio=2.4 times',
    ],
  ],
  'averages and unit prices': [
    [
      'en',
      'The 120 projects have a capital of $1.9 billion, or $15.8 million each.',
      'ratio · numerator=$1.9 billion · denominator=120 · ratio=$15.8 million',
    ],
    [
      'en',
      'Coffee exports were 200,000 tonnes worth $800 million, at $4,000 per tonne.',
      'ratio · numerator=$800 million · denominator=200,000 tonnes · ratio=$4,000',
    ],
    [
      'en',
      'Over 3 days the fair drew 30,000 visitors, 10,000 a day.',
      'ratio · numerator=30,000 · denominator=3 days · ratio=10,000',
    ],
    [
      'vi',
      'Nông dân thu hoạch 1,02 triệu tấn lúa trên 204.000 ha, năng suất 50 tạ/ha.',
      'ratio · numerator=1,02 triệu tấn · denominator=204.000 ha · ratio=50 tạ/ha · factor=0.1',
    ],
    [
      'ms',
      'Sebanyak 120 projek bernilai US$1.9 bilion, purata US$15.8 juta setiap projek.',
      'ratio · numerator=US$1.9 bilion · denominator=120 · ratio=US$15.8 juta',
    ],
    [
      'en',
      'It has licensed 1,298 projects. Together they have a capital of $11.9 billion, an average of $19.2 million a project.',
      'ratio · numerator=$11.9 billion · denominator=1,298 · ratio=$19.2 million',
    ],
  ],
  differences: [
    [
      'en',
      'Imports fell by $20 million from $120 million to $100 million.',
      'change · before=$120 million · after=$100 million · change=$20 million · signs=-1',
    ],
    [
      'vi',
      'Tỉnh có 135 dự án, tăng 15 dự án so với 122 dự án của năm trước.',
      'change · before=122 · after=135 · change=15',
    ],
    [
      'ms',
      'Kadar pengangguran turun 0.3 mata peratusan daripada 2.8 peratus kepada 2.4 peratus.',
      'change · before=2.8 peratus · after=2.4 peratus · change=0.3 mata peratusan · signs=-1',
    ],
    [
      'en',
      'The poverty rate fell from 3.3 per cent to 2.5 per cent, or by 0.7 percentage points.',
      'change · before=3.3 per cent · after=2.5 per cent · change=0.7 percentage points · signs=-1',
    ],
  ],
  plans: [
    [
      'ms',
      'Wilayah itu menarik USD1.13 bilion FDI, melepasi sasaran USD700 juta sebanyak 61.4 peratus.',
      'growth · before=USD700 juta · after=USD1.13 bilion · rate=61.4 peratus',
    ],
    [
      'vi',
      'Thu ngân sách đạt 12.000 tỷ đồng, vượt 35% dự toán (10.000 tỷ đồng).',
      'growth · before=10.000 tỷ đồng · after=12.000 tỷ đồng · rate=35%',
    ],
    [
      'en',
      'Receipts: VND53.1 trillion; target VND40 trillion; fulfilment 132.8%.',
      'share · part=VND53.1 trillion · whole=VND40 trillion · share=132.8%',
    ],
  ],
  lists: [
    ['en', 'Japan, Korea and the US were the three biggest buyers.', 'list-count · count=three · listed=3'],
    [
      'en',
      'Five fields are courted: electronics, green energy, logistics, farming technology and garments.',
      'list-count · count=Five · listed=5',
    ],
    [
      'ms',
      'Lima taman ialah Dinh Tram, Quang Chau, Van Trung, Viet Han, Yen Binh dan Hoa Phu, dengan keluasan 1,462 hektar.',
      'list-count · count=Lima · listed=6',
    ],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    test.each(cases)('%s: %s', (lang, text, relation) => {
      expect(told(lang, text)).toEqual([relation]);
    });
  });
}

describe('what is no relation', () => {
  test.each([
    ['en', 'Three deals were signed, including one with Samsung and one with LG.'],
    ['ms', 'Antara 10 pasaran terbesar ialah Jepun, Taiwan, India dan Australia.'],
    ['en', 'A visitor paid $20 for a ticket to the park.'],
    ['vi', 'Mỗi năm tỉnh đón hơn 2 triệu lượt khách.'],
  ])('%s: %s', (lang, text) => {
    expect(told(lang, text)).toEqual([]);
  });
});
