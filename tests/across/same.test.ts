import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeFamily } from '../../src/across/judge-family.ts';
import type { Testimony } from '../../src/model/across.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { source, testimonies, together } from './sources.ts';

/** The verdict, with its reason, on each quantity that several of the sources speak of. */
const verdicts = (...sources: SourceDocument[]) =>
  together(sources).checks.map(({ measure, subject, partner, verdict, reason, sources: ids }) =>
    [measure, subject, partner, verdict, reason, ids.join('+')].filter(part => part !== undefined).join(' '),
  );

describe('figures of one quantity in several sources', () => {
  it('agree where the same is printed twice, in whatever language', () => {
    expect(
      verdicts(
        source(
          'a',
          'en',
          '2024-02-03',
          'In 2023, Quang Ninh exported goods worth 3.25 billion USD to Japan.',
        ),
        source(
          'b',
          'vi',
          '2024-02-10',
          'Năm 2023, kim ngạch xuất khẩu của Quảng Ninh sang Nhật Bản đạt 3,25 tỷ USD.',
        ),
      ),
    ).toEqual(['exports VN-13 JP equal a+b']);
  });

  it('agree where they are rounded differently, and say how far', () => {
    const { checks } = together([
      source('a', 'en', '2024-03-01', 'In 2023, exports of Can Tho reached 2.2 billion USD.'),
      source('b', 'ms', '2024-03-02', 'Pada tahun 2023, eksport Can Tho berjumlah 2.16 bilion USD.'),
      source('c', 'vi', '2024-03-03', 'Năm 2023, xuất khẩu của Cần Thơ đạt gần 2,17 tỷ USD.'),
    ]);
    expect(checks).toMatchObject([
      {
        kind: 'same',
        verdict: 'rounded',
        source: null,
        sources: ['a', 'b', 'c'],
        stated: { low: '2150000000', high: '2250000000' },
        implied: { low: '2160000000', high: '2165000000' },
      },
    ]);
  });

  it('contradict where no reading lets them meet, and both sources are named', () => {
    const { checks } = together([
      source('b1', 'en', '2024-05-01', 'In 2023, imports of Da Nang from Korea reached 410 million USD.'),
      source(
        'b2',
        'vi',
        '2024-06-01',
        'Năm 2023, kim ngạch nhập khẩu của Đà Nẵng từ Hàn Quốc đạt 510 triệu USD.',
      ),
    ]);
    expect(checks).toMatchObject([{ verdict: 'contradicts', gap: { absolute: '99000000' } }]);
    expect(checks[0]?.text).toBe(
      'Imports, Đà Nẵng, South Korea, 2023: 410 million USD (Press b1, 1 May 2024) and 510 million USD (Press b2, 1 June 2024); no reading of the numbers allows it.',
    );
  });

  it('name the one that stands against all others', () => {
    const { checks } = together([
      source('a', 'en', '2024-05-01', 'In 2023, exports of Da Nang to Japan reached 820 million USD.'),
      source(
        'b',
        'ms',
        '2024-07-01',
        'Pada tahun 2023, eksport Da Nang ke Jepun berjumlah kira-kira 650 juta USD.',
      ),
      source(
        'c',
        'vi',
        '2024-06-01',
        'Năm 2023, kim ngạch xuất khẩu của Đà Nẵng sang Nhật Bản đạt 648 triệu USD.',
      ),
    ]);
    expect(checks).toMatchObject([{ verdict: 'contradicts', odd: checks[0]?.printed[0]?.id }]);
    expect(checks[0]?.text).toMatch(
      /Only 820 million USD \(Press a, 1 May 2024\) stands against the others\.$/,
    );
  });

  it('hold what follows from a source’s own figures against what another prints', () => {
    const own = source(
      'own',
      'en',
      '2024-06-19',
      'In 2023, exports of Da Nang to Japan reached 650 million USD. In 2023, imports of Da Nang from Japan reached 350 million USD.',
    );
    const turnover = (id: string, amount: string) =>
      source(
        id,
        'en',
        '2024-06-20',
        `In 2023, trade turnover between Da Nang and Japan reached ${amount} million USD.`,
      );
    expect(verdicts(own, turnover('fits', '1,000'))).toEqual(['trade-turnover VN-DN JP rounded fits+own']);
    expect(verdicts(own, turnover('not', '1,200'))).toEqual(['trade-turnover VN-DN JP contradicts not+own']);
  });

  it('of a year in which the territory changed are undecided where they do not meet', () => {
    const of = (id: string, amount: string) =>
      source(id, 'en', '2026-02-21', `In 2025, exports of Hai Phong reached ${amount} billion USD.`);
    const { checks } = together([of('a', '39'), of('b', '52')]);
    expect(checks).toMatchObject([{ verdict: 'undecided', reason: 'boundary', sources: ['a', 'b'] }]);
    expect(verdicts(of('a', '39.2'), of('b', '39.2'))).toEqual(['exports VN-HP  equal a+b']);
  });

  it('are undecided where their territory or basis is told to differ, whatever the values', () => {
    const [one, other] = testimonies(
      ['a', 'b'].map(id =>
        source(
          id,
          'en',
          '2025-12-20',
          'As of October 31, 2025, Hai Phong had 1,850 foreign-invested projects.',
        ),
      ),
    );
    expect(judgeFamily([one!, other!]).checks).toMatchObject([{ verdict: 'equal' }]);
    const { boundary, ...former } = other!;
    expect(boundary).toBe('VN-HP@2025-07-01');
    expect(judgeFamily([one!, former]).checks).toMatchObject([{ verdict: 'undecided', reason: 'boundary' }]);
    const flow = { ...other!, basis: 'flow' as const };
    expect(judgeFamily([one!, flow]).checks).toMatchObject([{ verdict: 'undecided', reason: 'basis' }]);
  });

  it('are undecided where one was told before its period was over', () => {
    const [early, late] = [
      source('early', 'vi', '2024-12-20', 'Năm 2024, xuất khẩu của Long An ước đạt 7,1 tỷ USD.'),
      source('late', 'en', '2025-02-01', 'In 2024, exports of Long An reached 9.4 billion USD.'),
    ];
    expect(verdicts(early, late)).toEqual(['exports VN-41  undecided provisional early+late']);
  });

  it('are undecided where one may have been revised, told months later and little apart', () => {
    const of = (id: string, day: string, amount: string) =>
      source(id, 'en', day, `In 2024, exports of Nghe An reached ${amount} billion USD.`);
    const early = of('early', '2025-01-08', '3.1');
    expect(verdicts(early, of('late', '2025-05-05', '3.4'))).toEqual([
      'exports VN-22  undecided revised early+late',
    ]);
    expect(verdicts(early, of('soon', '2025-02-05', '3.4'))).toEqual([
      'exports VN-22  contradicts early+soon',
    ]);
    expect(verdicts(early, of('far', '2025-05-05', '4.3'))).toEqual(['exports VN-22  contradicts early+far']);
  });

  it('are undecided where one was told after a merger, of the time before it', () => {
    const of = (id: string, day: string, amount: number) =>
      source(id, 'vi', day, `Năm 2023, thu ngân sách nhà nước của Hải Phòng đạt ${amount} nghìn tỷ đồng.`);
    expect(verdicts(of('a', '2024-05-01', 104), of('b', '2025-09-15', 132))).toEqual([
      'state-budget-revenue VN-HP  undecided boundary a+b',
    ]);
    expect(verdicts(of('a', '2024-05-01', 104), of('b', '2024-06-15', 132))).toEqual([
      'state-budget-revenue VN-HP  contradicts a+b',
    ]);
  });

  it('say in which unit a table has its cells', () => {
    const table = 'Exports in 2024\n\nProvince\t2024 (US$ million)\nBac Ninh\t39,850\nHai Phong\t26,900\n';
    const { checks } = together([
      source('a', 'en', '2025-03-05', table),
      source('b', 'en', '2025-03-08', 'In 2024, exports of Bac Ninh reached 38.85 billion USD.'),
    ]);
    expect(checks).toMatchObject([{ verdict: 'contradicts' }]);
    expect(checks[0]?.text).toContain('39,850 million USD (Press a');
  });

  it('of stocks that may stand at different days are undecided, and of the same day are not', () => {
    const at = (id: string, day: string, count: number) =>
      testimonies([source(id, 'en', day, `In 2024, Binh Duong has ${count} foreign-invested projects.`)]).map(
        testimony => ({ ...testimony, period: '2024' }),
      );
    const judged = (...said: (readonly Testimony[])[]) =>
      judgeFamily(said.flat()).checks.map(({ verdict, reason }) => [verdict, reason]);
    expect(judged(at('a', '2024-03-01', 420), at('b', '2024-09-01', 460))).toEqual([['undecided', 'dates']]);
    expect(judged(at('a', '2024-03-01', 420), at('b', '2024-03-01', 460))).toEqual([
      ['contradicts', undefined],
    ]);
    const { looks } = judgeFamily([at('a', '2024-03-01', 460), at('b', '2024-09-01', 420)].flat());
    expect(looks).toMatchObject([{ kind: 'fall', sources: ['a', 'b'] }]);
  });

  it('meet at the end of a month, told as the month or as its last day', () => {
    expect(
      verdicts(
        source(
          'a',
          'en',
          '2024-07-05',
          'By the end of June 2024, Binh Dinh had registered foreign investment capital of 1.9 billion USD.',
        ),
        source(
          'b',
          'en',
          '2024-07-09',
          'As of June 30, 2024, Binh Dinh had registered foreign investment capital of 1.2 billion USD.',
        ),
      ),
    ).toEqual(['fdi-registered-capital VN-31  contradicts a+b']);
  });

  it('never meet where they measure different things, or in other units', () => {
    expect(
      verdicts(
        source('a', 'vi', '2025-01-20', 'Năm 2024, vốn FDI đăng ký mới của Hải Dương đạt 512 triệu USD.'),
        source('b', 'vi', '2025-01-21', 'Năm 2024, vốn FDI thực hiện của Hải Dương đạt 300 triệu USD.'),
        source('c', 'vi', '2025-01-22', 'Năm 2024, vốn FDI đăng ký mới của Hải Dương đạt 13.000 tỷ đồng.'),
      ),
    ).toEqual([]);
  });

  it('of shares are not held against each other, since of what is not printed', () => {
    const share = (id: string, percent: number) =>
      source(
        id,
        'en',
        '2025-02-01',
        `In 2024, exports to Japan accounted for ${percent} per cent of Nam Dinh's exports.`,
      );
    for (const verdict of verdicts(share('a', 12), share('b', 31)))
      expect(verdict).toContain('undecided base');
  });

  it('say nothing silly of the five sources of data/', () => {
    const sources = readdirSync('data/sources').map(
      name => JSON.parse(readFileSync(`data/sources/${name}`, 'utf8')) as SourceDocument,
    );
    expect(sources).toHaveLength(5);
    expect(together(sources)).toEqual({ checks: [], looks: [] });
  });

  it('do not depend on the order of the sources', () => {
    const sources = [
      source('a', 'en', '2024-03-01', 'In 2023, exports of Can Tho reached 2.2 billion USD.'),
      source('b', 'en', '2024-03-02', 'In 2023, exports of Can Tho reached 2.4 billion USD.'),
      source('c', 'en', '2022-03-02', 'In 2021, exports of Can Tho reached 22 billion USD.'),
    ];
    expect(together(sources.toReversed())).toEqual(together(sources));
  });
});
