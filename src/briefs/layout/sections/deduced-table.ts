import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { DeducedRow } from '../../content/brief-content.ts';
import { plain } from '../draw.ts';
import type { Block } from '../flow.ts';
import type { StructureNode } from '../sheet.ts';
import { CELL_LEADING, columnWidths, labelCell, paragraphsCell, table } from '../table.ts';
import { STYLES } from '../theme.ts';

const SHARES = [128, 62, 130, 176];

/** Figures that no report prints: what the checks fix or bound, and what they follow from. */
export function deducedTable(
  rows: readonly DeducedRow[],
  texts: BriefTexts,
  width: number,
  section: StructureNode,
): readonly Block[] {
  const widths = columnWidths(SHARES, width);
  const { columns: names } = texts;
  const columns = [names.measure, names.period, names.value, names.follows].map((title, i) => ({
    title,
    width: widths[i] ?? 0,
  }));
  const cells = rows.map(row => [
    labelCell(row.label, row.context, widths[0] ?? 0),
    ...[row.period, row.value, row.follows].map((text, i) => {
      const style = i === 2 ? STYLES.small : STYLES.cell;
      return paragraphsCell([plain(text, style, widths[i + 1] ?? 0, { maxLines: 6, leading: CELL_LEADING })]);
    }),
  ]);
  return table(columns, cells, section);
}
