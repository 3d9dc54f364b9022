import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import { fill } from '../../../texts/fill.ts';
import type { Language } from '../../../texts/language.ts';
import { STATUS_WORDS } from '../../../texts/verdicts.ts';
import type { FigureRow } from '../../content/brief-content.ts';
import { plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { drawMark } from '../marks.ts';
import type { StructureNode } from '../sheet.ts';
import {
  CELL_LEADING,
  type Cell,
  type Column,
  columnWidths,
  labelCell,
  paragraphsCell,
  table,
} from '../table.ts';
import { coloured, LINK, STATUS_COLOURS, STYLES } from '../theme.ts';
import { type Span, textWidth, wrap } from '../wrap.ts';
import { fitColumns, VERDICT_INDENT } from './figure-columns.ts';

const SHARES = [110, 75, 82, 78, 96, 27];
const MOST_LINES = 6;
const LEADING = STYLES.cell.size * CELL_LEADING;
const IN_CELL = { maxLines: MOST_LINES, leading: CELL_LEADING } as const;
const MARK = 8;
/** In a longer table the sources are linked from their own list alone. */
const MOST_LINKED = 60;

/** Where the decimal marks of a column stand, from its left edge: as far right as the longest whole number needs. */
function markOf(rows: readonly FigureRow[], width: number): number {
  const wholes = rows.flatMap(row => (row.amount ? [textWidth(row.amount.whole, STYLES.number)] : []));
  // A number longer than this would push the others off their column; it is set as text.
  return wholes.filter(whole => whole <= width * 0.6).reduce((max, whole) => Math.max(max, whole), 0);
}

function numberCell(row: FigureRow, mark: number, width: number): Cell {
  const { amount } = row;
  if (!amount) return paragraphsCell([plain(row.value, STYLES.cell, width, IN_CELL)]);
  const whole = textWidth(amount.whole, STYLES.number);
  const gap = amount.unit.startsWith('%') ? '' : ' ';
  const spans: Span[] = [{ text: amount.whole + amount.fraction, style: STYLES.number }];
  if (amount.unit !== '') spans.push({ text: gap + amount.unit, style: STYLES.cell });
  const size = (amount.unit === '' ? STYLES.number : STYLES.cell).size;
  const line = wrap(spans, Number.POSITIVE_INFINITY, { leading: LEADING / size });
  const indent = mark - whole;
  if (indent < 0 || indent + line.width > width) {
    return paragraphsCell([wrap(spans, width, IN_CELL)]);
  }
  return {
    height: LEADING,
    draw: ({ page, x, y }, node) => drawParagraph(line, node, { page, x: x + indent, y }),
  };
}

function verdictCell(row: FigureRow, lang: Language, width: number): Cell {
  const style = coloured({ ...STYLES.cell, face: 'bold' }, STATUS_COLOURS[row.status].strong);
  const inner = width - VERDICT_INDENT;
  const status = STATUS_WORDS[lang][row.status];
  const beside = textWidth(`${status} `, style) + textWidth(row.fine, STYLES.tiny) <= inner;
  if (beside) {
    const both: Span[] = [
      { text: `${status} `, style },
      { text: row.fine, style: STYLES.tiny },
    ];
    const line = wrap(row.fine === '' ? both.slice(0, 1) : both, width, { leading: CELL_LEADING });
    return {
      height: line.height,
      draw: ({ page, x, y }, node) => {
        drawMark(page, row.status, x, y + (LEADING - MARK) / 2, MARK);
        drawParagraph(line, node, { page, x: x + VERDICT_INDENT, y });
      },
    };
  }
  const word = plain(status, style, inner, { leading: CELL_LEADING });
  const fine = plain(row.fine, STYLES.tiny, inner, { maxLines: 3, leading: 1.3 });
  return {
    height: word.height + fine.height,
    draw: ({ page, x, y }, node) => {
      drawMark(page, row.status, x, y + (LEADING - MARK) / 2, MARK);
      drawParagraph(word, node, { page, x: x + VERDICT_INDENT, y });
      drawParagraph(fine, node, { page, x: x + VERDICT_INDENT, y: y + word.height });
    },
  };
}

/** The words of the report, in its own language. */
function reportedCell(row: FigureRow, lang: Language, width: number): Cell {
  const text = row.qualifier === '' ? row.surface : `${row.qualifier} ${row.surface}`;
  const options = row.surfaceLang === lang ? {} : { lang: row.surfaceLang };
  return paragraphsCell([plain(text, STYLES.cell, width, { ...IN_CELL, ...options })]);
}

/** The number of the source, linked to the figure's own words there. */
function sourceCell(row: FigureRow, texts: BriefTexts, linked: boolean, width: number): Cell {
  const text = `[${row.source}]`;
  const { href } = row;
  if (!linked || href === null) return paragraphsCell([plain(text, STYLES.small, width)], 'right');
  const contents = fill(texts.openFigure, { surface: row.surface, source: row.source });
  const span: Span = { text, style: coloured(STYLES.small, LINK), href, contents };
  return paragraphsCell([wrap([span], width)], 'right');
}

/** Every figure of the brief, with its numbers aligned on the decimal mark. */
export function figureTable(
  rows: readonly FigureRow[],
  texts: BriefTexts,
  lang: Language,
  width: number,
  section: StructureNode,
): readonly Block[] {
  const given = columnWidths(SHARES, width);
  const mark = markOf(rows, given[3] ?? 0);
  const { columns: names } = texts;
  const titles = [names.measure, names.period, names.reported, names.value, names.verdict, names.source];
  const least = titles.map(title => textWidth(title, STYLES.column) + 1);
  const widths = fitColumns(rows, lang, given, least, mark);
  const columns = titles.map(
    (title, i): Column => ({
      title,
      width: widths[i] ?? 0,
      align: i === titles.length - 1 ? 'right' : 'left',
    }),
  );
  const at = (i: number) => widths[i] ?? 0;
  const cells = rows.map((row): readonly Cell[] => [
    labelCell(row.label, row.context, at(0)),
    paragraphsCell([plain(row.period, STYLES.cell, at(1), IN_CELL)]),
    reportedCell(row, lang, at(2)),
    numberCell(row, mark, at(3)),
    verdictCell(row, lang, at(4)),
    sourceCell(row, texts, rows.length <= MOST_LINKED, at(5)),
  ]);
  return table(columns, cells, section);
}
