import type { SheetFigure } from '../../model/worksheet.ts';
import { toFixed, toRounded } from '../../number/decimal.ts';
import type { Printed } from '../../number/printed.ts';
import { compare, ONE, shift } from '../../number/rational.ts';
import { formatDecimal, formatPrinted, isWritable, scaleWord } from '../../texts/checks/number.ts';
import type { Language } from '../../texts/language.ts';

/** The corrected figure as it would be printed: "38.3 billion USD". The label's own wording is kept where it can be. */
export function printedForm(meant: Printed, was: Printed, figure: SheetFigure, lang: Language): string {
  const scale = isWritable(meant.scale, lang) ? meant.scale : 0;
  const digits = digitsAt(meant, scale);
  const label = figure.label;
  if (label !== undefined) {
    const old = formatDecimal(digitsAt(was, was.scale), lang);
    const kept = replaceOnce(label, old, formatDecimal(digits, lang));
    if (kept !== null && meant.scale === was.scale && scale === meant.scale) return kept;
    const word = scaleWord(was.scale, lang);
    const next = scaleWord(scale, lang);
    const reworded = kept === null || word === null || next === null ? null : replaceOnce(kept, word, next);
    if (reworded !== null) return reworded;
  }
  return formatPrinted(digits, scale, figure.unit ?? null, lang);
}

/** The digits before the scale word, with as many places as were printed. */
function digitsAt(printed: Printed, scale: number): string {
  const value = shift(printed.value, -scale);
  if (printed.place.n === 0) return toRounded(value, 30);
  let places = 0;
  while (places < 400 && compare(shift(printed.place, places - scale), ONE) < 0) places++;
  return toFixed(value, places);
}

/** Null unless `old` stands exactly once. */
function replaceOnce(text: string, old: string, by: string): string | null {
  const at = text.indexOf(old);
  return at < 0 || text.indexOf(old, at + 1) >= 0
    ? null
    : text.slice(0, at) + by + text.slice(at + old.length);
}
