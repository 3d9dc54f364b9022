import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';

const dates = (text: string, lang: string, date?: string) =>
  read(text, date ? { lang, date } : { lang })
    .figures.filter(figure => figure.kind === 'date')
    .map(figure => figure.value);

describe('dates and periods', () => {
  test.each([
    ['en', 'on June 25, 2024', '2024-06-25'],
    ['en', 'from 15 January to 3 March 2024', '2024-01-15/2024-03-03'],
    ['en', 'in the third quarter of 2023', '2023-07/2023-09'],
    ['en', 'in the first eight months of 2024', '2024-01/2024-08'],
    ['en', 'in 2021-30', '2021/2030'],
    ['en', 'updated 16/02/2025', '2025-02-16'],
    ['en', 'in January-March 2024', '2024-01/2024-03'],
    ['vi', 'ngày 20/9/2023', '2023-09-20'],
    ['vi', 'ngày 20 tháng 9 năm 2023', '2023-09-20'],
    ['vi', 'quý III/2023', '2023-07/2023-09'],
    ['vi', 'tháng 7/2022', '2022-07'],
    ['vi', '6 tháng đầu năm 2024', '2024-01/2024-06'],
    ['ms', 'pada 3 Disember hingga 5 Disember 2025', '2025-12-03/2025-12-05'],
    ['id', 'semester pertama 2019', '2019-01/2019-06'],
    ['ja', '2025年1月から10月まで', '2025-01/2025-10'],
    ['ko', '2024년 8월 15일', '2024-08-15'],
    ['zh', '2024年前三季度', '2024-01/2024-09'],
    ['fr', '1er juillet 2024', '2024-07-01'],
    ['de', '20. November 2023', '2023-11-20'],
    ['es', '15 de agosto de 2024', '2024-08-15'],
  ])('%s: %s', (lang, text, value) => {
    expect(dates(text, lang)).toEqual([value]);
  });

  test('years that are not printed are the latest not after the document', () => {
    expect(dates('November 17 and June 25', 'en', '2024-08-15')).toEqual(['2023-11-17', '2024-06-25']);
    expect(dates('last year, this month', 'en', '2024-01-10')).toEqual(['2023', '2024-01']);
    expect(dates('ngày 20/9', 'vi', '2023-10-01')).toEqual(['2023-09-20']);
  });

  test('a date without a year in a text without a date is left, not guessed', () => {
    const reading = read('at their meeting on June 19', { lang: 'en' });
    expect(reading.figures).toEqual([]);
    expect(reading.left).toMatchObject([{ surface: 'June 19', reason: 'date' }]);
  });

  test('the dateline dates the text', () => {
    const reading = read(
      'HANOI, 17 November 2023 - The deal was signed on Friday. A flight on Thursday carried 274 passengers.',
      {
        lang: 'en',
      },
    );
    expect(reading.date).toBe('2023-11-17');
    expect(reading.weekdays).toMatchObject([{ day: 5, date: 0 }]);
    expect(reading.figures.map(figure => figure.value)).toEqual(['2023-11-17', '2023-11-16', '274']);
  });

  test('no such day is no date', () => {
    expect(dates('31/02/2024', 'en')).toEqual([]);
  });
});
