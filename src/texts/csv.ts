/** What a spreadsheet would take for a formula of its own: signs that begin one, but not a signed number (`-3.2%`). */
const FORMULA = /^(?=[=+\-@\t\r])(?![+-][\d.,\s]+%?$)/;

/**
 * A field by RFC 4180: quoted where it holds a comma, a quote or a line break. Lists are told with spaces between. Words of others
 * that would run as a formula where the table is opened have an apostrophe before them (OWASP, "CSV Injection").
 */
function field(value: unknown): string {
  const text = (Array.isArray(value) ? value.join(' ') : String(value ?? '')).replace(FORMULA, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its head as CSV (RFC 4180). */
export function csvText(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('');
}
