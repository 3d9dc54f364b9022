import type { Figure, Status } from '../../../src/model/figure.ts';
import type { Relation, Verdict } from '../../../src/model/relation.ts';
import type { Report } from '../../../src/model/report.ts';
import type { SourceDocument } from '../../../src/model/source.ts';

/** Figures a source, and relations among them: about what a wire report has. */
export const FIGURES_A_SOURCE = 10;
const RELATIONS_A_SOURCE = 4;

const PLACES = Array.from({ length: 63 }, (_, i) => `VN-${String(i + 1).padStart(2, '0')}`);
const PARTNERS = [
  'JP',
  'KR',
  'CN',
  'US',
  'SG',
  'TW',
  'DE',
  'FR',
  'NL',
  'TH',
  'MY',
  'ID',
  'IN',
  'AU',
  'RU',
  'GB',
];
const MEASURES = Array.from({ length: 150 }, (_, i) => `measure-of-trade-and-investment-${i}`);
const STATUSES: readonly Status[] = [
  'not-verified',
  'not-verified',
  'not-verified',
  'adds-up',
  'adds-up',
  'contradicts',
];
const VERDICTS: readonly Verdict[] = [
  'equal',
  'equal',
  'rounded',
  'rounded',
  'loose',
  'undecided',
  'contradicts',
];

/** Scrambles a number (Knuth's multiplicative hash), so that sources differ without chance. */
const scramble = (n: number): number => Math.imul(n + 1, 2654435761) >>> 0;

/** Picks with the first ones the likelier, as in life: half of all reports are about a few places. */
function pick<T>(from: readonly T[], n: number): T {
  const share = (scramble(n) % 10_000) / 10_000;
  return from[Math.floor(share * share * from.length)]!;
}

export function syntheticDocument(n: number, edition = 1): SourceDocument {
  const month = String((n % 12) + 1).padStart(2, '0');
  return {
    id: `report-${String(scramble(n) % 1_000_000).padStart(6, '0')}-${n}`,
    title: `What the locality reported, number ${n}`,
    publisher: 'A press office',
    url: `https://example.org/reports/${n}`,
    published: `20${String(10 + (n % 16))}-${month}-15`,
    language: 'en',
    licence: 'CC0-1.0',
    original: { sha256: String(n).padStart(64, '0'), length: 3000 },
    checklist: [],
    digest: `Edition ${edition}. `.padEnd(
      900,
      'The figures of this report stand in for those of a real one. ',
    ),
  };
}

function figure(source: string, n: number, i: number, edition: number): Figure {
  const seed = n * FIGURES_A_SOURCE + i;
  const start = 20 + i * 80;
  return {
    id: `${source}.${start}`,
    source,
    start,
    end: start + 13,
    surface: '13.92 billion',
    kind: 'money',
    value: `1392000${String((seed * edition) % 10_000).padStart(4, '0')}`,
    unit: 'USD',
    qualifier: i % 4 === 0 ? 'under' : 'exact',
    decimals: 2,
    scale: 9,
    measure: pick(MEASURES, seed + 7),
    subject: pick(PLACES, n),
    partner: i % 3 === 0 ? null : pick(PARTNERS, n + 3),
    period: `20${10 + (n % 16)}`,
    basis: 'flow',
    status: STATUSES[scramble(seed) % STATUSES.length]!,
    checks: i < RELATIONS_A_SOURCE ? [`${source}.share.${start}`] : [],
  };
}

/** A report in the size of a real one; nothing is read, so that what is measured is the data set. */
export function syntheticReport(document: SourceDocument): Report {
  const n = Number(document.id.slice(document.id.lastIndexOf('-') + 1));
  const edition = Number(/\d+/.exec(document.digest)![0]);
  const figures = Array.from({ length: FIGURES_A_SOURCE }, (_, i) => figure(document.id, n, i, edition));
  const interval = { low: '13910000000', high: '13925000000', lowClosed: true, highClosed: true };
  const relations = figures.slice(0, RELATIONS_A_SOURCE).map(
    ({ id, start }, i): Relation => ({
      id: `${document.id}.share.${start}`,
      kind: 'share',
      roles: { part: id, whole: figures[i + 1]!.id, share: figures[i + 2]!.id },
      figures: [id, figures[i + 1]!.id, figures[i + 2]!.id],
      verdict: VERDICTS[scramble(n + i) % VERDICTS.length]!,
      reading: 'nearest',
      stated: interval,
      implied: interval,
      use: '0.74',
      slack: '0.26',
      text: 'The share that is printed is one that the printed part and whole allow when they are rounded.',
      quote: document.digest.slice(start, start + 60),
      start,
      end: start + 60,
    }),
  );
  return { lang: 'en', figures, relations, deduced: [], conflicts: [], culprits: [] };
}
