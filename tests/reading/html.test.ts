import { expect, test } from 'vitest';
import { articleOf } from '../../src/reading/html.ts';
import { read } from '../../src/reading/read.ts';

const PAGE = `<!doctype html><html lang="vi"><head><title>Trang tin</title>
<meta property="article:published_time" content="2024-08-15T08:00:00+07:00"><script>var n = 5000;</script></head>
<body><nav><a href="/">13 tin mới</a></nav><h1>Bắc Giang: 45 dự án mới</h1>
<article><p>Tỉnh thu hút <b>45</b> dự án FDI với tổng vốn đăng ký 1,17&nbsp;tỷ USD, tăng 2,3 lần so với cùng kỳ năm trước.</p>
<p>Thu ngân sách đạt 18.500 tỷ đồng, bằng 62% dự toán; khách du lịch đạt 1,2 triệu lượt, doanh thu 2.100 tỷ đồng.</p>
<ul><li><a href="/a">17 doanh nghiệp được khen thưởng</a></li></ul></article>
<aside>Đọc nhiều: 20 bài</aside><footer>Điện thoại: 024 3825 1234</footer></body></html>`;

test('takes the marked body, the heading, the date and the language, and leaves the rest of the page', () => {
  const article = articleOf(PAGE);
  expect(article).toMatchObject({ title: 'Bắc Giang: 45 dự án mới', date: '2024-08-15', lang: 'vi' });
  const values = read(article.text, article).figures.filter(figure => figure.kind !== 'date');
  expect(values.map(({ value, unit }) => [value, unit])).toEqual([
    ['45', null],
    ['1170000000', 'USD'],
    ['2.3', 'times'],
    ['18500000000000', 'VND'],
    ['62', '%'],
    ['1200000', null],
    ['2100000000000', 'VND'],
  ]);
});

test('without a marked body takes all blocks but menus', () => {
  const html =
    '<div><a href="/1">3 more</a> <a href="/2">4 more</a></div><p>Exports rose 12.5 percent.</p><table><tr><td>Total<td>1,234</table>';
  expect(articleOf(html).text).toBe('Exports rose 12.5 percent.\n\nTotal 1,234');
});

test('broken or hostile markup is read, in linear time', () => {
  for (const html of [
    '',
    '<',
    '<p',
    '</p></div>',
    '<article>',
    '<p>5 km',
    '\ud83d<b>',
    `${'<div>'.repeat(20000)}7 km`,
  ]) {
    expect(() => articleOf(html)).not.toThrow();
  }
  expect(articleOf('<p>5 km').text).toBe('5 km');
});
