import type { BriefTexts } from '../../../texts/briefs.ts';
import type { DeducedRow } from '../../content/brief-content.ts';
import { plain } from '../draw.ts';
import type { Block } from '../flow.ts';
import type { StructureNode } from '../sheet.ts';
import { columnWidths, paragraphsCell, table } from '../table.ts';
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
  const cells = rows.map(row => {
    const texts = [row.label, row.period, row.value, row.follows];
    return texts.map((text, i) => {
      const paragraph = plain(text, i === 3 ? STYLES.small : STYLES.cell, widths[i] ?? 0, { maxLines: 6 });
      const context = i === 0 ? [plain(row.context, STYLES.tiny, widths[0] ?? 0, { maxLines: 2 })] : [];
      return paragraphsCell([paragraph, ...context]);
    });
  });
  return table(columns, cells, section);
}
