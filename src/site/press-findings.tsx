import type { Look } from '../model/across.ts';
import type { SourceSummary } from '../model/source-record.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { countText } from './count-text.ts';
import { FindingCard } from './finding-card.tsx';
import type { HomeView, ToldCheck } from './home-view.ts';
import { sourceLine } from './source-line.ts';

type Sources = ReadonlyMap<string, SourceSummary>;

interface CardsProps {
  readonly checks: readonly ToldCheck[];
  readonly sources: Sources;
  readonly lang: Language;
}

/** Where something was printed: a line for each source, leading to its page. */
const Printed = ({ ids, sources, lang }: { ids: readonly string[]; sources: Sources; lang: Language }) => (
  <>
    {ids.map(id => {
      const source = sources.get(id);
      const line = source === undefined ? id : sourceLine(source, lang);
      return <a href={`/sources/${id}?lang=${lang}`}>{line}</a>;
    })}
  </>
);

const Cards = ({ checks, sources, lang }: CardsProps) => (
  <ul class="cards two">
    {checks.map(({ check, about }) => {
      const ids = check.source === null ? check.sources : [check.source];
      return (
        <FindingCard
          relation={check}
          lang={lang}
          quoteLang={sources.get(ids[0] ?? '')?.language}
          about={about}
        >
          <Printed ids={ids} sources={sources} lang={lang} />
          <a href={`/v1/checks/${check.id}`}>{SITE_TEXTS[lang].findings.evidence}</a>
        </FindingCard>
      );
    })}
  </ul>
);

/** What a person should look at: told plainly, without the mark of a contradiction. */
const Looks = ({ looks, sources, lang }: { looks: readonly Look[]; sources: Sources; lang: Language }) => {
  const texts = SITE_TEXTS[lang].findings;
  if (looks.length === 0) return null;
  return (
    <>
      <h3>{texts.looks}</h3>
      <p class="soft small">{texts.looksHint}</p>
      <ul class="cards two">
        {looks.map(look => (
          <li class="card">
            <p>{look.text}</p>
            <p class="meta">
              <Printed ids={look.sources} sources={sources} lang={lang} />
              <a href={`/v1/findings/${look.id}`}>{texts.evidence}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

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
      <Looks looks={view.looks} sources={sources} lang={lang} />
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
