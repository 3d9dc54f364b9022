import type { SheetFigure, Worksheet } from '../model/worksheet.ts';
import { toFixed, toRounded } from '../number/decimal.ts';
import { isPoint } from '../number/interval.ts';
import type { Printed } from '../number/printed.ts';
import { compare, type Rational, rational, shift } from '../number/rational.ts';
import type { NamedFigure, RelationFacts, WrittenNumber } from '../texts/checks/facts.ts';
import { isWritable } from '../texts/checks/number.ts';
import type { Language } from '../texts/language.ts';
import { type Judgement, recomputedTarget } from './judge.ts';
import { KINDS } from './kinds/index.ts';
import type { Prepared } from './prepare.ts';

/** Gathers what a sentence about a relation says. */
export function facts(p: Prepared, j: Judgement, sheet: Worksheet, lang: Language): RelationFacts {
  const { target } = p.assertion;
  const like = target?.printed ?? p.reader.figures.find(f => f.printed !== null)?.printed ?? null;
  const unit =
    target?.unit ?? (target?.printed ? null : (p.reader.figures.find(f => f.unit !== null)?.unit ?? null));
  const write = (value: Rational) => written(value, like, unit, lang);
  const again = recomputedTarget(p);
  const roles: Record<string, NamedFigure[]> = {};
  const literals: Record<string, string> = {};
  for (const role of Object.keys(KINDS[p.kind].roles)) {
    const value = p.raw[role];
    const names = namesIn(value, sheet.figures);
    if (names.length > 0) roles[role] = names.map(name => named(name, sheet.figures[name]!, p, lang));
    else if (typeof value === 'string' || typeof value === 'number') literals[role] = String(value);
  }
  return {
    kind: p.kind,
    verdict: j.verdict,
    reason: j.reason,
    roles,
    target:
      target === null || target.kind !== 'figure'
        ? null
        : named(target.name, sheet.figures[target.name]!, p, lang),
    recomputed: again !== null && isPoint(again) ? write(again.low!) : null,
    low: j.implied?.low ? write(j.implied.low) : null,
    high: j.implied?.high ? write(j.implied.high) : null,
    literals,
  };
}

function namesIn(value: unknown, figures: Worksheet['figures']): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => namesIn(item, figures));
  return typeof value === 'string' && Object.hasOwn(figures, value) ? [value] : [];
}

function named(name: string, figure: SheetFigure, p: Prepared, lang: Language): NamedFigure {
  const variable = p.reader.figures.find(f => f.name === name);
  const printed = variable?.printed ?? null;
  const write = (value: Rational) =>
    printed === null ? null : written(value, printed, figure.unit ?? null, lang);
  return {
    label: figure.label ?? (printed === null ? name : null),
    number: printed === null ? null : write(printed.value),
    name,
    qualifier: printed?.qualifier ?? 'exact',
    upper: printed?.upper ? write(printed.upper) : null,
  };
}

/** A value written like a printed number: with its scale word and its decimals; two more where it has none. */
export function written(
  value: Rational,
  like: Printed | null,
  unit: string | null,
  lang: Language,
): WrittenNumber {
  const scale = like !== null && isWritable(like.scale, lang) ? like.scale : 0;
  const places = like === null ? 0 : placesOf(like, scale);
  const shifted = shift(value, -scale);
  return { digits: places > 0 ? toFixed(shifted, places) : toRounded(shifted, 2), scale, unit };
}

function placesOf(like: Printed, scale: number): number {
  let places = 0;
  while (places < 12 && like.place.n !== 0 && compare(shift(like.place, places - scale), rational(1)) < 0)
    places++;
  return like.place.n === 0 ? like.decimal.places : places;
}
