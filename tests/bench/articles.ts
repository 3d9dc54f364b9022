import { articles } from './articles/articles.ts';
import { type ScoredArticle, scoreArticle } from './articles/score.ts';

/**
 * Whole articles in which everything adds up: how many of their ties are found, how many alarms are raised for nothing,
 * and how many slips of the pen, planted one at a time in the tied numbers, are told.
 */
export default function bench(): void {
  const scored = articles().map(article => scoreArticle(article, { slips: true }));
  console.log('kind           ties  found        slips   told');
  for (const kind of [...new Set(scored.flatMap(({ ties }) => ties.map(({ tie }) => tie.kind)))].sort())
    line(kind, scored, one => one === kind);
  line('all', scored, () => true);
  console.log(`alarms for nothing: ${scored.reduce((sum, { alarms }) => sum + alarms.length, 0)}`);
}

function line(name: string, scored: readonly ScoredArticle[], ofKind: (kind: string) => boolean): void {
  const ties = scored.flatMap(one => one.ties.filter(({ tie }) => ofKind(tie.kind)));
  const slips = scored.flatMap(one => one.slips.filter(({ tie }) => ofKind(tie.kind)));
  const share = (part: number, whole: number) =>
    whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
  const [found, told] = [ties.filter(one => one.found).length, slips.filter(one => one.told).length] as const;
  console.log(
    [
      name.padEnd(12),
      String(ties.length).padStart(6),
      share(found, ties.length).padStart(8),
      String(slips.length).padStart(11),
      share(told, slips.length).padStart(8),
    ].join(' '),
  );
}
