import type { Figure } from '../model/figure.ts';
import type { BriefInput } from './brief-input.ts';

const figure = (start: number, value: string, part: Partial<Figure>): Figure => ({
  id: `sample.${start}`,
  source: 'sample',
  start,
  end: start,
  surface: value,
  kind: 'count',
  value,
  unit: null,
  qualifier: 'exact',
  decimals: 0,
  scale: 0,
  measure: 'exports',
  subject: 'VN',
  partner: null,
  period: '2025',
  basis: 'flow',
  status: 'adds-up',
  checks: ['sample'],
  ...part,
});

/** A brief of nothing real that has every kind of part: printing it once compiles what a first request needs. */
export const SAMPLE: BriefInput = {
  place: 'VN',
  partner: 'JP',
  lang: 'vi',
  snapshot: '0'.repeat(64),
  asOf: '2025',
  published: '2025',
  figures: [
    figure(1, '1', { partner: 'JP' }),
    figure(2, '20', { kind: 'money', unit: 'USD', qualifier: 'over', status: 'not-verified' }),
    figure(3, '5', { kind: 'percent', unit: '%', status: 'contradicts' }),
    figure(4, '2025-01-01', { kind: 'date', measure: null }),
  ],
  relations: [
    {
      id: 'sample',
      kind: 'share',
      roles: { part: 'sample.1', whole: 'sample.1', share: 'sample.3' },
      figures: ['sample.1', 'sample.3'],
      verdict: 'contradicts',
      reading: null,
      stated: { low: '1', high: '2', lowClosed: true, highClosed: true },
      implied: { low: '3', high: '13/3', lowClosed: true, highClosed: true },
      use: null,
      slack: null,
      text: 'Quảng Ninh, Đà Nẵng và Thừa Thiên – Huế: '.repeat(4),
    },
  ],
  deduced: [
    {
      measure: 'imports',
      subject: 'VN',
      partner: null,
      period: '2025',
      unit: 'USD',
      interval: { low: '1000000', high: null, lowClosed: true, highClosed: false },
      reading: 'nearest',
      relations: ['sample'],
    },
  ],
  sources: [
    {
      id: 'sample',
      title: 'Abc',
      publisher: null,
      url: 'https://sample.example/',
      published: '2025',
      language: 'en',
    },
  ],
  origin: 'https://sample.example',
};
