import type { Run } from '../model/run.ts';

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** A run for the terminal: how it ended, what it saw, and one line a change. */
export function runText(run: Run): string {
  const { id, outcome, snapshot, pointer, engine, duration, counts, verdicts, stale, changes, reason } = run;
  const known = run.faults?.filter(({ part }) => !changes.some(({ subject }) => subject === part)) ?? [];
  const rows: (readonly [string, string])[] = [
    ['run', id],
    ['outcome', reason === undefined ? outcome : `${outcome}: ${reason}`],
    ['snapshot', snapshot ?? 'none'],
    ...(pointer === null ? [] : [['published', pointer.published] as const]),
    ['engine', engine],
    ['took', `${duration} ms`],
    ['checked', counted(counts)],
    ['verdicts', counted(verdicts)],
    ['stale', `${stale} figures`],
  ];
  return [
    ...rows.map(([name, value]) => `${name.padEnd(10)}${value}`.trimEnd()),
    changes.length === 0 ? 'Nothing changed since the run before.' : 'Changed since the run before:',
    ...changes.map(({ kind, subject, detail }) => `  ${kind} · ${subject} · ${detail}`),
    ...(known.length === 0 ? [] : ['Known and still so:']),
    ...known.map(({ part, detail }) => `  ${part} ${detail}`),
    '',
  ].join('\n');
}
