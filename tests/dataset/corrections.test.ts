import { describe, expect, it } from 'vitest';
import { judge } from '../../src/dataset/judge.ts';
import { makeTables } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import {
  addCheck,
  correctCheck,
  correctFigure,
  undoCorrections,
} from '../../src/dataset/publisher/corrections.ts';
import { readJournal } from '../../src/dataset/publisher/journal.ts';
import { publishHeld, takeIn } from '../../src/dataset/publisher/publishing.ts';
import { restoreSnapshot } from '../../src/dataset/publisher/restoring.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import { compareSnapshots } from '../../src/dataset/queries/compare-snapshots.ts';
import { getSource } from '../../src/dataset/queries/sources.ts';
import { openServed, openSnapshot } from '../../src/dataset/served.ts';
import type { SourceRecord } from '../../src/model/source-record.ts';
import { fakeClock } from './fake-clock.ts';
import { nodeSql } from './node-sql.ts';
import { syntheticDocument } from './synthetic.ts';

const TEXT =
  'Quang Ninh exported goods worth $7 billion in 2023. It imported goods worth $5 billion in 2023.';
const document = (digest: string) => ({
  ...syntheticDocument(1),
  id: 'one',
  title: 'Trade of a province',
  digest,
});

async function scene() {
  const store = memoryStore();
  const tools: PublisherTools = { ...nodeSql(), store, clock: fakeClock(), judge, judged: new Set() };
  makeTables(tools.sql);
  takeIn(tools, [document(TEXT)], 'an');
  const { snapshot } = await publishHeld(tools);
  const served = async (): Promise<SourceRecord> => (await getSource((await openServed(store))!, 'one'))!;
  const figureOf = async (surface: string) =>
    (await served()).figures.find(figure => figure.surface === surface);
  return { store, tools, snapshot, served, figureOf };
}

describe('corrections', () => {
  it('are a layer over the reading: shown, journalled, in the difference, and undone', async () => {
    const { store, tools, snapshot, served, figureOf } = await scene();
    const { id } = (await figureOf('$7 billion'))!;
    const set = { measure: 'fdi-registered-capital', partner: 'JP' };
    const correction = correctFigure(tools, id, { set, reason: 'It is capital.' }, 'binh');
    const corrected = await publishHeld(tools);
    expect(corrected.changed).toBe(true);
    expect(await figureOf('$7 billion')).toMatchObject({
      ...set,
      correction: { id: correction, by: 'binh', reason: 'It is capital.' },
    });
    expect((await served()).corrections).toHaveLength(1);
    expect(readJournal(tools.sql, { limit: 1 }).data[0]).toMatchObject({
      by: 'binh',
      action: 'correct',
      subject: id,
      snapshot: corrected.snapshot,
    });
    const [before, after] = [
      await openSnapshot(store, snapshot),
      await openSnapshot(store, corrected.snapshot),
    ];
    const difference = await compareSnapshots(before!, after!);
    expect(difference.figures.changed.map(figure => figure.after.measure)).toContain(
      'fdi-registered-capital',
    );

    expect(undoCorrections(tools, id, 'an')).toBe(true);
    expect((await publishHeld(tools)).snapshot).toBe(snapshot);
    expect(undoCorrections(tools, id, 'an')).toBe(false);
  });

  it('survive reading again, find their figure where the text moved, and say when it is gone', async () => {
    const { tools, served, figureOf } = await scene();
    const { id } = (await figureOf('$5 billion'))!;
    const correction = correctFigure(tools, id, { set: { partner: 'KR' }, reason: 'From Korea.' }, 'binh')!;
    takeIn(tools, [document(`The province said so on Monday. ${TEXT}`)], 'an');
    await publishHeld(tools);
    expect((await figureOf('$5 billion'))?.partner).toBe('KR');
    takeIn(tools, [document(TEXT.replace('$5 billion', '$6 billion'))], 'an');
    await publishHeld(tools);
    expect((await figureOf('$6 billion'))?.partner).toBeNull();
    expect((await served()).lost).toEqual([correction]);
  });

  it('reject figures and relations, and add and confirm relations', async () => {
    const { tools, served, figureOf } = await scene();
    const [exports, imports] = [(await figureOf('$7 billion'))!, (await figureOf('$5 billion'))!];
    addCheck(
      tools,
      { kind: 'same', roles: { figures: [exports.id, imports.id] }, reason: 'Told twice.' },
      'binh',
    );
    await publishHeld(tools);
    const added = (await served()).relations.find(relation => relation.kind === 'same')!;
    expect(added).toMatchObject({
      verdict: 'contradicts',
      correction: { by: 'binh', reason: 'Told twice.' },
    });
    expect((await figureOf('$7 billion'))?.status).toBe('contradicts');

    correctCheck(tools, added.id, { reject: true, reason: 'Not the same.' }, 'an');
    await publishHeld(tools);
    expect((await served()).relations.some(relation => relation.id === added.id)).toBe(false);
    correctFigure(tools, imports.id, { reject: true, reason: 'Not a figure.' }, 'an');
    await publishHeld(tools);
    expect(await figureOf('$5 billion')).toBeUndefined();
  });

  it('are held and dropped with the snapshot that is restored', async () => {
    const { tools, snapshot, figureOf } = await scene();
    const { id } = (await figureOf('$7 billion'))!;
    correctFigure(tools, id, { set: { partner: 'JP' }, reason: 'Japan.' }, 'binh');
    const corrected = await publishHeld(tools);
    await restoreSnapshot(tools, snapshot, 'an');
    expect((await publishHeld(tools)).snapshot).toBe(snapshot);
    await restoreSnapshot(tools, corrected.snapshot, 'an');
    expect((await publishHeld(tools)).snapshot).toBe(corrected.snapshot);
    expect((await figureOf('$7 billion'))?.partner).toBe('JP');
  });

  it('know no figure or relation that is not there, and refuse what cannot be', async () => {
    const { tools, snapshot } = await scene();
    const reason = 'Why not.';
    expect(correctFigure(tools, 'one.99999', { reject: true, reason }, 'an')).toBeUndefined();
    expect(correctCheck(tools, 'one.sum.1', { confirm: true, reason }, 'an')).toBeUndefined();
    expect(() => addCheck(tools, { kind: 'same', roles: { figures: ['x'] }, reason }, 'an')).toThrow(
      RangeError,
    );
    expect((await publishHeld(tools)).snapshot).toBe(snapshot);
  });
});
