import type { ChartInput } from '../briefs/charts/choose-charts.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { Deduced } from '../model/worksheet.ts';
import { statusOf } from '../report/assemble.ts';
import type { Language } from '../texts/language.ts';
import { quantityText } from '../texts/quantity.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { toldFigure } from '../texts/told-figure.ts';
import { Charts, chartsOf } from './charts.tsx';
import { DeducedList } from './deduced-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { pageHtml } from './page.tsx';
import { STATUS_ORDER, StatusCounts } from './status-counts.tsx';

/** Something that can be had of a place or a source. */
export interface SubjectLink {
  readonly href: string;
  readonly text: string;
}

/** What a page on one place, or on one source, tells. */
export interface SubjectView {
  /** The place's name or the source's title, and the language it is in. */
  readonly name: string;
  readonly nameLang?: string;
  readonly path: string;
  readonly figures: readonly Figure[];
  /** Figures that the checks of `figures` refer to. */
  readonly related: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly deduced: readonly Deduced[];
  readonly sources: ChartInput['sources'];
  readonly links: readonly SubjectLink[];
}

/** Findings, and deduced figures, shown; the API has the rest. */
const SHOWN = 40;

const Findings = ({ view, lang }: { view: SubjectView; lang: Language }) => {
  const languages = new Map(view.sources.map(({ id, language }) => [id, language]));
  const figures = new Map([...view.figures, ...view.related].map(figure => [figure.id, figure]));
  const quoteLang = ({ figures: [first = ''] }: Relation) => languages.get(figures.get(first)?.source ?? '');
  const rank = (relation: Relation) => STATUS_ORDER.indexOf(statusOf([relation.verdict]));
  return (
    <ul class="cards two">
      {view.relations
        .toSorted((a, b) => rank(a) - rank(b))
        .slice(0, SHOWN)
        .map(relation => (
          <FindingCard
            relation={relation}
            lang={lang}
            quoteLang={quoteLang(relation)}
            about={quantityText(toldFigure(relation, figures) ?? {}, lang)}
          >
            <a href={`/v1/checks/${relation.id}`}>{SITE_TEXTS[lang].findings.evidence}</a>
          </FindingCard>
        ))}
    </ul>
  );
};

const Subject = ({ view, lang }: { view: SubjectView; lang: Language }) => {
  const texts = SITE_TEXTS[lang];
  const charts = chartsOf({ ...view, figures: [...view.figures, ...view.related], lang });
  return (
    <div class="wrap subject">
      <h1 lang={view.nameLang}>{view.name}</h1>
      <StatusCounts figures={view.figures} lang={lang} />
      <p class="links">
        {view.links.map(({ href, text }) => (
          <a href={href}>{text}</a>
        ))}
      </p>
      {charts.length === 0 ? null : (
        <>
          <h2>{texts.charts}</h2>
          <Charts charts={charts} level={3} lang={lang} />
        </>
      )}
      <h2>{texts.result.findings}</h2>
      {view.relations.length === 0 ? <p>{texts.result.noFindings}</p> : <Findings view={view} lang={lang} />}
      {view.deduced.length === 0 ? null : (
        <>
          <h2>{texts.result.deduced}</h2>
          <DeducedList deduced={view.deduced.slice(0, SHOWN)} lang={lang} />
        </>
      )}
    </div>
  );
};

/** The page on one place or source: how its figures fare, charts of them, what was found, and where to get the rest. */
export function subjectPageHtml(view: SubjectView, lang: Language): string {
  return pageHtml({
    lang,
    title: `${view.name} – Crossfoot`,
    path: view.path,
    children: <Subject view={view} lang={lang} />,
  });
}
