import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import type { ClaimedFigure, Understanding } from '../../src/model/understanding.ts';
import { correct } from '../../src/report/correct.ts';

const figure = (start: number, surface: string, value: string): ClaimedFigure => ({
  id: `s.${start}`,
  source: 's',
  start,
  end: start + surface.length,
  surface,
  kind: 'money',
  value,
  unit: 'USD',
  qualifier: 'exact',
  decimals: 0,
  scale: 9,
  measure: 'an-open-one',
  open: true,
  subject: 'VN-13',
  partner: null,
  period: '2024',
  basis: null,
});

const understanding: Understanding = {
  figures: [
    figure(10, '$5 billion', '5000000000'),
    figure(50, '$7 billion', '7000000000'),
    figure(90, '$5 billion', '5000000000'),
  ],
  relations: [
    { id: 's.sum.50', kind: 'sum', roles: { total: 's.50', parts: [['s.10', '1']], complete: true } },
    { id: 's.same.90', kind: 'same', roles: { figures: ['s.10', 's.90'] } },
  ],
};

const correction = (change: Correction['change'], ...figures: Correction['figures']): Correction => ({
  id: 'c1',
  target: 's.10',
  by: 'binh',
  at: '2026-01-01T00:00:00.000Z',
  reason: 'It says so in the annex.',
  figures,
  change,
});

const at = (start: number, surface = '$5 billion') => ({ surface, start });

describe('correct', () => {
  it('sets what a figure says, keeps what was read, and leaves an open measure behind', () => {
    const set = { measure: 'exports', partner: 'JP' };
    const result = correct(understanding, [correction({ kind: 'set', set }, at(10))]);
    expect(result.understanding.figures[0]).toMatchObject({
      id: 's.10',
      measure: 'exports',
      partner: 'JP',
      surface: '$5 billion',
    });
    expect(result.understanding.figures[0]).not.toHaveProperty('open');
    expect(result.understanding.figures.slice(1)).toEqual(understanding.figures.slice(1));
    expect(result.notes.get('s.10')).toEqual({
      id: 'c1',
      by: 'binh',
      at: '2026-01-01T00:00:00.000Z',
      reason: 'It says so in the annex.',
      was: { measure: 'an-open-one', partner: null },
    });
    expect(result.lost).toEqual([]);
  });

  it('finds a figure again where the text has moved, the nearest of its surface', () => {
    const set = { value: '5100000000' };
    const changed = (start: number) =>
      correct(understanding, [correction({ kind: 'set', set }, at(start))]).understanding.figures.findIndex(
        ({ value }) => value === '5100000000',
      );
    expect([changed(10), changed(30), changed(80), changed(900)]).toEqual([0, 0, 2, 2]);
  });

  it('reports a correction whose figure is no longer printed, and changes nothing', () => {
    const result = correct(understanding, [correction({ kind: 'reject-figure' }, at(10, '$6 billion'))]);
    expect(result.lost).toEqual(['c1']);
    expect(result.understanding).toEqual(understanding);
    const relation = correct(understanding, [
      correction({ kind: 'reject-relation', relation: 'share' }, at(10)),
    ]);
    expect(relation.lost).toEqual(['c1']);
  });

  it('rejects a figure with all relations that name it', () => {
    const { understanding: left } = correct(understanding, [
      correction({ kind: 'reject-figure' }, at(50, '$7 billion')),
    ]);
    expect(left.figures.map(({ id }) => id)).toEqual(['s.10', 's.90']);
    expect(left.relations.map(({ id }) => id)).toEqual(['s.same.90']);
  });

  it('confirms, rejects and adds relations', () => {
    const confirmed = correct(understanding, [
      correction({ kind: 'confirm-relation', relation: 'same' }, at(10), at(90)),
    ]);
    expect(confirmed.understanding).toEqual(understanding);
    expect(confirmed.notes.has('s.same.90')).toBe(true);
    const rejected = correct(understanding, [
      correction({ kind: 'reject-relation', relation: 'same' }, at(10), at(90)),
    ]);
    expect(rejected.understanding.relations.map(({ id }) => id)).toEqual(['s.sum.50']);
    const roles = {
      total: 1,
      parts: [
        [0, '1'],
        [2, '-1'],
      ],
      complete: true,
    };
    const added = correct(understanding, [
      correction({ kind: 'add-relation', relation: 'sum', roles }, at(10), at(50, '$7 billion'), at(90)),
    ]);
    expect(added.understanding.relations.at(-1)).toEqual({
      id: 's.10.c1',
      kind: 'sum',
      roles: {
        total: 's.50',
        parts: [
          ['s.10', '1'],
          ['s.90', '-1'],
        ],
        complete: true,
      },
    });
  });

  it('lets a later correction have the last word', () => {
    const first = correction({ kind: 'set', set: { measure: 'exports' } }, at(10));
    const second = { ...correction({ kind: 'set', set: { measure: 'imports' } }, at(10)), id: 'c2' };
    const { understanding: both, notes } = correct(understanding, [first, second]);
    expect(both.figures[0]!.measure).toBe('imports');
    expect(notes.get('s.10')?.id).toBe('c2');
  });
});
