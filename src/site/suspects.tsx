import { labelOf } from '../briefs/content/names.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Culprit, Repair } from '../model/worksheet.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { figureAnchor } from './marked-text.tsx';

/** Sets of figures, and likely slips of each, that are shown: the first are the likeliest. */
const SHOWN = { culprits: 6, repairs: 2 } as const;

interface SuspectProps {
  readonly culprit: Culprit;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly lang: Language;
}

/** One figure with what it measures, and what may have been meant. */
const SuspectFigure = ({
  figure,
  repairs,
  lang,
}: {
  figure: Figure;
  repairs: readonly Repair[];
  lang: Language;
}) => {
  const texts = SITE_TEXTS[lang].result;
  const printed = repairs.slice(0, SHOWN.repairs).map(repair => repair.printed);
  return (
    <>
      {labelOf(figure, lang)}: <a href={`#${figureAnchor(figure)}`}>{figure.surface}</a>
      {printed.length === 0 ? null : `, ${fill(texts.perhaps, { printed: printed.join(` ${texts.or} `) })}`}
    </>
  );
};

const Suspect = ({ culprit, figures, lang }: SuspectProps) => (
  <li class="card">
    {culprit.figures
      .flatMap(id => figures.get(id) ?? [])
      .map((figure, index) => (
        <>
          {index === 0 ? '' : ' + '}
          <SuspectFigure
            figure={figure}
            repairs={culprit.repairs.filter(repair => repair.figure === figure.id)}
            lang={lang}
          />
        </>
      ))}
  </li>
);

/** The figures whose change would mend what contradicts, with the slips that would explain them. */
export const Suspects = ({ report, lang }: { report: Report; lang: Language }) => {
  const texts = SITE_TEXTS[lang].result;
  const figures = new Map(report.figures.map(figure => [figure.id, figure]));
  if (report.culprits.length === 0) return null;
  return (
    <>
      <h3>{texts.suspects}</h3>
      <p class="soft small">{texts.suspectsHint}</p>
      <ul class="cards">
        {report.culprits.slice(0, SHOWN.culprits).map(culprit => (
          <Suspect culprit={culprit} figures={figures} lang={lang} />
        ))}
      </ul>
    </>
  );
};
