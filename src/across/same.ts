import { checkAlone } from '../checks/check-alone.ts';
import type { AcrossCheck, Testimony } from '../model/across.ts';
import type { CheckedRelation } from '../model/worksheet.ts';
import type { Cell } from './cells.ts';
import { excuse, incomparable } from './doubts.ts';
import { isOneQuantity } from './measure.ts';
import { sayAcross } from './say.ts';
import { asSheetFigure } from './testimony.ts';

/** Sources that are held against each other on one quantity; of more, those that spoke last. */
const MOST = 50;

function judgeSame(id: string, said: readonly Testimony[], undecided?: string): CheckedRelation {
  const sheet = {
    figures: Object.fromEntries(said.map(testimony => [testimony.id, asSheetFigure(testimony)])),
    relations: [{ id, kind: 'same' as const, figures: said.map(testimony => testimony.id) }],
  };
  return checkAlone(sheet, new Map(undecided === undefined ? [] : [[id, undecided]]))[0]!;
}

function latest(said: readonly Testimony[]): readonly Testimony[] {
  if (said.length <= MOST) return said;
  const last = said
    .toSorted((a, b) => ((a.told ?? '') < (b.told ?? '') ? 1 : -1))
    .slice(0, MOST)
    .map(testimony => testimony.source);
  return said.filter(testimony => last.includes(testimony.source));
}

/** Both as they come from canonical JSON, so that equal testimonies are equal texts. */
const saysTheSame = (before: readonly Testimony[], now: readonly Testimony[]): boolean =>
  before.length === now.length && JSON.stringify(before) === JSON.stringify(now);

/** The only one of several without which the others meet; undefined where there is none, or more than one such. */
function oddOne(said: readonly Testimony[]): string | undefined {
  if (said.length < 3) return undefined;
  const odd = said.filter(one => {
    const { verdict } = judgeSame(
      'others',
      said.filter(other => other !== one),
    );
    return verdict !== 'contradicts';
  });
  return odd.length === 1 ? odd[0]!.id : undefined;
}

/**
 * The relation `same` between what several sources say of one quantity (contract §3): they contradict where they meet in no
 * reading of the printed numbers and nothing else can explain it. Undefined where only one source speaks, or none prints it.
 *
 * @param before what the same engine judged of this cell: it stands while nobody says anything else
 */
export function sameOf(cell: Cell, before?: AcrossCheck): AcrossCheck | undefined {
  const said = latest(cell.said);
  const [first] = said;
  if (first === undefined || said.length < 2 || !isOneQuantity(first.measure)) return undefined;
  const printed = said.filter(testimony => testimony.deduced !== true);
  if (printed.length === 0) return undefined;
  const { measure, open, subject, partner } = first;
  const id = `same ${subject} ${cell.key}`;
  if (before !== undefined && saysTheSame(before.printed, said)) return { ...before, id };
  const never = incomparable(said);
  let found = judgeSame(id, said, never);
  if (found.verdict === 'contradicts') {
    const reason = excuse({ ...cell, said });
    if (reason !== undefined) found = judgeSame(id, said, reason);
  }
  const { period } = printed[0]!;
  const { verdict, reason } = found;
  const odd = verdict === 'contradicts' ? oddOne(said) : undefined;
  return {
    ...found,
    roles: { figures: said.map(testimony => testimony.id) },
    figures: printed.map(testimony => testimony.id),
    source: null,
    sources: said.map(testimony => testimony.source),
    ...{ measure, subject, partner, period },
    ...(open === true ? { open } : {}),
    printed: [...said],
    ...(odd === undefined ? {} : { odd }),
    text: sayAcross(
      { measure, subject, partner, period, printed: said, verdict, reason, odd },
      languageOf(said),
    ),
  };
}

/** The language in which something is said that concerns several sources: theirs if they have one, else English. */
export function languageOf(said: readonly Testimony[]): string {
  const languages = new Set(said.map(({ lang }) => lang.split('-', 1)[0]!));
  return languages.size === 1 ? [...languages][0]! : 'en';
}
