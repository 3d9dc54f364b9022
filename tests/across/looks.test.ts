import { describe, expect, it } from 'vitest';
import { sayLook } from '../../src/across/say.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { source, together } from './sources.ts';

const looks = (...sources: SourceDocument[]) =>
  together(sources).looks.map(({ kind, measure, subject, sources: ids }) =>
    [kind, measure, subject, ids.join('+')].join(' '),
  );

const stock = (id: string, day: string, amount: string) =>
  source(
    id,
    'en',
    '2025-03-01',
    `As of ${day}, Thanh Hoa had registered foreign investment capital of ${amount} USD.`,
  );
const exports = (id: string, period: string, amount: string, published = '2026-01-20') =>
  source(id, 'en', published, `In ${period}, exports of Thanh Hoa reached ${amount} USD.`);

describe('what is worth a look', () => {
  it('is a stock that falls, beyond what rounding explains', () => {
    const before = stock('a', 'June 30, 2023', '14.9 billion');
    expect(looks(before, stock('b', 'September 30, 2024', '12.1 billion'))).toEqual([
      'fall fdi-registered-capital VN-21 a+b',
    ]);
    expect(looks(before, stock('b', 'September 30, 2024', '14.86 billion'))).toEqual([]);
    expect(looks(before, stock('b', 'September 30, 2024', 'about 14 billion'))).toEqual([]);
    expect(looks(before, stock('b', 'September 30, 2024', '15.2 billion'))).toEqual([]);
  });

  it('is never a contradiction', () => {
    const { checks, looks: found } = together([
      stock('a', 'June 30, 2023', '14.9 billion'),
      stock('b', 'September 30, 2024', '12.1 billion'),
    ]);
    expect(checks).toEqual([]);
    expect(found).toMatchObject([{ severity: 'worth a look' }]);
  });

  it('is a part of a year above the year', () => {
    expect(
      looks(
        exports('a', 'the first nine months of 2024', '4.5 billion'),
        exports('b', '2024', '4.1 billion'),
      ),
    ).toEqual(['part exports VN-21 a+b']);
    expect(
      looks(
        exports('a', 'the first nine months of 2024', '4.0 billion'),
        exports('b', '2024', '4.1 billion'),
      ),
    ).toEqual([]);
    const surplus = (id: string, period: string, amount: number) =>
      source(id, 'en', '2025-03-01', `In ${period}, Thanh Hoa had a trade surplus of ${amount} million USD.`);
    expect(looks(surplus('a', 'the first nine months of 2024', 900), surplus('b', '2024', 400))).toEqual([]);
  });

  it('is a jump by a power of ten, told once where it comes back', () => {
    const years = [exports('a', '2021', '4.1 billion'), exports('c', '2023', '4.9 billion')];
    const { looks: found } = together([...years, exports('b', '2022', '43 million')]);
    expect(found).toMatchObject([{ kind: 'jump', factor: '100', sources: ['a', 'b', 'c'] }]);
    expect(looks(...years, exports('b', '2022', '44 billion'))).toEqual(['jump exports VN-21 a+b+c']);
    expect(looks(...years, exports('b', '2022', '4.3 trillion'))).toEqual(['jump exports VN-21 a+b+c']);
    expect(looks(...years, exports('b', '2022', '4.4 billion'))).toEqual([]);
    expect(looks(...years, exports('b', '2022', '14.4 billion'))).toEqual([]);
  });

  it('is a rank that values deny: more than rank − 1 have more', () => {
    const capital = (id: string, country: string, amount: string) =>
      source(
        id,
        'en',
        '2025-01-05',
        `${country} had registered foreign investment capital of ${amount} billion USD in Hai Duong as of December 31, 2024.`,
      );
    const rank = source(
      'r',
      'en',
      '2025-01-05',
      'Japan was the second largest foreign investor in Hai Duong as of December 31, 2024.',
    );
    const [japan, china, korea] = [
      capital('j', 'Japan', '1.5'),
      capital('c', 'China', '2.7'),
      capital('k', 'South Korea', '3.1'),
    ];
    expect(looks(rank, japan, china, korea)).toEqual(['rank rank-of-foreign-investors VN-61 r+j+c+k']);
    expect(looks(rank, japan, china)).toEqual([]);
  });

  it('is a rank among places that values of other places deny', () => {
    const of = (id: string, place: string, amount: string) =>
      source(id, 'vi', '2025-01-20', `Năm 2024, xuất khẩu của ${place} đạt ${amount} tỷ USD.`);
    const rank = source('r', 'vi', '2025-01-21', 'Năm 2024, Bắc Ninh đứng thứ nhất cả nước về xuất khẩu.');
    expect(looks(rank, of('b', 'Bắc Ninh', '39,9'), of('h', 'Thái Nguyên', '46,1'))).toEqual([
      'rank rank-of-exports VN-56 r+b+h',
    ]);
    expect(looks(rank, of('b', 'Bắc Ninh', '46,3'), of('h', 'Thái Nguyên', '39,1'))).toEqual([]);
  });

  it('is a rate that the values of other sources deny', () => {
    const rate = (percent: number) =>
      source('e', 'ms', '2025-02-10', `Pada tahun 2024, eksport Nghe An meningkat ${percent} peratus.`);
    const values = [
      source('f', 'en', '2025-02-11', 'In 2024, exports of Nghe An reached 3.1 billion USD.'),
      source('g', 'vi', '2024-02-11', 'Năm 2023, xuất khẩu của Nghệ An đạt 2,9 tỷ USD.'),
    ];
    const { looks: found } = together([rate(25), ...values]);
    expect(found).toMatchObject([{ kind: 'growth', sources: ['e', 'g', 'f'] }]);
    expect(looks(rate(7), ...values)).toEqual([]);
  });

  it('is not made across a merger, nor of one source alone', () => {
    const projects = (id: string, day: string, count: string) =>
      source(id, 'en', '2025-12-20', `As of ${day}, Da Nang had ${count} foreign-invested projects.`);
    expect(looks(projects('a', 'May 31, 2025', '1,100'), projects('b', 'October 31, 2025', '1,020'))).toEqual(
      [],
    );
    expect(
      looks(projects('a', 'May 31, 2024', '1,100'), projects('b', 'October 31, 2024', '1,020')),
    ).toHaveLength(1);
    const alone = `${exports('a', '2022', '4.1 billion').digest} ${exports('a', '2023', '41 billion').digest}`;
    expect(looks(source('a', 'en', '2024-03-01', alone))).toEqual([]);
  });

  it('is said in each language of ours', () => {
    const { looks: found } = together([
      exports('a', 'the first nine months of 2024', '4.5 billion'),
      exports('b', '2024', '4.1 billion'),
    ]);
    const [look] = found;
    expect(sayLook(look!, 'vi')).toBe(
      'Xuất khẩu, Thanh Hóa: tháng 1 – tháng 9/2024: 4,5 tỷ USD (Press a, 20/1/2026) và 2024: 4,1 tỷ USD (Press b, 20/1/2026). Kỳ ngắn hơn lại có số liệu lớn hơn kỳ dài bao gồm nó.',
    );
    expect(sayLook(look!, 'ms')).toContain('Januari – September 2024: 4.5 bilion USD');
  });
});
