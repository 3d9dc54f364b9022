import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { canonicalJson } from '../../src/dataset/canonical-json.ts';
import { sha256 } from '../../src/dataset/sha256.ts';
import { syntheticDocument, syntheticDocuments, syntheticReport, syntheticSnapshot } from './synthetic.ts';

describe('buildSnapshot', () => {
  it('gives the same bytes for the same data in any order', async () => {
    const documents = syntheticDocuments(30);
    const one = await syntheticSnapshot(documents);
    const other = await syntheticSnapshot(documents.toReversed());
    expect(other.manifestText).toBe(one.manifestText);
    expect(other.id).toBe(await sha256(one.manifestText));
    for (const ref of one.manifest.shards) {
      expect(await sha256(one.shards.get(ref.hash)!)).toBe(ref.hash);
    }
  });

  it('counts what it holds', async () => {
    const { manifest } = await syntheticSnapshot(syntheticDocuments(30));
    expect(manifest.counts).toEqual({ sources: 30, figures: 120, checks: 30 });
    expect(manifest.verdicts).toEqual({ contradicts: 10, equal: 20 });
    const subjects = Object.values(manifest.facets.subjects);
    expect(subjects.flatMap(counts => Object.values(counts)).reduce((a, b) => a + b)).toBe(120);
    expect(manifest.asOf).toBe('2024-12-15');
  });

  it('changes few shards when one source of many is replaced or added', async () => {
    const documents = syntheticDocuments(800);
    const before = await syntheticSnapshot(documents);
    const replaced = await syntheticSnapshot(documents.with(500, syntheticDocument(500, 2)));
    const added = await syntheticSnapshot(
      [...documents, { ...syntheticDocument(0), id: 'source-000500a' }].filter(
        (document, i, all) => all.findIndex(other => other.id === document.id) === i,
      ),
    );
    for (const after of [replaced, added]) {
      const fresh = [...after.shards.keys()].filter(hash => !before.shards.has(hash));
      expect(fresh.length).toBeGreaterThan(0);
      expect(fresh.length).toBeLessThan(20);
    }
  });

  it('serves no word of a text that is withheld', async () => {
    const document = { ...syntheticDocument(1), digest: 'Secret words of a third party', withheld: true };
    const report = syntheticReport(document);
    const quoted = {
      ...report,
      relations: report.relations.map(r => ({ ...r, quote: 'Secret words', start: 0, end: 12 })),
    };
    const { shards } = await buildSnapshot([document], new Map([[document.id, quoted]]));
    const bytes = [...shards.values()].join();
    expect(bytes).not.toContain('Secret');
    expect(bytes).toContain('"end":12');
  });

  it("gives a digest's figure its place in the original, in order", async () => {
    const document = syntheticDocument(1);
    const report = syntheticReport(document, 2);
    const surface = report.figures[0]!.surface;
    const same = { ...report, figures: report.figures.map(figure => ({ ...figure, surface })) };
    const checklist = [
      { surface, start: 500, end: 503 },
      { surface, start: 700, end: 703 },
    ];
    const { shards } = await buildSnapshot([{ ...document, checklist }], new Map([[document.id, same]]));
    const record = [...shards.values()]
      .map(text => JSON.parse(text)[0])
      .find(first => first.digest !== undefined);
    expect(record.figures.map((figure: { original: unknown }) => figure.original)).toEqual([
      { start: 500, end: 503 },
      { start: 700, end: 703 },
    ]);
  });

  it('needs a report for every document', async () => {
    await expect(buildSnapshot([syntheticDocument(1)], new Map())).rejects.toThrow(RangeError);
  });
});

describe('canonicalJson', () => {
  it('sorts members, leaves out what is undefined, and survives JSON', () => {
    expect(canonicalJson({ b: [1, undefined, 'é'], a: undefined, A: { z: null, y: true } })).toBe(
      '{"A":{"y":true,"z":null},"b":[1,null,"é"]}',
    );
  });
});
