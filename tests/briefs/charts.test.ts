import { describe, expect, test } from 'vitest';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { chooseCharts } from '../../src/briefs/charts/choose-charts.ts';
import { drawChart } from '../../src/briefs/charts/geometry.ts';
import { printedInterval } from '../../src/briefs/charts/printed-interval.ts';
import { chartAlt, chartSvg } from '../../src/briefs/charts/svg.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Relation } from '../../src/model/relation.ts';
import { toExact } from '../../src/number/decimal.ts';
import { makeFigure } from './fixtures/make-figure.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

const fdi = (start: number, billions: string, part: Partial<Figure>) =>
  makeFigure(`quang-ninh-japan.${start}`, {
    surface: `${billions} billion`,
    value: `${billions.replace('.', '')}0000000`,
    kind: 'money',
    unit: 'USD',
    decimals: 2,
    scale: 9,
    measure: 'fdi-registered-capital',
    basis: 'flow',
    ...part,
  });

const NONE: ReadonlySet<Relation> = new Set();

const withFigures = (figures: readonly Figure[]): BriefInput => ({
  ...quangNinhJapan('en'),
  partner: null,
  relations: [],
  figures,
});

describe('charts are chosen by what the data can show', () => {
  test('three periods make a series, in the order of time, a part of a year marked', () => {
    const figures = [
      fdi(1, '2.37', { period: '2022' }),
      fdi(2, '0.82', { period: '2023-01/2023-06' }),
      fdi(3, '1.41', { period: '2020' }),
    ];
    const [chart] = chooseCharts(withFigures(figures), NONE);
    expect(chart?.kind).toBe('series');
    expect(chart?.data.map(datum => [datum.label, datum.partial])).toEqual([
      ['2020', false],
      ['2022', false],
      ['January – June 2023', true],
    ]);
  });

  test('three localities make a ranking, the largest first', () => {
    const figures = [
      fdi(1, '1.10', { period: '2022', subject: 'VN-HP' }),
      fdi(2, '2.37', { period: '2022' }),
      fdi(3, '0.62', { period: '2022', subject: 'VN-34' }),
    ];
    const [chart] = chooseCharts(withFigures(figures), NONE);
    expect(chart?.kind).toBe('ranking');
    expect(chart?.data.map(datum => datum.text)).toEqual([
      '2.37 billion USD',
      '1.10 billion USD',
      '620 million USD',
    ]);
  });

  test('a part and its whole make a share with its interval; two values alone make nothing', () => {
    const [chart] = chooseCharts(quangNinhJapan('en'), NONE);
    expect(chart?.kind).toBe('shares');
    expect(chartAlt(chart!)).toContain('17.2% (2.39 billion USD of 13.92 billion USD)');
    expect(
      chooseCharts(
        withFigures([fdi(1, '2.37', { period: '2022' }), fdi(2, '1.10', { period: '2021' })]),
        NONE,
      ),
    ).toEqual([]);
  });
});

test('shares that the brief shows in a check are not drawn again, and one alone is not', () => {
  const input = quangNinhJapan('en');
  const [share] = input.relations;
  expect(chooseCharts(input, new Set([share!]))).toEqual([]);
});

test('whiskers are what the printed digits allow', () => {
  const interval = printedInterval(fdi(1, '2.37', { qualifier: 'over' }));
  expect([interval?.low, interval?.high].map(end => end && toExact(end))).toEqual([
    '2365000000',
    '2380000000',
  ]);
  expect(printedInterval(makeFigure('a.1', { surface: 'third', value: '3', kind: 'rank' }))).toBeNull();
});

test('on a narrow ground nothing stands beside a bar, and a series is bars in the order of time', () => {
  const figures = ['2020', '2021', '2022'].map((period, i) => fdi(i, `${i + 1}.00`, { period }));
  const [chart] = chooseCharts(withFigures(figures), NONE);
  const labels = drawChart(chart!, 190).marks.flatMap(mark => (mark.mark === 'label' ? [mark] : []));
  expect(labels.map(label => label.text)).toEqual([
    '2020',
    '1.00 billion USD',
    '2021',
    '2.00 billion USD',
    '2022',
    '3.00 billion USD',
  ]);
  for (const label of labels) expect([label.x, label.width]).toEqual([0, 190]);
});

test('a bar that contradicts says so, in its label and in the text of the chart', () => {
  const figures = ['2020', '2021', '2022'].map((period, i) =>
    fdi(i, `${i + 1}.00`, { period, ...(i === 1 ? { status: 'contradicts' } : {}) }),
  );
  const [chart] = chooseCharts(withFigures(figures), NONE);
  expect(chart?.data.map(datum => datum.text)).toEqual([
    '1.00 billion USD',
    '2.00 billion USD · contradicts',
    '3.00 billion USD',
  ]);
  expect(chartAlt(chart!)).toContain('2021: 2.00 billion USD · contradicts');
});

test('long names of a drawing stand on two lines, and are cut in view alone', () => {
  const [chart] = chooseCharts(quangNinhJapan('en'), NONE);
  const label = 'Đồng bằng sông Cửu Long và các tỉnh duyên hải miền Trung '.repeat(3).trim();
  const svg = chartSvg({ ...chart!, data: chart!.data.map(datum => ({ ...datum, label })) }, 400);
  expect(svg).toContain('…</tspan>');
  expect(/aria-label="([^"]*)"/.exec(svg)?.[1]).toContain(label);
});

test('the site draws the same chart as SVG, its text escaped', () => {
  const [chart] = chooseCharts(quangNinhJapan('en'), NONE);
  const svg = chartSvg({ ...chart!, title: 'A <b> & "c"' }, 480);
  expect(svg).toMatch(/^<svg [^<]*role="img" aria-label="A &lt;b&gt; &amp; &quot;c&quot;/);
  expect(svg.match(/class="value"/g)).toHaveLength(2);
  expect(svg.match(/class="whisker"/g)).toHaveLength(6);
});
