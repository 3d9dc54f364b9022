import { expect, it } from 'vitest';
import { checkAlone } from '../../src/checks/check-alone.ts';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import { components } from '../../src/checks/components.ts';
import { conflicts } from '../../src/checks/conflicts.ts';
import { culprits } from '../../src/checks/culprits.ts';
import { type JointResult, readingsOf, solveJointly } from '../../src/checks/joint.ts';
import { prepareFigures, prepareRelation } from '../../src/checks/prepare.ts';
import { type Meter, meterFor } from '../../src/checks/solve/meter.ts';
import type { SheetFigure, SheetRelation, Worksheet } from '../../src/model/worksheet.ts';
import { ONE } from '../../src/number/rational.ts';

/** Shares in a circle, each of the next, with one figure in `every` printed: ends grow longer at every turn. */
function ring(size: number, every: number): Worksheet {
  const figures: Record<string, SheetFigure> = {};
  const relations: SheetRelation[] = [];
  for (let i = 0; i < size; i++) {
    figures[`x${i}`] = i % every === 0 ? { value: String(1000 + ((i * 7919) % 9000)), decimals: 0 } : {};
    figures[`s${i}`] = { value: (95 + ((i * 37) % 100) / 10).toFixed(1), decimals: 1 };
    const whole = `x${(i + 1) % size}`;
    relations.push({ id: `r${i}`, kind: 'share', part: `x${i}`, whole, share: `s${i}` });
  }
  return { figures, relations };
}

/** One whole, parts that make it, and the share of each. */
function table(parts: number, whole: number): Worksheet {
  const figures: Record<string, SheetFigure> = { whole: { value: String(whole), decimals: 0 } };
  const names = Array.from({ length: parts }, (_, i) => `p${i}`);
  const relations: SheetRelation[] = [
    { id: 'sum', kind: 'sum', total: 'whole', parts: names.map(name => [name, '1']) },
  ];
  for (const name of names) {
    figures[name] = { value: String(whole / parts), decimals: 0 };
    figures[`${name}s`] = { value: (100 / parts).toFixed(1), decimals: 1 };
    relations.push({ id: `${name}s`, kind: 'share', part: name, whole: 'whole', share: `${name}s` });
  }
  return { figures, relations };
}

/** Everything that is solved and searched for a worksheet's components, paid by one meter. */
function solved(sheet: Worksheet, meter: Meter): JointResult[] {
  const variables = prepareFigures(sheet);
  const joints = components(sheet.relations.map(relation => prepareRelation(relation, variables))).map(
    component => solveJointly(component, meter),
  );
  for (const { relations, net, holds } of joints) {
    if (holds !== false) continue;
    const readings = readingsOf(net.variables);
    const budget = { left: 20_000, meter };
    conflicts(relations, readings, budget);
    culprits(relations, net, readings, () => ONE, budget);
  }
  return joints;
}

it.each([
  ['a circle of shares', ring(60, 12)],
  ['a long circle', ring(400, 100)],
  ['a circle of one printed figure', ring(150, 150)],
])(
  '%s costs no more steps than a worksheet may',
  (_, sheet) => {
    const meter = meterFor(sheet.relations.length);
    const allowed = meter.left;
    solved(sheet, meter);
    expect(meter.left).toBeLessThan(0);
    expect(-meter.left).toBeLessThan(allowed / 10);
  },
  60_000,
);

it('of an ordinary table each relation costs less than it adds to what may be spent', () => {
  const meter = meterFor(0);
  const before = meter.left;
  for (let i = 0; i < 20; i++) solved(table(20, 2000), meter);
  expect(before - meter.left).toBeLessThan(meterFor(20 * 21).left - before);
});

it('says that the work was spent, and judges every relation all the same', () => {
  const sheet = ring(60, 12);
  const result = checkWorksheet(sheet);
  expect(result.cut?.[0]).toMatch(/^work: /);
  expect(result.relations).toEqual(checkAlone(sheet));
  expect(checkWorksheet(sheet)).toEqual(result);
}, 60_000);

it('refutes by single relations alone once the work is spent', () => {
  const sheet: Worksheet = {
    figures: {
      a: { value: '10', decimals: 0 },
      b: { value: '20', decimals: 0 },
      c: { value: '30', decimals: 0 },
    },
    relations: [
      { id: 'same', kind: 'same', figures: ['a', 'b'] },
      {
        id: 'sum',
        kind: 'sum',
        total: 'c',
        parts: [
          ['a', '1'],
          ['b', '1'],
        ],
      },
    ],
  };
  expect(solved(sheet, { left: 0 }).map(joint => joint.holds)).toEqual([false]);
  const sums: Worksheet = { ...sheet, relations: sheet.relations.slice(1) };
  expect(solved(sums, { left: 0 }).map(joint => joint.holds)).toEqual([null]);
  expect(solved(sums, meterFor(1)).map(joint => joint.holds)).toEqual([true]);
});
