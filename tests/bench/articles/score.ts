import type { Report } from '../../../src/model/report.ts';
import { report } from '../../../src/report/report.ts';
import type { Article, Tie } from './articles.ts';
import { slipsOf } from './slips.ts';

/** How an article fares: its ties found, the alarms raised though all is sound, the slips planted in it and those told. */
export interface ScoredArticle {
  readonly ties: readonly { readonly tie: Tie; readonly found: boolean }[];
  readonly alarms: readonly string[];
  readonly slips: readonly Slip[];
}

export interface Slip {
  readonly tie: Tie;
  readonly printed: string;
  readonly slipped: string;
  /** Whether a contradiction names the figure. */
  readonly told: boolean;
}

/** Kinds of which any wrong number is a contradiction: a part may be another part, a list goes by its names. */
const EXACT = new Set(['share', 'sum', 'growth', 'change', 'balance', 'ratio', 'conversion']);

/** Scores one article; planting slips reports it anew for each. */
export function scoreArticle(article: Article, { slips }: { readonly slips: boolean }): ScoredArticle {
  const sound = reported(article, article.text);
  const surfaces = new Map(sound.figures.map(({ id, surface }) => [id, surface]));
  const found = new Set(sound.relations.map(({ figures }) => named(figures.map(id => surfaces.get(id)!))));
  return {
    ties: article.ties.map(tie => ({ tie, found: found.has(named(tie.surfaces)) })),
    alarms: sound.relations
      .filter(({ verdict }) => verdict === 'contradicts')
      .map(({ kind, figures }) => `${kind}: ${figures.map(id => surfaces.get(id)).join(' | ')}`),
    slips: slips
      ? article.ties.filter(({ kind }) => EXACT.has(kind)).flatMap(tie => plant(article, sound, tie))
      : [],
  };
}

/** Each slip of each number of a tie, one at a time. */
function plant(article: Article, sound: Report, tie: Tie): Slip[] {
  return placesOf(sound, tie).flatMap(start => {
    const printed = sound.figures.find(figure => figure.start === start)!.surface;
    return slipsOf(printed).map(slipped => {
      const text = article.text.slice(0, start) + slipped + article.text.slice(start + printed.length);
      const { figures, relations } = reported(article, text);
      const own = figures.find(figure => figure.start <= start && start < figure.end)?.id;
      const told = relations.some(
        ({ verdict, figures: of }) => verdict === 'contradicts' && own !== undefined && of.includes(own),
      );
      return { tie, printed, slipped, told };
    });
  });
}

/** Where the numbers of a tie stand: of those printed alike, those closest together. */
function placesOf({ figures }: Report, tie: Tie): number[] {
  const choices = tie.surfaces.map(surface =>
    figures.filter(figure => figure.surface === surface).map(({ start }) => start),
  );
  let best: number[] = [];
  const spread = (places: readonly number[]) => Math.max(...places) - Math.min(...places);
  for (const anchor of choices.flat()) {
    const places = choices.flatMap(
      starts => [...starts].sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0] ?? [],
    );
    if (places.length > best.length || (places.length === best.length && spread(places) < spread(best)))
      best = places;
  }
  return [...new Set(best)];
}

function reported({ lang, date }: Article, text: string): Report {
  return report(text, { id: 'article', lang, date });
}

function named(surfaces: readonly string[]): string {
  return [...surfaces].sort().join(' | ');
}
