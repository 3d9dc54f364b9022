import { type Context, contextOf } from '../context.ts';
import type { Lexicon, UnitEntry } from '../lexicon.ts';
import { matchPhrase } from '../phrase-tree.ts';
import { MARK, NUMERAL, tokenise } from '../tokens.ts';
import { abbreviatedScale, opensScale } from './scale-abbreviation.ts';
import { has, headWords } from './table-words.ts';

/** What the cells of a row or column are in: `(triệu USD)`, `%`, `'000 tonnes`, `thousand persons`, `USD/tonne`. */
export interface HeadUnit {
  readonly kind: UnitEntry['kind'] | 'count';
  /** Null for counts. */
  readonly code: string | null;
  readonly scale: number;
  /** What a count counts: an English lemma. */
  readonly counted?: string;
  /** Per something else: a price, a yield. */
  readonly per?: boolean;
}

/** Words that a counted thing may have ("nghìn lượt người", "thousand passenger trips"). */
const COUNTED_WORDS = 4;

/** The unit that is all a phrase says: `million USD`, `US$ bn`, `1,000 tonnes`, `%`, `nghìn người`, `tấn/ha`. */
export function unitOfPhrase(phrase: string, lexicon: Lexicon): HeadUnit | undefined {
  const context = contextOf(tokenise(phrase), lexicon);
  const { tokens } = context;
  let at = 0;
  let scale = 0;
  let unit: UnitEntry | undefined;
  let counted: string | undefined;
  let per = false;
  let words = 0;
  let letter = false;
  let abbreviated = false;
  while (at < tokens.count) {
    const key = tokens.key[at]!;
    if (tokens.kind[at] === NUMERAL) {
      const power = powerOf(key);
      if (power === undefined || (unit && unit.kind !== 'money')) return undefined;
      scale += power;
      at++;
      continue;
    }
    const next = stepAt(context, at, unit !== undefined);
    if (next?.kind === 'unit' && !unit) {
      unit = next.unit;
      at = next.at;
    } else if (next?.kind === 'scale') {
      // "Branch K" is no thousand branches: a scale comes before what it counts.
      if (words > 0) return undefined;
      if (next.at - at === 1 && key.length === 1 && /[a-z]/.test(key)) letter = true;
      scale += next.scale;
      at = next.at;
    } else if (key === '/' && (unit || counted !== undefined || scale > 0)) {
      per = true;
      const other = matchPhrase<UnitEntry>(context, at + 1, 'unit');
      if (other && other.at === tokens.count && unit?.kind === 'quantity' && other.value.kind === 'quantity')
        unit = { ...unit, code: `${unit.code}/${other.value.code}` };
      break;
    } else if (tokens.kind[at] === MARK && /^[.,:'’"=~+()-]+$/.test(key)) {
      // "USD, million" goes on, "million USD, constant prices" has said it.
      if (key === ',' && (unit || scale > 0)) {
        const rest = stepAt(context, at + 1, unit !== undefined)?.kind;
        if (!(rest === 'scale' && scale === 0) && !(rest === 'unit' && !unit)) break;
      }
      at++;
    } else if (words === 0 && abbreviatedScale(key, lexicon) !== undefined) {
      scale += abbreviatedScale(key, lexicon)!;
      abbreviated = true;
      at += tokens.key[at + 1] === '.' ? 2 : 1;
    } else {
      const noun = matchPhrase<string>(context, at, 'noun');
      if (noun) counted ??= noun.value;
      words += (noun?.at ?? at + 1) - at;
      if (words > COUNTED_WORDS) return undefined;
      at = noun?.at ?? at + 1;
    }
  }
  if (scale > 18) return undefined;
  if (unit) {
    // "USD value", "% of plan" say their unit; "năm 2023" is no span of years, "đồng phục" no dong.
    if (words > 0) return undefined;
    return { kind: unit.kind, code: unit.code, scale, ...(per ? { per } : {}) };
  }
  if (letter || abbreviated || (counted === undefined && (scale === 0 || words > COUNTED_WORDS)))
    return undefined;
  return {
    kind: 'count',
    code: null,
    scale,
    ...(counted === undefined ? {} : { counted }),
    ...(per ? { per } : {}),
  };
}

type Step =
  | { readonly kind: 'unit'; readonly at: number; readonly unit: UnitEntry }
  | { readonly kind: 'scale'; readonly at: number; readonly scale: number };

function stepAt(context: Context, at: number, afterUnit: boolean): Step | undefined {
  const scale =
    matchPhrase<number>(context, at, 'scale') ??
    (afterUnit ? matchPhrase<number>(context, at, 'moneyScale') : undefined);
  const unit = matchPhrase<UnitEntry>(context, at, 'unit');
  if (unit && unit.at > (scale?.at ?? 0) && allowed(context, unit.value, at, unit.at))
    return { kind: 'unit', at: unit.at, unit: unit.value };
  if (scale) return { kind: 'scale', at: scale.at, scale: scale.value };
  // "đồng tỷ" does not occur, "m USD" does: a letter before a currency is a scale.
  const letter = matchPhrase<number>(context, at, 'moneyScale');
  const money = letter && matchPhrase<UnitEntry>(context, letter.at, 'unit');
  return money?.value.kind === 'money' ? { kind: 'scale', at: letter!.at, scale: letter!.value } : undefined;
}

function allowed({ tokens }: Context, entry: UnitEntry, from: number, to: number): boolean {
  const printed = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  if (entry.capitals) return printed === entry.code;
  return entry.lower ? printed === printed.toLowerCase() : true;
}

/** `1,000`, `1.000`, `000`, `1000`: how many zeros the cells lack. */
function powerOf(key: string): number | undefined {
  const digits = key.replace(/[.,']/g, '');
  const zeros = /^1?(0{3,9})$/.exec(digits)?.[1];
  return zeros && zeros.length % 3 === 0 ? zeros.length : undefined;
}

const BRACKETS = /[([（［]([^()[\]（）［］]{1,60})[)\]）］]/g;
/** Signs and codes that mean a currency wherever they stand; words that do (đồng, won, ...) are words of names too. */
const SIGNED = /(?:US\$|USD|VND|VNĐ|EUR|MYR|IDR|SGD|JPY|CNY|RMB|KRW|THB|GBP|RM(?![\p{L}])|Rp\.?|[$€£¥₫₩฿])/u;

/** The unit that a head, a label or a caption says its cells are in; undefined where it says none. */
export function unitOfHead(label: string, lexicon: Lexicon): HeadUnit | undefined {
  if (label === '' || label.length > 300) return undefined;
  let found: HeadUnit | undefined;
  for (const [, inside] of label.matchAll(BRACKETS)) found = phraseUnit(inside!, lexicon) ?? found;
  if (found) return found;
  const outside = label.replace(BRACKETS, ' ').trim();
  const announced = announcedUnit(label, lexicon);
  if (announced) return announced;
  const whole = unitOfPhrase(outside, lexicon);
  if (whole && !isTime(whole.code) && !isAbbreviation(whole, outside)) return whole;
  const comma = Math.max(outside.lastIndexOf(','), outside.lastIndexOf(';'), outside.lastIndexOf(' - '));
  const last = comma < 0 ? undefined : unitOfPhrase(outside.slice(comma + 1), lexicon);
  if (last && (last.kind !== 'count' || last.scale > 0) && !isTime(last.code)) return last;
  if (outside.includes('%') || outside.includes('％')) return { kind: 'percent', code: '%', scale: 0 };
  return signedUnit(outside, lexicon);
}

const TIMES = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'night', 'quarter']);
/** "Bil." heads the numbers of the rows in Malay, and is no billion; "x" or "m" alone is a name. */
const isAbbreviation = (unit: HeadUnit, label: string): boolean =>
  /^\p{L}$/u.test(label) || (unit.kind === 'count' && unit.counted === undefined && label.length < 6);

/** Whether a unit is a span of time: "năm", "tháng" beside digits are dates in heads. */
export const isTime = (code: string | null): boolean => code !== null && TIMES.has(code);

function phraseUnit(inside: string, lexicon: Lexicon): HeadUnit | undefined {
  const announced = announcedUnit(inside, lexicon);
  if (announced) return announced;
  const own = unitOfPhrase(inside, lexicon);
  // "(Japan)", "(2 projects)" are no units of a column, "(projects)" and "(thousand)" are.
  if (own && (own.kind !== 'count' || own.scale > 0 || own.counted !== undefined)) return own;
  return inside.includes('%') ? { kind: 'percent', code: '%', scale: 0 } : signedUnit(inside, lexicon);
}

/** "Unit: million USD", "Đơn vị tính: Tỷ đồng", "単位：億円". */
function announcedUnit(label: string, lexicon: Lexicon): HeadUnit | undefined {
  const colon = Math.max(label.lastIndexOf(':'), label.lastIndexOf('：'));
  if (colon < 0) return undefined;
  const before = label.slice(Math.max(0, colon - 30), colon);
  if (!has(headWords(before), 'unit')) return undefined;
  return unitOfPhrase(label.slice(colon + 1).split(/[;()]/, 1)[0]!, lexicon);
}

/** Words before a currency that may say its scale ("in thousands of USD"). */
const SCALE_WORDS = 3;

/** A sign or code of a currency among other words, with the scale word beside it: "Value in US$ million, f.o.b.". */
function signedUnit(label: string, lexicon: Lexicon): HeadUnit | undefined {
  const sign = SIGNED.exec(label);
  if (!sign) return undefined;
  const behind = label
    .slice(sign.index + sign[0].length)
    .replace(/^[\s,;:]+/, '')
    .split(/[\s,;:/]+/, 1)[0]!;
  const joined = /^\s*[\p{L}\d]/u.test(label.slice(sign.index + sign[0].length));
  const before = label.slice(0, sign.index).trim().split(/\s+/).slice(-SCALE_WORDS);
  const phrases = [
    ...(behind === '' ? [] : [`${sign[0]} ${behind}`]),
    ...before.map((_, at) => `${before.slice(at).join(' ')} ${sign[0]}`),
    // "Value in thousands of USD": words between.
    ...before.map(word => `${word} ${sign[0]}`),
  ];
  for (const phrase of phrases) {
    const unit = unitOfPhrase(phrase, lexicon);
    if (unit?.kind === 'money' && unit.scale > 0) return unit;
  }
  // "US$ xy", "Mlll. USD": what is not known may well be a scale; no unit then, rather than a wrong one.
  if (joined && /^\p{L}{1,2}\.?$|\d/u.test(behind)) return undefined;
  if ([...before, ...(joined ? [behind] : [])].some(opensScale)) return undefined;
  const plain = unitOfPhrase(sign[0], lexicon);
  if (plain?.kind === 'money') return plain;
  return undefined;
}
