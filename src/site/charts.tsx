import { raw } from 'hono/html';
import type { Chart } from '../briefs/charts/chart.ts';
import { type ChartInput, chooseCharts } from '../briefs/charts/choose-charts.ts';
import { chartSvg } from '../briefs/charts/svg.ts';
import { BRIEF_TEXTS } from '../texts/briefs.ts';
import type { Language } from '../texts/language.ts';

/** Widths in the geometry's own units, for pages from 48rem on and for narrower ones: letters come out as large in both. */
const WIDTHS = { wide: 400, narrow: 190 } as const;

const OneChart = ({ chart, level, lang }: { chart: Chart; level: 3 | 4; lang: Language }) => (
  <figure class="chart">
    {level === 3 ? <h3>{chart.title}</h3> : <h4>{chart.title}</h4>}
    {raw(chartSvg(chart, WIDTHS.wide, 'wide'))}
    {raw(chartSvg(chart, WIDTHS.narrow, 'narrow'))}
    <figcaption>{[chart.note, BRIEF_TEXTS[lang].whiskers].filter(Boolean).join(' · ')}</figcaption>
  </figure>
);

/** What a page's figures can show, drawn from the same geometry as in briefs. */
export const chartsOf = (input: ChartInput): readonly Chart[] => chooseCharts(input, new Set());

interface ChartsProps {
  readonly charts: readonly Chart[];
  /** Of their headings. */
  readonly level: 3 | 4;
  readonly lang: Language;
}

/** Charts one below the other, each with its numbers in words for who cannot see it. */
export const Charts = ({ charts, level, lang }: ChartsProps) => (
  <div class="charts">
    {charts.map(chart => (
      <OneChart chart={chart} level={level} lang={lang} />
    ))}
  </div>
);
