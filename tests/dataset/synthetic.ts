import { buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import type { Figure, Status } from '../../src/model/figure.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Report } from '../../src/model/report.ts';
import type { SourceDocument } from '../../src/model/source.ts';

const seedOf = (n: number, edition: number): number => n + edition - 1;

const surfaceOf = (seed: number, i: number): string => `${seed}.${i}`;

/** A document whose text states nothing real; `edition` makes another text of the same id. */
export function syntheticDocument(n: number, edition = 1): SourceDocument {
  const id = `source-${String(n).padStart(6, '0')}`;
  return {
    id,
    title: `Report ${n}, edition ${edition}`,
    publisher: 'A press office',
    url: null,
    published: `2024-${String((n % 12) + 1).padStart(2, '0')}-15`,
    language: 'en',
    licence: 'CC0-1.0',
    original: { sha256: String(n).padStart(64, '0'), length: 100 },
    checklist: [],
    digest: Array.from({ length: 4 }, (_, i) => surfaceOf(seedOf(n, edition), i).padEnd(10)).join(''),
  };
}

const PLACES = ['VN-13', 'VN-14', 'VN-15', 'VN-SG'];
const PARTNERS = ['JP', 'KR', null];
const STATUSES: readonly Status[] = ['adds-up', 'contradicts', 'not-verified'];

/** A report with `count` figures, spread over places, partners and statuses, and one relation over the first two. */
export function syntheticReport(document: SourceDocument, count = 4): Report {
  const [number, edition] = document.title.match(/\d+/g)!.map(Number);
  const n = seedOf(number!, edition!);
  const figures = Array.from({ length: count }, (_, i): Figure => {
    const status = STATUSES[(n + i) % 3]!;
    return {
      id: `${document.id}.${i * 10}`,
      source: document.id,
      start: i * 10,
      end: i * 10 + surfaceOf(n, i).length,
      surface: surfaceOf(n, i),
      kind: 'money',
      value: `${n}${i}`,
      unit: 'USD',
      qualifier: 'exact',
      // Figures in doubt are not held against other sources: what these say of a quantity is at random.
      doubt: { reason: 'synthetic', alternatives: [] },
      scale: 0,
      decimals: 0,
      measure: i % 2 === 0 ? 'exports' : 'imports',
      subject: PLACES[(n + i) % PLACES.length]!,
      partner: PARTNERS[(n + i) % PARTNERS.length]!,
      period: '2024',
      basis: 'flow',
      status,
      checks: i < 2 ? [`${document.id}.part-of.0`] : [],
    };
  });
  const relation: Relation = {
    id: `${document.id}.part-of.0`,
    kind: 'part-of',
    roles: { part: figures[0]?.id, whole: figures[1]?.id },
    figures: figures.slice(0, 2).map(figure => figure.id),
    verdict: n % 3 === 0 ? 'contradicts' : 'equal',
    reading: 'nearest',
    stated: null,
    implied: null,
    use: null,
    slack: null,
    text: 'One is part of the other.',
  };
  return { lang: 'en', figures, relations: [relation], deduced: [], conflicts: [], culprits: [] };
}

/** The snapshot of some documents under synthetic reports. */
export const syntheticSnapshot = (documents: readonly SourceDocument[]) =>
  buildSnapshot(documents, new Map(documents.map(document => [document.id, syntheticReport(document)])));

/** `count` documents from number `first` on. */
export const syntheticDocuments = (count: number, first = 0): SourceDocument[] =>
  Array.from({ length: count }, (_, i) => syntheticDocument(first + i));
