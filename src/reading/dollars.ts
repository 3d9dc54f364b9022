import type { ReadFigure } from '../model/figure.ts';
import type { Context } from './context.ts';
import { matchPhrase } from './phrase-tree.ts';
import { GLUED } from './tokens.ts';

/** A bare sign, with nothing beside it that says whose dollar it is. */
const BARE = /^\+?\$|\$$/;

/**
 * A bare `$` is read as the US dollar. Where the text names places with a dollar of their own (Singapore, Australia), such
 * an amount carries their currencies as alternatives.
 */
export function doubtDollars(figures: readonly ReadFigure[], context: Context): readonly ReadFigure[] {
  const bare = (figure: ReadFigure) => figure.unit === 'USD' && BARE.test(figure.surface);
  if (!figures.some(bare)) return figures;
  const others = otherDollars(context);
  if (others.length === 0) return figures;
  return figures.map(figure => {
    if (!bare(figure) || figure.doubt) return figure;
    const alternatives = others.map(unit => ({ value: figure.value, unit }));
    return { ...figure, doubt: { reason: 'dollar', alternatives } };
  });
}

function otherDollars(context: Context): string[] {
  const found = new Set<string>();
  for (let at = 0; at < context.tokens.count; at++) {
    if (!context.forward[at]) continue;
    const place = matchPhrase<string>(context, at, 'dollar');
    // "A $4 billion plant" brings no Australian dollar: sign and letter must touch.
    const apart = context.tokens.key[at]!.length === 1 && context.tokens.gap[at + 1] !== GLUED;
    if (place && !apart) found.add(place.value);
  }
  return [...found].sort();
}
