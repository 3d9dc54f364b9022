import { dateText, instantText } from '../texts/dates.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import type { HomeView } from './home-view.ts';

/** What is served, and when it was last checked. */
export const Foot = ({ view, lang }: { view: HomeView; lang: Language }) => {
  const texts = SITE_TEXTS[lang].foot;
  const { snapshot, asOf, lastRun } = view;
  return (
    <>
      <span>
        {texts.snapshot} <code>{snapshot.slice(0, 12)}</code>
        {asOf === null ? null : `, ${texts.asOf(dateText(asOf, lang))}`}
      </span>
      <span>
        {lastRun === undefined ? (
          texts.noRun
        ) : (
          <a href={`/v1/runs/${encodeURIComponent(lastRun.id)}`}>
            {texts.lastRun(instantText(lastRun.finished, lang))}: {texts.outcome[lastRun.outcome]}
          </a>
        )}
      </span>
    </>
  );
};
