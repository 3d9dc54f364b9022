import type { Claim, ReadFigure } from '../../model/figure.ts';
import { baseOf } from '../base-of.ts';
import { MEASURES } from '../lexicon.ts';
import type { Passage, Spot } from '../passage.ts';
import { claimOf, type Draft, type Known } from '../relations/known.ts';
import { holdsAlike, meets } from '../screen.ts';
import { type ScreenedFigure, screened } from '../screened-figure.ts';
import { isOneSlip } from './slip.ts';
import type { TablesUnderstood } from './understand-tables.ts';

/** Digits that make a value one's own: a cell of so many is met again by chance no more. */
const OWN_DIGITS = 4;
const TELLING_DIGITS = 3;
/** Cells of one claim that are looked at: more tell nothing apart. */
const MOST = 8;

/**
 * Figures of the prose that tables print too: of equal value, or of one claim and a value that agrees or is a slip away. A part of
 * a total that is claimed like the total speaks for nothing but itself.
 */
export function findRestatedCells(
  known: Known,
  { claims, parts }: TablesUnderstood,
  id: (figure: ReadFigure) => string,
): Draft[] {
  const byValue = new Map<string, ReadFigure[]>();
  const byClaim = new Map<string, ReadFigure[]>();
  for (const [figure, claim] of claims) {
    push(byValue, `${figure.value} ${figure.unit}`, figure);
    if (claim.measure !== null && claim.period !== null && !parts.has(figure))
      push(byClaim, claimKey(claim, figure.unit), figure);
  }
  if (claims.size === 0) return [];
  const cellsOf = (claim: Claim, unit: string | null): readonly ReadFigure[] => {
    const own = byClaim.get(claimKey(claim, unit));
    const parent = claim.open ? undefined : MEASURES.get(claim.measure ?? '')?.parent;
    // "Visitors" in the head of a table are the foreign ones that the prose speaks of, if it has no others.
    return own ?? (parent ? (byClaim.get(claimKey({ ...claim, measure: parent }, unit)) ?? []) : []);
  };
  return known.passage.spots.flatMap(spot => {
    const { figure } = spot;
    if (figure.kind === 'date' || figure.kind === 'rank' || isFurniture(known.passage, spot)) return [];
    const claim = claimOf(known, spot);
    const cell =
      sameValue(figure, claim, byValue.get(`${figure.value} ${figure.unit}`) ?? [], claims) ??
      sameClaim(figure, cellsOf(claim, figure.unit));
    if (!cell) return [];
    return [
      {
        kind: 'restated',
        roles: { figures: [known.id(spot), id(cell)] },
        start: figure.start,
        end: figure.end,
      } satisfies Draft,
    ];
  });
}

function push<K>(map: Map<K, ReadFigure[]>, key: K, figure: ReadFigure): void {
  const own = map.get(key);
  if (!own) map.set(key, [figure]);
  else if (own.length <= MOST) own.push(figure);
}

const claimKey = ({ measure, subject, partner, period }: Claim, unit: string | null): string =>
  [measure, subject, partner, period, unit].join('\u0000');

/** Printed alike: certain with four digits, else only with one measure; where several cells hold it, the one of its claim. */
function sameValue(
  figure: ScreenedFigure,
  claim: Claim,
  cells: readonly ReadFigure[],
  claims: ReadonlyMap<ReadFigure, Claim>,
): ReadFigure | undefined {
  const alike = cells.find(cell => {
    const other = claims.get(cell)!;
    return (
      claim.measure !== null &&
      baseOf(other.measure ?? '') === baseOf(claim.measure) &&
      (other.period === null || claim.period === null || other.period === claim.period)
    );
  });
  if (figure.digits >= OWN_DIGITS) return alike ?? cells[0];
  return figure.digits >= TELLING_DIGITS || (figure.kind === 'money' && figure.digits > 1)
    ? alike
    : undefined;
}

/**
 * One claim, and a value that the printed one allows, or that one wrong digit or scale keeps it from. Of several cells (the plan
 * beside what was done) the one that agrees is meant, else the only one that a slip parts from it.
 */
function sameClaim(figure: ScreenedFigure, cells: readonly ReadFigure[]): ReadFigure | undefined {
  if (cells.length === 0 || cells.length > MOST || figure.kind === 'percent') return undefined;
  const all = cells.map(cell => ({ cell, own: screened(cell) }));
  const agreeing = all.filter(({ own }) => holdsAlike(of => meets(of(figure), of(own))));
  if (agreeing.length > 0) {
    const telling = Math.max(figure.digits, ...agreeing.map(({ own }) => own.digits)) >= TELLING_DIGITS;
    return agreeing.length === 1 && telling && figure.digits > 1 ? agreeing[0]!.cell : undefined;
  }
  if (figure.qualifier !== 'exact') return undefined;
  const slipped = all.filter(({ own }) => isSlipAway(figure, own));
  return slipped.length === 1 ? slipped[0]!.cell : undefined;
}

/** Powers of ten that a wrong scale word is off by. */
const SCALES = [3, 6, -3, -6];

/** Whether one wrong digit, written to the finer place of both, or a wrong scale word parts two printed values. */
function isSlipAway(figure: ScreenedFigure, cell: ScreenedFigure): boolean {
  const places = [figure, cell].map(({ scale, decimals }) => scale - (decimals ?? 0));
  const finer = Math.min(...places);
  const [a, b] = [figure, cell].map(({ value }) => digitsFrom(value, finer));
  if (a === undefined || b === undefined || a === '0' || b === '0') return false;
  const printed = Math.min(a.length - (places[0]! - finer), b.length - (places[1]! - finer));
  if (printed >= TELLING_DIGITS && Math.max(a.length, b.length) > TELLING_DIGITS && isOneSlip(a, b))
    return true;
  const [own, other] = [Number(figure.value), Number(cell.value)];
  return (
    figure.kind === 'money' &&
    figure.digits > 1 &&
    SCALES.some(power => Math.abs(own * 10 ** power - other) < 1e-6 * other)
  );
}

/** The digits of a value counted in units of 10^place; undefined for ranges and fractions of it. */
function digitsFrom(value: string, place: number): string | undefined {
  const number = Number(value) / 10 ** place;
  return Number.isFinite(number) && number < Number.MAX_SAFE_INTEGER
    ? String(Math.round(Math.abs(number)))
    : undefined;
}

function isFurniture(passage: Passage, spot: Spot): boolean {
  return passage.sentences[spot.sentence]!.segment.role === 'furniture';
}
