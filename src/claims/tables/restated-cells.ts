import type { Claim, ReadFigure } from '../../model/figure.ts';
import { baseOf } from '../base-of.ts';
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

/** Figures of the prose that tables print too: of equal value, or of one claim and a value that agrees or is a slip away. */
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
  return known.passage.spots.flatMap(spot => {
    const { figure } = spot;
    if (figure.kind === 'date' || figure.kind === 'rank' || isFurniture(known.passage, spot)) return [];
    const claim = claimOf(known, spot);
    const cell =
      sameValue(figure, claim, byValue.get(`${figure.value} ${figure.unit}`) ?? [], claims) ??
      sameClaim(figure, byClaim.get(claimKey(claim, figure.unit)) ?? []);
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

/** One claim, and a value that the printed one allows, or that one wrong digit keeps it from. */
function sameClaim(figure: ScreenedFigure, cells: readonly ReadFigure[]): ReadFigure | undefined {
  if (cells.length !== 1) return undefined;
  const cell = screened(cells[0]!);
  if (cell.kind === 'percent' || Math.max(figure.digits, cell.digits) < TELLING_DIGITS) return undefined;
  if (holdsAlike(of => meets(of(figure), of(cell)))) return figure.digits > 1 ? cells[0] : undefined;
  const slipped =
    figure.qualifier === 'exact' && isOneSlip(tellingDigits(figure.value), tellingDigits(cell.value));
  return slipped && figure.digits >= TELLING_DIGITS ? cells[0] : undefined;
}

const tellingDigits = (value: string): string => value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');

function isFurniture(passage: Passage, spot: Spot): boolean {
  return passage.sentences[spot.sentence]!.segment.role === 'furniture';
}
