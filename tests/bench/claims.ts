import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';
import { report } from '../../src/report/report.ts';
import { LANGUAGES, passagesOf } from './claims/passages.ts';
import { FACETS, scoreClaims, scoreRelations } from './claims/score.ts';

const TARGETS = { subject: 0.93, partner: 0.93, period: 0.9, measure: null, family: 0.88 } as const;
const TARGET_LANGUAGES: readonly string[] = ['en', 'vi', 'ms', 'id'];

/**
 * Claims: how many of the figures found have the right subject, partner, period and measure, and how the relations fare,
 * over the labelled press passages; and the speed of reading, claims and relations together beside reading alone.
 */
export default function bench(): void {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['en vi ms id', TARGET_LANGUAGES],
    ...LANGUAGES.map(lang => [lang, [lang]] as const),
  ];
  console.log(`language     figures ${FACETS.map(facet => facet.padStart(8)).join('')}`);
  console.log(
    `${'target'.padEnd(20)} ${FACETS.map(facet => (TARGETS[facet]?.toFixed(2) ?? '').padStart(8)).join('')}`,
  );
  const scored = new Map(LANGUAGES.map(lang => [lang as string, passagesOf(lang).map(scoresOf)]));
  for (const [name, languages] of groups) {
    const figures = languages.flatMap(lang => scored.get(lang)!.flatMap(({ claims }) => claims));
    const shares = FACETS.map(facet => figures.filter(({ right }) => right[facet]).length / figures.length);
    console.log(
      `${name.padEnd(12)} ${String(figures.length).padStart(7)} ${shares.map(share => share.toFixed(3).padStart(8)).join('')}`,
    );
  }
  console.log('\nrelations    stated   found  verdict right  broken  flagged  false alarms');
  for (const [name, languages] of [['all', LANGUAGES] as const, ...groups]) {
    const sum = (key: keyof ReturnType<typeof scoreRelations>) =>
      languages
        .flatMap(lang => scored.get(lang)!)
        .reduce((total, { relations }) => total + relations[key], 0);
    const line = [
      [sum('labelled'), 8],
      [sum('found'), 8],
      [sum('verdictRight'), 15],
      [sum('broken'), 8],
      [sum('flagged'), 9],
      [sum('falseAlarms'), 14],
    ];
    console.log(`${name.padEnd(11)}${line.map(([value, width]) => String(value).padStart(width!)).join('')}`);
  }
  speeds();
}

function scoresOf(passage: ReturnType<typeof passagesOf>[number]) {
  const { id, lang, date, text } = passage;
  const told = report(text, { id, lang, ...(date === null ? {} : { date }) });
  return { claims: scoreClaims(passage, told), relations: scoreRelations(passage, told) };
}

const RUNS = 25;

/** Dense news: the passages one after the other, each a paragraph of its own; none twice, for what is repeated is furniture. */
function speeds(): void {
  console.log('\ndense news        reading   with claims and relations (MB/s)');
  for (const lang of TARGET_LANGUAGES) {
    const text = passagesOf(lang)
      .map(passage => passage.text)
      .join('\n\n');
    const megabytes = Buffer.byteLength(text) / 1e6;
    const reading = least(() => read(text, { lang }));
    const both = least(() => understand(read(text, { lang }), { id: 'bench' }));
    console.log(
      `${lang.padEnd(16)} ${(megabytes / reading).toFixed(2).padStart(8)} ${(megabytes / both).toFixed(2).padStart(27)}`,
    );
  }
}

/** Seconds, the least of a few runs: what else the machine does only ever adds. */
function least(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
