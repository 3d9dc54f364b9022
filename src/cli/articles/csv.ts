/**
 * The records of a CSV text (RFC 4180; also with `;` or tabs where the first line has more of them), each by the names of the
 * first line. Linear in the length of the text.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = rowsOf(text, separatorOf(text));
  const names = head.map(name => name.trim().toLowerCase());
  return rows
    .filter(row => row.some(cell => cell.trim() !== ''))
    .map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const head = end < 0 ? text : text.slice(0, end);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; ) {
    let cell: string;
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) end = text.length;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      from = at;
    } else {
      from = at;
      cell = '';
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    row.push(cell + text.slice(from, at).replace(/\r$/, ''));
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}
