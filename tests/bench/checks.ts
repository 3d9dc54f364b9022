import Big from 'big.js';
import { Decimal } from 'decimal.js';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import { type Quick, quickFigure, quickShare } from '../../src/checks/quick.ts';
import type { SheetFigure, SheetRelation, Worksheet } from '../../src/model/worksheet.ts';
import { readPrinted } from '../../src/number/printed.ts';

/** Numbers that repeat from run to run (Lehmer, Park and Miller's constants). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

interface Share {
  readonly part: string;
  readonly whole: string;
  readonly share: string;
}

/** Shares of press figures: two decimals, the share to two, one in ten of them wrong. */
function shares(count: number): readonly Share[] {
  const next = random(42);
  return Array.from({ length: count }, () => {
    const whole = 1 + next() * 99;
    const part = whole * next();
    const wrong = next() < 0.1 ? 3 : 0;
    return {
      part: part.toFixed(2),
      whole: whole.toFixed(2),
      share: ((100 * part) / whole + wrong).toFixed(2),
    };
  });
}

/** Checks a second: the best of several rounds. */
function rate(count: number, rounds: number, run: () => number): { perSecond: number; held: number } {
  let best = Number.POSITIVE_INFINITY;
  let held = 0;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    held = run();
    best = Math.min(best, performance.now() - start);
  }
  return { perSecond: (count / best) * 1000, held };
}

/** The same question put with a library: do the stated and the implied interval meet? */
function meets<
  T extends { times(x: T): T; plus(x: T): T; minus(x: T): T; lte(x: T): boolean; gte(x: T): boolean },
>(part: T, whole: T, share: T, half: T, hundred: T): boolean {
  return (
    hundred.times(part.minus(half)).lte(share.plus(half).times(whole.plus(half))) &&
    hundred.times(part.plus(half)).gte(share.minus(half).times(whole.minus(half)))
  );
}

function singleChecks(): void {
  const count = 200_000;
  const data = shares(count);
  const read = (value: string): Quick => quickFigure(readPrinted({ value, decimals: 2 }))!;
  const quick = data.map(s => [read(s.part), read(s.whole), read(s.share)] as const);
  const ours = rate(count, 15, () => {
    let held = 0;
    for (const [part, whole, share] of quick) if (quickShare(part, whole, share) !== null) held++;
    return held;
  });
  const few = count / 10;
  const decimals = data
    .slice(0, few)
    .map(s => [new Decimal(s.part), new Decimal(s.whole), new Decimal(s.share)] as const);
  const bigs = data.slice(0, few).map(s => [new Big(s.part), new Big(s.whole), new Big(s.share)] as const);
  const decimalHalf = new Decimal('0.005');
  const bigHalf = new Big('0.005');
  const withDecimal = rate(few, 5, () => {
    let held = 0;
    for (const [p, w, s] of decimals) if (meets(p, w, s, decimalHalf, new Decimal(100))) held++;
    return held;
  });
  const withBig = rate(few, 5, () => {
    let held = 0;
    for (const [p, w, s] of bigs) if (meets(p, w, s, bigHalf, new Big(100))) held++;
    return held;
  });
  console.log(
    `single shares       ${millions(ours.perSecond)} a second (${ours.held} of ${count} hold at once)`,
  );
  console.log(
    `  decimal.js        ${millions(withDecimal.perSecond)}: ${times(ours, withDecimal)} faster here`,
  );
  console.log(`  big.js            ${millions(withBig.perSecond)}: ${times(ours, withBig)} faster here`);
}

function millions(perSecond: number): string {
  return `${(perSecond / 1e6).toFixed(2)} million`;
}

function times(a: { perSecond: number }, b: { perSecond: number }): string {
  return `${(a.perSecond / b.perSecond).toFixed(0)} times`;
}

