export const CSV = 'text/csv';

/** A field by RFC 4180: quoted where it holds a comma, a quote or a line break. Lists are told with spaces between. */
function field(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its head as CSV (RFC 4180). */
export function csvText(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('');
}
