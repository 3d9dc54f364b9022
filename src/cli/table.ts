/** Rows as aligned plain text with a heading and a rule. Widths count code points of NFC text, so diacritics align. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = (text: string): number => [...text.normalize('NFC')].length;
  const widths = head.map((title, column) =>
    Math.max(width(title), ...rows.map(row => width(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column]! - width(cell))))
      .join('  ')
      .trimEnd();
  return `${[line(head), line(widths.map(length => '─'.repeat(length))), ...rows.map(line)].join('\n')}\n`;
}
