import { describe, expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

/** The periods of the figures of a text that are no dates or spans of time. */
function periods(lang: string, date: string, text: string): (string | null)[] {
  const { figures } = understand(read(text, { lang, date }), { id: 't', date });
  return figures.filter(({ kind, unit }) => kind !== 'date' && unit !== 'month').map(({ period }) => period);
}

describe('when a figure is of', () => {
  test.each([
    ['en', '2012-05-22', 'Exports reached $97 million to the end of April.', ['2012-01/2012-04']],
    ['en', '2016-08-09', 'Exports reached $2.8 billion over seven months.', ['2016-01/2016-07']],
    ['en', '2024-10-02', 'Exports have reached $94 million since the year began.', ['2024-01/2024-09']],
    ['en', '2023-06-28', 'Exports have reached $94 million this year.', ['2023-01/2023-06']],
    ['en', '2023-06-28', 'The province hopes to export goods worth $94 million this year.', ['2023']],
    ['en', '2024-11-29', 'Exports since March came to $61 million.', ['2024-03/2024-11']],
    ['vi', '2024-05-02', 'Xuất khẩu tính đến hết tháng 4 đạt 97 triệu USD.', ['2024-01/2024-04']],
    ['vi', '2024-08-05', 'Từ đầu năm đến nay xuất khẩu đạt 97 triệu USD.', ['2024-01/2024-07']],
    ['ms', '2024-05-10', 'Eksport mencecah USD97 juta sehingga akhir April.', ['2024-01/2024-04']],
    ['id', '2024-05-10', 'Ekspor mencapai US$97 juta hingga akhir April.', ['2024-01/2024-04']],
  ])('%s, %s: %s', (lang, date, text, expected) => {
    expect(periods(lang, date, text)).toEqual(expected);
  });

  test('what a figure is compared with dates only that', () => {
    const text =
      'Exports in the first half were $61 million, up 28 per cent on the $47.9 million of the same period last year, and imports $30 million.';
    const half = '2024-01/2024-06';
    expect(periods('en', '2024-07-09', text)).toEqual([half, half, '2023-01/2023-06', half]);
  });

  test('a plan is of the whole year', () => {
    const text =
      'In the first five months the ports handled 2.6 million tonnes, 45 per cent of the annual target, 5.8 million tonnes.';
    expect(periods('en', '2023-06-09', text)).toEqual(['2023-01/2023-05', '2023-01/2023-05', '2023']);
  });

  test('an as-of day carries to the stocks of the next sentence', () => {
    const text = 'As of June 30, the province had 187 foreign-invested projects. Japan has 12 projects.';
    expect(periods('en', '2024-07-26', text)).toEqual(['2024-06-30', '2024-06-30']);
  });

  test('a document of January reports on the year before', () => {
    expect(periods('en', '2022-01-10', 'Exports reached $2.8 billion.')).toEqual(['2021']);
  });
});
