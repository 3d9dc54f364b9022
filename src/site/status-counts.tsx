import type { Figure, Status } from '../model/figure.ts';
import type { Language } from '../texts/language.ts';
import { STATUS_WORDS } from '../texts/verdicts.ts';
import { countText } from './count-text.ts';
import { StatusMark } from './status-mark.tsx';

/** What needs a reader's eye comes first. */
export const STATUS_ORDER: readonly Status[] = ['contradicts', 'adds-up', 'not-verified'];

/** How many figures contradict, add up, and are not verified. */
export const StatusCounts = ({ figures, lang }: { figures: readonly Figure[]; lang: Language }) => (
  <p class="legend">
    {STATUS_ORDER.map(status => {
      const count = figures.filter(figure => figure.status === status).length;
      return (
        <StatusMark
          status={status}
          lang={lang}
          word={`${STATUS_WORDS[lang][status]}: ${countText(count, lang)}`}
        />
      );
    })}
  </p>
);
