import { intervalText } from '../briefs/content/amount.ts';
import type { Status } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import { statusOf } from '../report/assemble.ts';
import { measureLabel } from '../texts/names.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../texts/verdicts.ts';
import { aboutFigure } from './about-figure.ts';

const MARKS: Readonly<Record<Status, { mark: string; colour: string }>> = {
  'adds-up': { mark: '✓', colour: '\x1b[32m' },
  contradicts: { mark: '✗', colour: '\x1b[31m' },
  'not-verified': { mark: '·', colour: '\x1b[2m' },
};
const ORDER: readonly Status[] = ['contradicts', 'adds-up', 'not-verified'];

/** A report for a person at a terminal: what contradicts first, then what adds up, what is open, what follows. */
export function reportText(report: Report, colour: boolean): string {
  const lines = [headline(report), ''];
  const places = cellPlaces(report);
  for (const status of ORDER) {
    for (const relation of report.relations) {
      if (statusOf([relation.verdict]) === status)
        lines.push(...relationLines(relation, status, colour, places));
    }
  }
  if (report.relations.length === 0)
    lines.push('Nothing in it ties two figures together, so nothing could be checked.');
  if (report.deduced.length > 0)
    lines.push('', 'What follows from the figures', ...report.deduced.map(deducedLine));
  if (report.culprits.length > 0) lines.push('', 'What may be wrong', ...culpritLines(report));
  return `${lines.join('\n')}\n`;
}

function headline(report: Report): string {
  const count = (status: Status): number => report.figures.filter(figure => figure.status === status).length;
  const parts = ORDER.map(status => `${count(status)} ${STATUS_WORDS.en[status]}`);
  const noun = report.figures.length === 1 ? 'figure' : 'figures';
  return `${report.figures.length} ${noun}: ${parts.join(' · ')}   (${report.relations.length} ${report.relations.length === 1 ? 'check' : 'checks'})`;
}

/** Where in a spreadsheet a relation's words end, by their end in the text. */
function cellPlaces({ figures }: Report): ReadonlyMap<number, string> {
  return new Map(figures.flatMap(({ end, cell }) => (cell ? [[end, `${cell.sheet}!${cell.address} `]] : [])));
}

function relationLines(
  relation: Relation,
  status: Status,
  colour: boolean,
  places: ReadonlyMap<number, string>,
): string[] {
  const { mark, colour: code } = MARKS[status];
  const shown = colour ? `${code}${mark}\x1b[0m` : mark;
  const word =
    status === 'adds-up' || relation.verdict === 'incomplete'
      ? `${STATUS_WORDS.en[status]}, ${VERDICT_WORDS.en[relation.verdict]}`
      : STATUS_WORDS.en[status];
  const quote = relation.quote
    ? [`    ${places.get(relation.end ?? -1) ?? ''}“${relation.quote.replace(/\s+/g, ' ').trim()}”`]
    : [];
  return [`${shown} ${relation.text} [${relation.kind}: ${word}]`, ...quote];
}

function deducedLine(item: Report['deduced'][number]): string {
  return `  ${aboutFigure(item) || item.name}: ${intervalText(item.interval, item.unit, 'en')}`;
}

/** Sets of figures that are listed: the likeliest; `--json` has all. */
const CULPRITS = 8;

function culpritLines(report: Report): string[] {
  const figures = new Map(report.figures.map(figure => [figure.id, figure]));
  const lines = report.culprits.slice(0, CULPRITS).map(culprit => {
    const told = culprit.figures.map(id => {
      const { surface = id, measure = null } = figures.get(id) ?? {};
      const repairs = culprit.repairs.filter(({ figure }) => figure === id);
      const meant = repairs.map(({ printed, slip }) => `${printed} (${slip})`).join(' or ');
      const label = measure === null ? '' : `${measureLabel(measure, 'en')}: `;
      return `${label}${surface}${meant === '' ? '' : `, perhaps ${meant}`}`;
    });
    return `  ${told.join(' + ')}`;
  });
  const more = report.culprits.length - CULPRITS;
  return more > 0 ? [...lines, `  … and ${more} more`] : lines;
}
