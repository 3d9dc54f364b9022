import type { Testimony } from '../model/across.ts';
import { partsOf } from '../model/composed-measure.ts';
import type { Cell } from './cells.ts';
import { wholeMonths } from './period.ts';
import { changedBetween, changedWithin } from './territory.ts';
import { toldAfter } from './testimony.ts';

/** Growth over less than a quarter may be on the month before as well as on the year before. */
const A_YEAR_BEFORE = 3;

const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;

/** Why what was said can never be held against each other, as a code the texts explain; undefined where it can. */
export function incomparable(said: readonly Testimony[]): 'boundary' | 'basis' | undefined {
  const printed = said.filter(testimony => testimony.deduced !== true);
  if (differ(printed.map(({ boundary }) => boundary))) return 'boundary';
  const bases = printed.flatMap(({ basis }) => (basis === null ? [] : [basis]));
  return differ(bases) ? 'basis' : undefined;
}

function atDifferentDates({ said, days }: Cell): boolean {
  if (days.first === days.last) return false;
  const open = said.filter(testimony => testimony.told === null || !toldAfter(testimony, days));
  const told = new Set(said.map(testimony => testimony.told));
  const onOneDay = told.size === 1 && [...told][0]?.length === 10;
  return open.length > 0 && !onOneDay;
}

/** Days after a period in which what is told of it is still an estimate, and days after which it may have been revised. */
const EARLY = 45;
const LATER = 60;
/** A revision changes no more than this part of a figure. */
const REVISED = 0.2;
const DAY = 86_400_000;

const dayOf = (told: string): number => Date.parse(`${told}T00:00:00Z`) / DAY;

/** Whether flows were told soon after their period and months later, and are no farther apart than revisions are. */
function mayBeRevised({ said, days }: Cell): boolean {
  const told = said.flatMap(testimony => (testimony.told?.length === 10 ? [dayOf(testimony.told)] : []));
  if (told.length < said.length) return false;
  const first = Math.min(...told);
  if (first - dayOf(days.last) > EARLY || Math.max(...told) - first < LATER) return false;
  const values = said.map(({ value }) => Math.abs(Number(value.split('..')[0])));
  const most = Math.max(...values);
  return most - Math.min(...values) <= REVISED * most;
}

/** Whether a source that speaks after a merger may mean the merged territory although its period was over before. */
function mayBeRestated({ said, days }: Cell): boolean {
  const [first] = said;
  return said.some(({ told }) => told !== null && changedBetween(first!.subject, days.last, told));
}

/**
 * Why figures that do not meet may yet both be right, as a code the texts explain: they may be of different territories
 * (`boundary`) or dates (`dates`), one may have been an estimate (`provisional`) or have been revised since (`revised`), or they
 * may be reckoned against different things (`base`). Undefined where nothing of that kind can explain it.
 */
export function excuse(cell: Cell): 'base' | 'boundary' | 'dates' | 'provisional' | 'revised' | undefined {
  const { said, days } = cell;
  const [first] = said;
  if (first === undefined) return undefined;
  const { how } = partsOf(first.measure);
  if (how !== null && !(how === 'growth' && wholeMonths(days) >= A_YEAR_BEFORE)) return 'base';
  if (changedWithin(first.subject, days) || mayBeRestated(cell)) return 'boundary';
  const stock = said.some(({ basis }) => basis === 'stock');
  if (stock) return atDifferentDates(cell) ? 'dates' : undefined;
  if (!said.every(testimony => toldAfter(testimony, days))) return 'provisional';
  return mayBeRevised(cell) ? 'revised' : undefined;
}
