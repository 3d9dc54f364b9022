import { describe, expect, it } from 'vitest';
import { makeTables, numberOf } from '../../src/dataset/ledger/sql.ts';
import { askedMost, makeAskedTable, noteAsked } from '../../src/dataset/publisher/asked.ts';
import { addPublication } from '../../src/dataset/publisher/history.ts';
import { tellBriefs } from '../../src/dataset/publisher/tell-briefs.ts';
import { touchedPlaces } from '../../src/dataset/queries/touched-places.ts';
import type { Served } from '../../src/dataset/served.ts';
import type { BriefMessage } from '../../src/model/brief-message.ts';
import type { Manifest } from '../../src/model/snapshot.ts';
import { nodeSql } from './node-sql.ts';

const NOW = new Date('2026-03-01T00:00:00.000Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('what is asked for most', () => {
  const table = () => {
    const { sql } = nodeSql();
    makeAskedTable(sql);
    return sql;
  };

  it('is counted, and counts half as much after four weeks', () => {
    const sql = table();
    noteAsked(
      sql,
      [
        ['a', 3],
        ['b', 1],
      ],
      NOW,
    );
    noteAsked(sql, [['b', 1]], NOW);
    expect(askedMost(sql, 5)).toEqual(['a', 'b']);
    expect(askedMost(sql, 1)).toEqual(['a']);
    noteAsked(sql, [['c', 1]], later(27));
    expect(askedMost(sql, 5)).toEqual(['a', 'b', 'c']);
    noteAsked(sql, [['c', 1]], later(29));
    expect(askedMost(sql, 5)).toEqual(['c', 'a', 'b']);
  });

  it('still counts in 2100', () => {
    const sql = table();
    for (const [year, address] of [
      [2026, 'old'],
      [2099, 'new'],
      [2100, 'newest'],
    ] as const)
      noteAsked(sql, [[address, 1]], new Date(Date.UTC(year, 1, 1)));
    expect(askedMost(sql, 5)).toEqual(['newest', 'new', 'old']);
  });

  it('forgets what is asked for least beyond a thousand addresses', () => {
    const sql = table();
    noteAsked(
      sql,
      Array.from({ length: 1200 }, (_, i) => [`address ${i}`, i + 1] as const),
      NOW,
    );
    expect(numberOf(sql, 'SELECT count(*) FROM asked')).toBe(1000);
    expect(askedMost(sql, 1)).toEqual(['address 1199']);
  });
});

describe('the Queue of briefs', () => {
  it('is told of a snapshot once a deployment, and again where telling failed', async () => {
    const { sql } = nodeSql();
    makeTables(sql);
    const sent: BriefMessage[] = [];
    const queue = { send: async (message: BriefMessage) => sent.push(message) } as never;
    const tell = (deployment: string) => tellBriefs(sql, queue, deployment, NOW);
    const manifest = { engine: '1', counts: { sources: 1, figures: 1, checks: 1 } } as Manifest;
    const at = NOW.toISOString();
    const add = (snapshot: string) =>
      addPublication(sql, { snapshot, previous: null, published: at }, manifest, 1);

    await tell('one');
    expect(sent).toEqual([]);
    add('a');
    await tell('one');
    await tell('one');
    expect(sent.splice(0)).toEqual([{ kind: 'snapshot', snapshot: 'a', previous: null, at }]);
    add('b');
    const failing = { send: () => Promise.reject(new Error('too many')) } as never;
    await expect(tellBriefs(sql, failing, 'one', NOW)).rejects.toThrow('too many');
    await tell('one');
    expect(sent.splice(0)).toEqual([{ kind: 'snapshot', snapshot: 'b', previous: 'a', at }]);
    await tell('two');
    expect(sent.splice(0)).toEqual([{ kind: 'snapshot', snapshot: 'b', previous: null, at }]);
  });
});

describe('the places that a publication touched', () => {
  const served = (shards: readonly (readonly [string, string, number])[]) =>
    ({
      manifest: {
        facets: { subjects: { 'VN-13': {}, 'VN-HP': {} } },
        shards: shards.map(([name, hash, count]) => ({ name, hash, count, bytes: 1 })),
      },
    }) as unknown as Served;

  it('are those with a shard that was not there before, most figures first', () => {
    const before = served([
      ['place/VN-13/a', '1', 5],
      ['place/VN-HP/b', '2', 9],
    ]);
    const now = served([
      ['source/x', '9', 1],
      ['place/-/c', '7', 90],
      ['place/VN-13/a', '3', 5],
      ['place/VN-HP/b', '2', 9],
    ]);
    expect(touchedPlaces(now, before)).toEqual(['VN-13']);
    expect(touchedPlaces(now)).toEqual(['VN-HP', 'VN-13']);
    expect(touchedPlaces(now, now)).toEqual([]);
  });
});
