import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { judge } from '../../src/dataset/judge.ts';
import { makeTables } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { publishHeld, takeIn, takeOut } from '../../src/dataset/publisher/publishing.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import { getLook, listLooks } from '../../src/dataset/queries/across.ts';
import { getCheck, listChecks } from '../../src/dataset/queries/checks.ts';
import { listSeries } from '../../src/dataset/queries/series.ts';
import { openSnapshot } from '../../src/dataset/served.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { source } from '../across/sources.ts';
import { fakeClock } from './fake-clock.ts';
import { heldDocuments, nodeSql } from './node-sql.ts';
import { seeded } from './worst-case-store.ts';

const PLACES = ['Thanh Hoa', 'Nghe An', 'Hai Phong', 'Can Tho', 'Quang Ninh'];

const YEARS = ['2019', '2020', '2021', '2022', '2023'];
const PERIODS = [...YEARS, 'the first nine months of 2022', 'the first half of 2023'];

/** A report that says something of a place, a year and a measure, at random but the same each time. */
function reportOf(n: number, edition = 1): SourceDocument {
  const chance = seeded(n * 31 + edition);
  const some = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const place = some(PLACES);
  const amount = () => `${(1 + chance() * 8).toFixed(some([0, 1, 2]))} ${some(['million', 'billion'])}`;
  return source(
    `report-${n}`,
    'en',
    `202${some([4, 5, 6])}-02-1${some([1, 5, 9])}`,
    `In ${some(PERIODS)}, exports of ${place} reached ${amount()} USD and imports ${amount()} USD. ` +
      `In ${some(YEARS)}, exports of ${place} rose ${some([5, 15, 300])} per cent. In ${some(YEARS)}, ${place} ranked ${some(['first', 'second'])} in exports.`,
  );
}

function scene() {
  const database = nodeSql();
  makeTables(database.sql);
  const entries = new Map<string, string>();
  const writes: string[] = [];
  const memory = memoryStore(entries);
  const tools: PublisherTools = {
    ...database,
    store: {
      ...memory,
      put: (key, value) => {
        writes.push(key);
        return memory.put(key, value);
      },
    },
    clock: fakeClock(),
    judge,
    judged: new Set(),
  };
  const expected = async () => {
    const documents = heldDocuments(database.sql);
    return buildSnapshot(documents, new Map(documents.map(document => [document.id, judge(document)])));
  };
  const served = async (id: string) => (await openSnapshot(memoryStore(entries), id))!;
  return { tools, expected, served, writes };
}

const CONTRADICTING = [
  source('one', 'en', '2024-05-01', 'In 2023, imports of Da Nang from Korea reached 410 million USD.'),
  source(
    'two',
    'vi',
    '2024-06-01',
    'Năm 2023, kim ngạch nhập khẩu của Đà Nẵng từ Hàn Quốc đạt 510 triệu USD.',
  ),
];

