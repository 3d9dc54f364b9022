import type { SourceSummary } from '../model/source-record.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { countText } from './count-text.ts';
import { sourceDate } from './source-line.ts';

/** Only addresses of the web become links: a source's url is data, and `javascript:` is no place. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

const Source = ({ source, lang }: { source: SourceSummary; lang: Language }) => {
  const texts = SITE_TEXTS[lang].sources;
  return (
    <li>
      <div>
        <h3 lang={source.language}>
          <a href={`/sources/${source.id}?lang=${lang}`}>{source.title}</a>
        </h3>
        <p class="meta">
          {source.publisher === null ? null : <span>{source.publisher}</span>}
          <span>{sourceDate(source, lang)}</span>
          <span>
            {SITE_TEXTS[lang].places.figures(countText(source.figures, lang), source.figures === 1)}
          </span>
        </p>
      </div>
      <p class="meta">
        {isWebAddress(source.url) ? (
          <a href={source.url} rel="noreferrer">
            {texts.original}
          </a>
        ) : null}
        <a href={`/v1/sources/${source.id}`}>{texts.record}</a>
      </p>
    </li>
  );
};

/** The reports that were read, with their bibliography. */
export const SourceList = ({ sources, lang }: { sources: readonly SourceSummary[]; lang: Language }) => (
  <section class="band wrap" aria-labelledby="sources">
    <h2 id="sources">{SITE_TEXTS[lang].sources.heading}</h2>
    <p>{SITE_TEXTS[lang].sources.hint}</p>
    <ul class="sources">
      {sources.map(source => (
        <Source source={source} lang={lang} />
      ))}
    </ul>
  </section>
);
