import type { Figure } from '../model/figure.ts';
import type { Language } from '../texts/language.ts';
import { measureLabel } from '../texts/names.ts';
import { STATUS_WORDS } from '../texts/verdicts.ts';
import { type Place, stretchesOf } from './pasted-table.ts';
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

const MarkedStretch = ({ text, figures, lang, start, end }: Readonly<Marks & Place>) => (
  <>
    {figures.map((figure, index) => (
      <>
        {text.slice(figures[index - 1]?.end ?? start, figure.start)}
        <Marked figure={figure} lang={lang} />
      </>
    ))}
    {text.slice(figures.at(-1)?.end ?? start, end)}
  </>
);

interface Marks {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly lang: Language;
}

/** A text with every figure that was read marked by its status; a table pasted into it keeps its rows and columns. */
export const MarkedText = ({ text, figures, lang }: Marks) => {
  const inOrder = figures.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const within = ({ start, end }: Place) => {
    const from = next;
    while (next < inOrder.length && inOrder[next]!.start < end) next++;
    return (
      <MarkedStretch text={text} figures={inOrder.slice(from, next)} lang={lang} start={start} end={end} />
    );
  };
  return (
    <>
      {stretchesOf(text).map(stretch =>
        stretch.kind === 'prose' ? (
          within(stretch)
        ) : (
          <div class="pasted" tabindex={0}>
            <table>
              {stretch.rows.map(row => (
                <tr>
                  {row.map((cell, column) => (
                    <td colspan={column === row.length - 1 ? stretch.width - column : 1}>{within(cell)}</td>
                  ))}
                </tr>
              ))}
            </table>
          </div>
        ),
      )}
    </>
  );
};