describe('relations between sources', { timeout: 60_000 }, () => {
  it('are in a published snapshot what they are in one that is built at once, source after source', async () => {
    const { tools, expected } = scene();
    const chance = seeded(5);
    for (let turn = 0; turn < 8; turn++) {
      const some = () => Math.floor(chance() * 30);
      takeIn(
        tools,
        [...new Set([some(), some(), some(), some(), some()])].map(n =>
          reportOf(n, 1 + Math.floor(chance() * 3)),
        ),
        'an',
      );
      if (chance() < 0.5) takeOut(tools, [`report-${some()}`, `report-${some()}`], 'an');
      const built = await expected();
      expect((await publishHeld(tools)).snapshot).toBe(built.id);
    }
    const groups = new Set((await expected()).manifest.shards.map(({ name }) => name.split('/', 1)[0]));
    expect(groups).toContain('across');
    expect(groups).toContain('looks');
  });

  it('are the same where only what changed is judged again', async () => {
    const { tools, expected } = scene();
    takeIn(
      tools,
      Array.from({ length: 220 }, (_, n) => reportOf(n)),
      'an',
    );
    await publishHeld(tools);
    for (const n of [3, 50, 219]) takeIn(tools, [reportOf(n, 2)], 'an');
    takeOut(tools, ['report-7'], 'an');
    expect((await publishHeld(tools)).snapshot).toBe((await expected()).id);
  });

  it('come and go with their sources, and are counted', async () => {
    const { tools, served } = scene();
    takeIn(tools, CONTRADICTING, 'an');
    const first = await served((await publishHeld(tools)).snapshot);
    expect(first.manifest.verdicts).toEqual({ contradicts: 1 });
    expect(first.manifest.counts.checks).toBe(1);
    const { data } = await listChecks(first, { verdict: 'contradicts' }, { limit: 10 });
    expect(data).toMatchObject([{ source: null, sources: ['one', 'two'], subject: 'VN-DN', partner: 'KR' }]);
    expect(await getCheck(first, data[0]!.id)).toEqual(data[0]);
    takeOut(tools, ['two'], 'an');
    const second = await served((await publishHeld(tools)).snapshot);
    expect(second.manifest.verdicts).toEqual({});
    expect(await getCheck(second, data[0]!.id)).toBeUndefined();
    expect((await listChecks(first, {}, { limit: 10 })).total).toBe(1);
  });

  it('are listed by source, verdict, and whether they are between sources', async () => {
    const { tools, served } = scene();
    takeIn(tools, [...CONTRADICTING, ...Array.from({ length: 25 }, (_, n) => reportOf(n))], 'an');
    const snapshot = await served((await publishHeld(tools)).snapshot);
    const all = (await listChecks(snapshot, {}, { limit: 1000 })).data;
    const between = all.filter(check => check.source === null);
    expect(between.length).toBeGreaterThan(5);
    expect((await listChecks(snapshot, { across: true }, { limit: 1000 })).data).toEqual(between);
    expect((await listChecks(snapshot, { across: false }, { limit: 1000 })).total).toBe(
      all.length - between.length,
    );
    for (const id of ['one', 'report-3', 'report-9', 'none']) {
      const own = all.filter(check =>
        check.source === null ? check.sources.includes(id) : check.source === id,
      );
      const listed = await listChecks(snapshot, { source: id }, { limit: 1000 });
      expect(new Set(listed.data)).toEqual(new Set(own));
      const page = await listChecks(snapshot, { source: id, across: true }, { limit: 1 });
      expect(page.total).toBe(own.filter(check => check.source === null).length);
      expect(page.next === null).toBe(page.total <= 1);
    }
    for (const check of between) expect(await getCheck(snapshot, check.id)).toEqual(check);
    const looks = (await listLooks(snapshot, {}, { limit: 1000 })).data;
    expect(new Set(looks.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    for (const look of looks) expect(await getLook(snapshot, look.id)).toEqual(look);
    const [{ kind, subject, measure, sources }] = looks as [(typeof looks)[number]];
    const filter = { kind, subject, measure, source: sources[0]! };
    expect((await listLooks(snapshot, filter, { limit: 1000 })).data).toEqual(
      looks.filter(
        look =>
          look.kind === kind &&
          look.subject === subject &&
          look.measure === measure &&
          look.sources.includes(sources[0]!),
      ),
    );
  });

  it('are written again only where a source that comes touches them', async () => {
    const { tools, writes } = scene();
    takeIn(
      tools,
      Array.from({ length: 30 }, (_, n) => reportOf(n)),
      'an',
    );
    await publishHeld(tools);
    writes.length = 0;
    takeIn(
      tools,
      [source('more', 'en', '2025-03-01', 'In 2019, exports of Lao Cai reached 2 billion USD.')],
      'an',
    );
    await publishHeld(tools);
    // Its summary, its record, its figure and its date, the index, the manifest, the pointer.
    expect(writes.length).toBeLessThanOrEqual(7);
  });
});

describe('series', () => {
  it('hold the figures of all sources in the order of their periods, with growth where it makes sense', async () => {
    const { tools, served } = scene();
    const of = (id: string, period: string, amount: string) =>
      source(id, 'en', '2025-02-01', `In ${period}, exports of Thanh Hoa reached ${amount} billion USD.`);
    takeIn(
      tools,
      [
        of('c', '2024', '6.0'),
        of('a', '2022', '4.0'),
        of('b', '2023', '5.0'),
        of('p', 'the first nine months of 2024', '4.1'),
      ],
      'an',
    );
    const snapshot = await served((await publishHeld(tools)).snapshot);
    const { data, total, next } = await listSeries(
      snapshot,
      { subject: 'VN-21', measure: 'exports' },
      { limit: 10 },
    );
    expect({ total, next }).toEqual({ total: 1, next: null });
    expect(data[0]?.points.map(({ period, source: id }) => `${period} ${id}`)).toEqual([
      '2022 a',
      '2023 b',
      '2024-01/2024-09 p',
      '2024 c',
    ]);
    // 4.95 to 5.05 on 3.95 to 4.05.
    expect(data[0]?.points[1]?.growth).toMatchObject({ interval: { low: '22.22', high: '27.85' } });
    expect(data[0]?.points[2]?.growth).toBeUndefined();
    expect(data[0]?.points[3]?.growth?.since).toBe(data[0]?.points[1]?.figure);
  });

  it('are all there, once each, over pages', async () => {
    const { tools, served } = scene();
    takeIn(
      tools,
      Array.from({ length: 25 }, (_, n) => reportOf(n)),
      'an',
    );
    const snapshot = await served((await publishHeld(tools)).snapshot);
    const whole = await listSeries(snapshot, {}, { limit: 1000 });
    const pages: (typeof whole.data)[number][] = [];
    let cursor: string | undefined;
    do {
      const page = await listSeries(snapshot, {}, { limit: 2, cursor });
      pages.push(...page.data);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual(whole.data);
    expect(pages.flatMap(({ points }) => points)).toHaveLength(
      heldDocuments(tools.sql)
        .flatMap(document => judge(document).figures)
        .filter(({ measure, subject }) => measure !== null && subject !== null).length,
    );
    const only = await listSeries(snapshot, { measure: 'imports' }, { limit: 1000 });
    expect(only.data).toEqual(whole.data.filter(({ measure }) => measure === 'imports'));
  });
});
