import type { Status } from '../../model/figure.ts';
import type { Counted } from '../../texts/briefs/brief-texts.ts';
import { BRIEF_TEXTS, BRIEF_WORDS } from '../../texts/briefs.ts';
import { dateText } from '../../texts/dates.ts';
import { fill } from '../../texts/fill.ts';
import type { Language } from '../../texts/language.ts';
import type { BriefInput, BriefSource } from '../brief-input.ts';
import { chooseCharts } from '../charts/choose-charts.ts';
import { intervalText, periodText } from './amount.ts';
import type { BriefContent, DeducedRow, SourceRow } from './brief-content.ts';
import { figureRows, keyTiles, orderedFigures, shownFigures } from './figures.ts';
import { findingsOf, shownChecks } from './findings.ts';
import { permalinkOf, safeUrl } from './links.ts';
import { contextOf, headingOf, labelOf } from './names.ts';
import { boundaryText, changesText, notFoundText, notShownText } from './remarks.ts';

function counted(texts: Counted, n: number): string {
  return n === 0 ? texts.none : n === 1 ? texts.one : fill(texts.many, { n });
}

function summaryOf(counts: Readonly<Record<Status, number>>, sources: number, lang: Language): string {
  const texts = BRIEF_TEXTS[lang];
  const total = counts['adds-up'] + counts.contradicts + counts['not-verified'];
  if (total === 0) return texts.empty;
  return fill(texts.summary, {
    figures: counted(texts.figuresCounted, total),
    sources: counted(texts.sourcesCounted, sources),
    parts: [
      counted(texts.addUp, counts['adds-up']),
      counted(texts.contradict, counts.contradicts),
      counted(texts.notVerified, counts['not-verified']),
    ].join(', '),
  });
}

/** Deduced figures that have a row. */
const MOST_DEDUCED = 60;

function deducedRows(input: BriefInput): readonly DeducedRow[] {
  const { lang } = input;
  const relations = new Map(input.relations.map(relation => [relation.id, relation]));
  const figures = new Map(input.figures.map(figure => [figure.id, figure]));
  return input.deduced.slice(0, MOST_DEDUCED).map(deduced => {
    const from = deduced.relations.flatMap(id => relations.get(id)?.figures ?? []);
    const labels = from.flatMap(id => {
      const figure = figures.get(id);
      return figure ? [`${labelOf(figure, lang)} (${figure.surface})`] : [];
    });
    return {
      label: deduced.measure ? labelOf({ measure: deduced.measure }, lang) : (deduced.name ?? ''),
      context: contextOf(
        { subject: deduced.subject ?? null, partner: deduced.partner ?? input.partner ?? null },
        input,
      ),
      period: deduced.period ? periodText(deduced.period, lang) : BRIEF_TEXTS[lang].noPeriod,
      value: intervalText(deduced.interval, deduced.unit, lang),
      follows: [...new Set(labels)].join('; '),
    };
  });
}

function sourceRow(source: BriefSource, number: number, lang: Language): SourceRow {
  const texts = BRIEF_TEXTS[lang];
  const date = source.published
    ? dateText(source.published, lang)
    : source.inferred
      ? fill(texts.inferred, { date: dateText(source.inferred.date, lang) })
      : texts.undated;
  const names = BRIEF_WORDS[lang].languages;
  const language = names[source.language] ?? names[source.language.split('-')[0] ?? ''] ?? source.language;
  return {
    number,
    title: source.title,
    lang: source.language,
    publisher: source.publisher ?? '',
    line: `${date} · ${language}`,
    url: safeUrl(source.url),
    linkText: fill(texts.openLink, { title: source.title }),
    hash: source.original?.sha256 ?? null,
  };
}

function citationOf(
  parts: Readonly<Record<'title' | 'id' | 'date', string>>,
  snapshot: string | null,
  lang: Language,
): string {
  const { citation, citationAlone } = BRIEF_TEXTS[lang];
  return snapshot === null ? fill(citationAlone, parts) : fill(citation, { ...parts, snapshot });
}

/** Turns the data into what the brief says. `id` names the brief. */
export function buildContent(input: BriefInput, id: string): BriefContent {
  const { lang } = input;
  const texts = BRIEF_TEXTS[lang];
  const figures = orderedFigures(input);
  const rows = shownFigures(figures);
  const counts: Record<Status, number> = { 'adds-up': 0, contradicts: 0, 'not-verified': 0 };
  for (const figure of figures) counts[figure.status] += 1;
  const shown = shownChecks(input);
  const title = headingOf(input);
  const asOf = input.asOf === null ? texts.noPeriod : dateText(input.asOf, lang);
  const snapshot = input.snapshot?.slice(0, 12) ?? null;
  return {
    title,
    documentTitle: fill(texts.title, { place: title }),
    asOf,
    id,
    snapshot,
    summary: summaryOf(counts, input.sources.length, lang),
    counts,
    tiles: keyTiles(input, figures),
    contradicts: shown.some(relation => relation.verdict === 'contradicts'),
    findings: findingsOf(input, shown),
    rows: figureRows(input, rows),
    deduced: deducedRows(input),
    notShown: notShownText(figures.length - rows.length, input.deduced.length - MOST_DEDUCED, lang),
    sources: input.sources.map((source, i) => sourceRow(source, i + 1, lang)),
    charts: chooseCharts(input, new Set(shown)),
    notFound: notFoundText(input),
    boundary: boundaryText(input, figures),
    changes: changesText(input),
    citation: citationOf({ title, id, date: asOf }, snapshot, lang),
    permalink: permalinkOf(input),
    corrections: safeUrl(input.corrections),
  };
}
