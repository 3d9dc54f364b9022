import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Culprit } from '../model/worksheet.ts';
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

const Suspect = ({ culprit, figures, lang }: SuspectProps) => {
  const texts = SITE_TEXTS[lang].result;
  const repairs = culprit.repairs.slice(0, SHOWN.repairs).map(repair => repair.printed);
  return (
    <li class="card">
      {culprit.figures.map((id, index) => {
        const figure = figures.get(id);
        if (figure === undefined) return null;
        return (
          <>
            {index === 0 ? '' : ' + '}
            <a href={`#${figureAnchor(figure)}`}>{figure.surface}</a>
          </>
        );
      })}
      {repairs.length === 0 ? null : `: ${fill(texts.perhaps, { printed: repairs.join(` ${texts.or} `) })}`}
    </li>
  );
};

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