/** A worksheet of tables, each a component of 2 to 40 figures: parts, total and shares of every other part. */
function tables(figureCount: number): Worksheet {
  const next = random(7);
  const figures: Record<string, SheetFigure> = {};
  const relations: SheetRelation[] = [];
  let made = 0;
  for (let table = 0; made < figureCount; table++) {
    const parts = Math.min(1 + Math.floor(next() * 26), figureCount - made);
    const values = Array.from({ length: parts }, () => Math.round(next() * 1e6));
    const total = values.reduce((a, b) => a + b, 0);
    const name = (i: number) => `t${table}p${i}`;
    values.forEach((v, i) => {
      figures[name(i)] = { value: (v / 1000).toFixed(1), decimals: 1 };
      if (i % 2 === 1) {
        figures[`${name(i)}s`] = { value: ((100 * v) / Math.max(1, total)).toFixed(1), decimals: 1 };
        relations.push({
          id: `${name(i)}s`,
          kind: 'share',
          part: name(i),
          whole: `t${table}`,
          share: `${name(i)}s`,
        });
        made++;
      }
    });
    figures[`t${table}`] = { value: (total / 1000).toFixed(1), decimals: 1 };
    relations.push({
      id: `t${table}`,
      kind: 'sum',
      total: `t${table}`,
      parts: values.map((_, i) => [name(i), '1']),
    });
    made += parts + 1;
  }
  return { figures, relations };
}

function jointSolving(): void {
  const sizes = [1e3, 1e4, 1e5, 1e6].filter(n => n <= Number(process.env.BENCH_FIGURES ?? 1e6));
  checkWorksheet(tables(3000));
  let first: number | null = null;
  for (const size of sizes) {
    const sheet = tables(size);
    const count = Object.keys(sheet.figures).length;
    const rounds = size <= 1e4 ? 3 : 1;
    const { perSecond } = rate(count, rounds, () => (checkWorksheet(sheet).holds === true ? 1 : 0));
    const each = 1e6 / perSecond;
    first ??= each;
    console.log(
      `joint, ${String(count).padStart(7)} figures ${each.toFixed(1)} µs a figure (${(each / first).toFixed(2)} of the smallest)`,
    );
  }
}

/** A table of twenty figures with one of them wrong. */
function conflict(seed: number): Worksheet {
  const next = random(seed);
  const values = Array.from({ length: 15 }, () => 1000 + Math.floor(next() * 9000));
  const groups = [0, 1, 2].map(g => values.slice(g * 5, g * 5 + 5).reduce((a, b) => a + b, 0));
  const figures: Record<string, SheetFigure> = {};
  const print = (n: number): SheetFigure => ({ value: String(n), decimals: 0 });
  values.forEach((v, i) => {
    figures[`v${i}`] = print(v);
  });
  groups.forEach((v, g) => {
    figures[`g${g}`] = print(v);
  });
  const total = groups[0]! + groups[1]! + groups[2]!;
  figures.total = print(total);
  figures.half = print(groups[0]! + groups[1]!);
  const wrong = Object.keys(figures)[Math.floor(next() * 20)]!;
  figures[wrong] = print(Number(figures[wrong]!.value) + 900);
  return {
    figures,
    relations: [
      ...[0, 1, 2].map(
        (g): SheetRelation => ({
          id: `g${g}`,
          kind: 'sum',
          total: `g${g}`,
          parts: [0, 1, 2, 3, 4].map(i => [`v${g * 5 + i}`, '1']),
        }),
      ),
      { id: 'total', kind: 'sum', total: 'total', parts: [0, 1, 2].map(g => [`g${g}`, '1']) },
      {
        id: 'half',
        kind: 'sum',
        total: 'half',
        parts: [
          ['g0', '1'],
          ['g1', '1'],
        ],
      },
      { id: 'rest', kind: 'change', before: 'half', after: 'total', change: 'g2' },
    ],
  };
}

function conflicts(): void {
  const spent: number[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    const sheet = conflict(seed);
    const start = performance.now();
    const { holds, culprits } = checkWorksheet(sheet);
    const time = performance.now() - start;
    if (holds !== false || culprits.length === 0) throw new Error(`bench: conflict ${seed} was not found`);
    if (seed > 50) spent.push(time);
  }
  spent.sort((a, b) => a - b);
  console.log(
    `conflicts of 20 figures, all culprits and repairs: ${spent[spent.length >> 1]!.toFixed(2)} ms median`,
  );
}

/** Speed of checks: single relations against decimal.js and big.js, joint solving by size, conflicts. */
export default function bench(): void {
  singleChecks();
  conflicts();
  jointSolving();
}
