import type { Check, SourceSummary } from '../model/source-record.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { countText } from './count-text.ts';
import { FindingCard } from './finding-card.tsx';
import type { HomeView } from './home-view.ts';
import { sourceLine } from './source-line.ts';

interface CardsProps {
  readonly checks: readonly Check[];
  readonly sources: ReadonlyMap<string, SourceSummary>;
  readonly lang: Language;
}

const Cards = ({ checks, sources, lang }: CardsProps) => (
  <ul class="cards two">
    {checks.map(check => {
      const source = sources.get(check.source);
      return (
        <FindingCard relation={check} lang={lang} quoteLang={source?.language}>
          {source === undefined ? null : <span>{sourceLine(source, lang)}</span>}
          <a href={`/v1/checks/${check.id}`}>{SITE_TEXTS[lang].findings.evidence}</a>
        </FindingCard>
      );
    })}
  </ul>
);

/** What was found in the press: contradictions first, each in a sentence with its source. */
export const PressFindings = ({ view, lang }: { view: HomeView; lang: Language }) => {
  const texts = SITE_TEXTS[lang].findings;
  const sources = new Map(view.sources.map(source => [source.id, source]));
  return (
    <section class="band wrap" aria-labelledby="findings">
      <h2 id="findings">{texts.heading}</h2>
      <p>{texts.hint}</p>
      <h3>{texts.contradictions}</h3>
      {view.contradictions.length === 0 ? (
        <p>{texts.noContradictions}</p>
      ) : (
        <Cards checks={view.contradictions} sources={sources} lang={lang} />
      )}
      {view.findings.length === 0 ? null : (
        <>
          <h3>{texts.others}</h3>
          <Cards checks={view.findings} sources={sources} lang={lang} />
        </>
      )}
      <p class="more">
        <a href="/v1/checks">{texts.all(countText(view.counts.checks, lang))}</a>
      </p>
    </section>
  );
};
