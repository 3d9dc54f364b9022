import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { makeTables, type Sql } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { publishHeld, takeIn, takeOut } from '../../src/dataset/publisher/publishing.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import { listFigures } from '../../src/dataset/queries/figures.ts';
import { openSnapshot } from '../../src/dataset/served.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { fakeClock } from './fake-clock.ts';
import { heldDocuments, nodeSql } from './node-sql.ts';
import { syntheticDocument, syntheticReport } from './synthetic.ts';
import { seeded } from './worst-case-store.ts';

const FIGURES = 30;
const judge = (document: SourceDocument) => syntheticReport(document, FIGURES);

function scene() {
  const database = nodeSql();
  makeTables(database.sql);
  const entries = new Map<string, string>();
  const begin = (sql: Sql = database.sql, judged = new Set<string>()): PublisherTools => ({
    ...database,
    sql,
    store: memoryStore(entries),
    clock: fakeClock(),
    judge,
    judged,
  });
  const expected = async () => {
    const documents = heldDocuments(database.sql);
    return buildSnapshot(documents, new Map(documents.map(document => [document.id, judge(document)])));
  };
  return { ...database, entries, begin, expected };
}

/** A random delivery or withdrawal among some 120 sources. */
function change(tools: PublisherTools, chance: () => number): void {
  const some = () => Math.floor(chance() * 120);
  if (chance() < 0.3) takeOut(tools, [syntheticDocument(some()).id, syntheticDocument(some()).id], 'an');
  const documents = new Map<string, SourceDocument>();
  for (let i = chance() * 12; i > 0; i--) {
    const document = syntheticDocument(some(), 1 + Math.floor(chance() * 5));
    documents.set(document.id, document);
  }
  takeIn(tools, [...documents.values()], 'an');
}

describe('the ledger', { timeout: 30_000 }, () => {
  it('leads to the snapshot that is built from all documents at once', async () => {
    const { begin, expected, entries } = scene();
    const chance = seeded(7);
    let tools = begin();
    takeIn(
      tools,
      Array.from({ length: 100 }, (_, n) => syntheticDocument(n)),
      'an',
    );
    for (let turn = 0; turn < 3; turn++) {
      const built = await expected();
      expect((await publishHeld(tools)).snapshot).toBe(built.id);
      for (const hash of built.shards.keys())
        expect(entries.get(`shard/${hash}`)).toBe(built.shards.get(hash));
      change(tools, chance);
      if (chance() < 0.3) tools = begin();
    }
  });

  it('can be emptied', async () => {
    const { begin, expected } = scene();
    const tools = begin();
    takeIn(tools, [syntheticDocument(1), syntheticDocument(2)], 'an');
    await publishHeld(tools);
    takeOut(tools, [syntheticDocument(1).id, syntheticDocument(2).id], 'an');
    const { snapshot } = await publishHeld(tools);
    expect(snapshot).toBe((await expected()).id);
  });

  it('is gone on with where a turn died at any statement', async () => {
    const { sql, begin, expected } = scene();
    const chance = seeded(3);
    takeIn(
      begin(),
      Array.from({ length: 60 }, (_, n) => syntheticDocument(n)),
      'an',
    );
    const judged = new Set<string>();
    await publishHeld(begin(sql, judged));
    for (let round = 0; round < 6; round++) {
      change(begin(), chance);
      let left = Math.floor(chance() * 600);
      const dying: Sql = {
        exec: (query, ...bindings) => {
          if (left-- <= 0) throw new Error('died');
          return sql.exec(query, ...bindings);
        },
      };
      const died = await publishHeld(begin(dying, judged)).then(turn => turn.trouble, String);
      if (died !== undefined) expect(died).toContain('died');
      expect((await publishHeld(begin(sql, judged))).snapshot).toBe((await expected()).id);
    }
  });

  it('does not judge again what it judged, but for a new instance of a small one', async () => {
    const { begin } = scene();
    let judgements = 0;
    const counting = () => ({
      ...begin(),
      judge: (document: SourceDocument) => {
        judgements++;
        return judge(document);
      },
    });
    const tools = counting();
    takeIn(
      tools,
      Array.from({ length: 40 }, (_, n) => syntheticDocument(n)),
      'an',
    );
    await publishHeld(tools);
    judgements = 0;
    takeIn(tools, [syntheticDocument(7, 2)], 'an');
    await publishHeld(tools);
    expect(judgements).toBe(2);
    judgements = 0;
    await publishHeld(counting());
    expect(judgements).toBe(40);
  });

  it('indexes its shards so that a filtered list is the same as by looking at every figure', async () => {
    const { begin, expected } = scene();
    const tools = begin();
    takeIn(
      tools,
      Array.from({ length: 190 }, (_, n) => syntheticDocument(n)),
      'an',
    );
    await publishHeld(tools);
    const { id } = await expected();
    const served = (await openSnapshot(tools.store, id))!;
    const all = heldDocuments(tools.sql).flatMap(document => judge(document).figures);
    for (const filter of [
      { partner: 'JP' },
      { status: 'contradicts', measure: 'imports' },
      { subject: 'VN-13', partner: 'KR', measure: 'exports', status: 'adds-up' },
      { measure: 'none' },
    ] as const) {
      const wanted = all.filter(figure => Object.entries(filter).every(([k, v]) => figure[k as 'id'] === v));
      const got: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listFigures(served, filter, { limit: 333, cursor });
        expect(page.total).toBe(wanted.length);
        got.push(...page.data.map(figure => figure.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(got.sort()).toEqual(wanted.map(figure => figure.id).sort());
    }
  });
});
