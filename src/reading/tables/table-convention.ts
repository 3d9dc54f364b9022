import type { Convention } from '../convention.ts';

const UNSEPARATED = /^\d+$/;

/**
 * How a table writes its numerals, a convention for each column, decided over all cells: what can be read in one way only
 * (`12.5`, `1,234,567`) decides for the table, or, where columns disagree, for its own column; where nothing does, a column
 * that mixes `1.234` with whole numbers below a thousand parts thousands by it, and one that mixes it with longer whole
 * numbers parts decimals by it; else the language's habit, and what that reads as three decimals is marked as doubtful.
 *
 * @param columns the digits of each column's cells
 * @param usual the decimal sign of the text's language
 */
export function tableConventions(columns: readonly (readonly string[])[], usual: string): Convention[] {
  const all = columns.map(evidenceOf);
  const certain = sum(all.map(evidence => evidence.certain));
  const hinted = sum(all.map(evidence => evidence.hinted));
  const unanimous = leading(certain);
  const contested = certain['.'] > 0 && certain[','] > 0;
  return all.map(evidence => {
    const sign =
      unanimous ??
      (contested ? leading(evidence.certain) : undefined) ??
      leading(evidence.hinted) ??
      leading(hinted);
    if (sign) return { decimal: sign, blanks: [], mixed: false };
    const doubtful = contested || evidence.open[usual === ',' ? ',' : '.'] > 0;
    return { decimal: usual, blanks: [], mixed: doubtful };
  });
}

type Counts = Record<'.' | ',', number>;

/** What the digits of one column say of its decimal sign; `open`: separators that can be read in two ways. */
function evidenceOf(column: readonly string[]): { certain: Counts; hinted: Counts; open: Counts } {
  const certain = { '.': 0, ',': 0 };
  const hinted = { '.': 0, ',': 0 };
  const open = { '.': 0, ',': 0 };
  let short = false;
  let long = false;
  for (const digits of column) {
    if (UNSEPARATED.test(digits)) {
      if (digits.length > 3) long = true;
      else if (digits !== '0') short = true;
      continue;
    }
    const decimal = certainDecimal(digits);
    if (decimal) certain[decimal]++;
    else if (digits.includes('.')) open['.']++;
    else if (digits.includes(',')) open[',']++;
  }
  for (const separator of ['.', ','] as const) {
    if (open[separator] === 0) continue;
    const other = separator === '.' ? ',' : '.';
    if (short && !long) hinted[other]++;
    else if (long && !short) hinted[separator]++;
  }
  return { certain, hinted, open };
}

function sum(counts: readonly Counts[]): Counts {
  const total = { '.': 0, ',': 0 };
  for (const count of counts) {
    total['.'] += count['.'];
    total[','] += count[','];
  }
  return total;
}

function leading(counts: Readonly<Record<'.' | ',', number>>): '.' | ',' | undefined {
  if (counts['.'] > 0 && counts[','] === 0) return '.';
  return counts[','] > 0 && counts['.'] === 0 ? ',' : undefined;
}

/** The decimal sign that digits with separators can only have; undefined for `1.234`, which can be read in two ways. */
function certainDecimal(digits: string): '.' | ',' | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const separator = points > 0 ? '.' : commas > 0 ? ',' : undefined;
  if (separator === undefined) return undefined;
  const other = separator === '.' ? ',' : '.';
  if (points + commas > 1) return other;
  const [whole = '', rest = ''] = digits.split(separator);
  if (rest.length !== 3 || whole.length > 3 || whole === '0' || whole.startsWith('0')) return separator;
  return undefined;
}
