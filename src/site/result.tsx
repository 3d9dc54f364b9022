import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import { statusOf } from '../report/assemble.ts';
import type { Language } from '../texts/language.ts';
import { quantityText } from '../texts/quantity.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { toldFigure } from '../texts/told-figure.ts';
import { Charts, chartsOf } from './charts.tsx';
import { countText } from './count-text.ts';
import { DeducedList } from './deduced-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { figureAnchor, MarkedText } from './marked-text.tsx';
import { STATUS_ORDER, StatusCounts } from './status-counts.tsx';
import { Suspects } from './suspects.tsx';

const rankOf = (relation: Relation): number => STATUS_ORDER.indexOf(statusOf([relation.verdict]));

const FigureLinks = ({ relation, figures }: { relation: Relation; figures: ReadonlyMap<string, Figure> }) => (
  <>
    {relation.figures.map(id => {
      const figure = figures.get(id);
      return figure === undefined ? null : <a href={`#${figureAnchor(figure)}`}>{figure.surface}</a>;
    })}
  </>
);

/** Findings shown of a text; who wants more than a person reads asks for JSON. */
const SHOWN = 200;

const Findings = ({ report, lang }: { report: Report; lang: Language }) => {
  const texts = SITE_TEXTS[lang].result;
  const figures = new Map(report.figures.map(figure => [figure.id, figure]));
  if (report.relations.length === 0) return <p>{texts.noFindings}</p>;
  return (
    <ul class="cards">
      {report.relations
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .slice(0, SHOWN)
        .map(relation => (
          <FindingCard
            relation={relation}
            lang={lang}
            quoteLang={report.lang}
            about={quantityText(toldFigure(relation, figures) ?? {}, lang)}
          >
            <FigureLinks relation={relation} figures={figures} />
          </FindingCard>
        ))}
    </ul>
  );
};

/** What reading and checking a text gave: the text with its figures marked, the findings, and what follows. */
export const Result = ({ text, report, lang }: { text: string; report: Report; lang: Language }) => {
  const texts = SITE_TEXTS[lang].result;
  const { figures, relations, deduced } = report;
  const charts = chartsOf({ figures, relations, sources: [], lang });
  if (figures.length === 0)
    return (
      <>
        <h2 tabindex={-1}>{texts.heading}</h2>
        <p>{texts.none}</p>
      </>
    );
  return (
    <>
      <h2 tabindex={-1}>
        {texts.heading}: {texts.figures(countText(figures.length, lang), figures.length === 1)}
      </h2>
      <StatusCounts figures={figures} lang={lang} />
      <h3>{texts.findings}</h3>
      <Findings report={report} lang={lang} />
      {relations.length > SHOWN ? (
        <p class="soft small">{texts.more(countText(SHOWN, lang), countText(relations.length, lang))}</p>
      ) : null}
      <Suspects report={report} lang={lang} />
      {charts.length === 0 ? null : (
        <>
          <h3>{SITE_TEXTS[lang].charts}</h3>
          <Charts charts={charts} level={4} lang={lang} />
        </>
      )}
      {deduced.length === 0 ? null : (
        <>
          <h3>{texts.deduced}</h3>
          <p class="soft small">{texts.deducedHint}</p>
          <DeducedList deduced={deduced.slice(0, SHOWN)} lang={lang} />
          {deduced.length > SHOWN ? (
            <p class="soft small">{texts.more(countText(SHOWN, lang), countText(deduced.length, lang))}</p>
          ) : null}
        </>
      )}
      <h3>{texts.article}</h3>
      <p class="soft small">{texts.articleHint}</p>
      <div class="panel article" lang={report.lang}>
        <MarkedText text={text} figures={figures} lang={lang} />
      </div>
    </>
  );
};
