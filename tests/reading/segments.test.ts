import { expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';

const parts = (text: string, lang = 'en') =>
  read(text, { lang }).segments.map(({ start, end, role }) => [role, text.slice(start, end)]);
const sentences = (text: string, lang = 'en') => parts(text, lang).map(([, words]) => words);

test('sentences do not end at abbreviations, initials or decimals', () => {
  expect(
    sentences('It grew 13.92 per cent in the U.S. market, Mr. Binh said. J. Smith agreed. It fell.'),
  ).toEqual(['It grew 13.92 per cent in the U.S. market, Mr. Binh said.', 'J. Smith agreed.', 'It fell.']);
  expect(sentences('Khách đến TP. Hồ Chí Minh đạt 1.234 lượt. Doanh thu tăng.', 'vi')).toHaveLength(2);
});

test('a stop glued to the next sentence ends one all the same', () => {
  expect(sentences('That is less than a year earlier.As regards imports, they rose.')).toHaveLength(2);
});

const PAGE = `Exports rise again

Hanoi, 3 May 2024 - Exports of the province rose by 12 percent to 3 billion USD in the first four months of the year.

Photo: VNA
Exports rise again

They are expected to reach 10 billion USD by the end of the year, the provincial Department of Industry and Trade said.

Related news
13,000 visitors in a day
Comment (0)
33A Truong Son Street`;

test('the tail of a page, and a line printed twice, are furniture and state nothing', () => {
  const reading = read(PAGE, { lang: 'en' });
  expect(parts(PAGE).map(([role]) => role)).toEqual([
    'title',
    'lead',
    'caption',
    'furniture',
    'body',
    'furniture',
    'furniture',
    'furniture',
    'furniture',
  ]);
  expect(reading.figures.filter(f => f.kind !== 'date').map(f => f.surface)).toEqual([
    '12 percent',
    '3 billion USD',
    '10 billion USD',
  ]);
  expect(reading.left.map(part => [part.surface, part.reason])).toEqual([
    ['13,000', 'furniture'],
    ['0', 'furniture'],
    ['33', 'furniture'],
  ]);
});

test('the title is known where it is given', () => {
  expect(parts('Exports rise\nThey rose.').length).toBe(2);
  const reading = read('Exports rise\nThey rose by 5 percent.', { lang: 'en', title: 'Exports rise' });
  expect(reading.segments[0]?.role).toBe('title');
});
