import type { Change, Run } from '../model/run.ts';

/** What a feed says of one run that found something. */
export interface FeedEntry {
  readonly run: Run;
  /** "2 new contradictions, 1 resolved". */
  readonly title: string;
  /** One line a change. */
  readonly lines: readonly string[];
}

/** How a number of changes of one kind is said, in the order of their weight. */
const SAID: readonly (readonly [kind: Change['kind'], one: string, many: string])[] = [
  ['integrity', 'integrity failure', 'integrity failures'],
  ['contradiction', 'new contradiction', 'new contradictions'],
  ['resolved', 'contradiction resolved', 'contradictions resolved'],
  ['engine', 'check judged differently by the engine', 'checks judged differently by the engine'],
  ['stale', 'figure grown stale', 'figures grown stale'],
  ['missed', 'gap in the scheduled runs', 'gaps in the scheduled runs'],
  ['recovered', 'recovery', 'recoveries'],
  ['snapshot', 'new snapshot', 'new snapshots'],
];

/** How many changes of which kinds there are, for people. */
export function changesTitle(changes: readonly Change[]): string {
  const said = SAID.flatMap(([kind, one, many]) => {
    const count = changes.filter(change => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return said.join(', ');
}

/** The entries of a feed: the runs that changed something, in the order given. */
export const feedEntries = (runs: readonly Run[]): FeedEntry[] =>
  runs
    .filter(run => run.changes.length > 0)
    .map(run => ({
      run,
      title: changesTitle(run.changes),
      lines: run.changes.map(({ kind, subject, detail }) => `${kind} · ${subject} · ${detail}`),
    }));
