import type { Figure } from '../model/figure.ts';
import type { Language } from '../texts/language.ts';
import { measureLabel } from '../texts/names.ts';
import { STATUS_WORDS } from '../texts/verdicts.ts';
import { StatusIcon } from './status-mark.tsx';

/** Where a figure stands on the page, so that findings can point to it. */
export const figureAnchor = (figure: Pick<Figure, 'start'>): string => `figure-${figure.start}`;

/** Characters up to which a figure is kept on one line, with its mark. */
const SHORT = 24;

const Marked = ({ figure, lang }: { figure: Figure; lang: Language }) => {
  const word = STATUS_WORDS[lang][figure.status];
  const about = figure.measure === null ? word : `${measureLabel(figure.measure, lang)}: ${word}`;
  const short = figure.surface.length <= SHORT;
  return (
    <mark class={short ? `${figure.status} short` : figure.status} id={figureAnchor(figure)} title={about}>
      {figure.surface}
      <StatusIcon status={figure.status} />
      <span class="unseen"> ({word})</span>
    </mark>
  );
};

/** A text with every figure that was read marked by its status. */
export const MarkedText = ({
  text,
  figures,
  lang,
}: {
  text: string;
  figures: readonly Figure[];
  lang: Language;
}) => {
  const inOrder = figures.toSorted((a, b) => a.start - b.start);
  return (
    <>
      {inOrder.map((figure, index) => (
        <>
          {text.slice(inOrder[index - 1]?.end ?? 0, figure.start)}
          <Marked figure={figure} lang={lang} />
        </>
      ))}
      {text.slice(inOrder.at(-1)?.end ?? 0)}
    </>
  );
};
