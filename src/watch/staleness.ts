import measures from '../../data/measures.json' with { type: 'json' };
import type { Figure } from '../model/figure.ts';

/** How often a measure is published: an ISO 8601 duration of whole months or years. */
const RHYTHM = /^P(?:(\d+)Y)?(?:(\d+)M)?$/;
const PERIOD = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function monthsOf(rhythm: string): number {
  const [, years = '0', months = '0'] = RHYTHM.exec(rhythm) ?? [];
  return Number(years) * 12 + Number(months);
}

const RHYTHMS: ReadonlyMap<string, number> = new Map(
  (measures as readonly { readonly code: string; readonly rhythm?: string }[]).flatMap(({ code, rhythm }) =>
    rhythm === undefined ? [] : [[code, monthsOf(rhythm)] as const],
  ),
);

/** Beginning and end (the first instant after it) of a date, month or year, as year and month and day. */
function spanOf(text: string): readonly [begin: Date, end: Date] | undefined {
  const match = PERIOD.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  const at = (y: number, m: number, d: number): Date => new Date(Date.UTC(y, m, d));
  if (month === undefined) return [at(year, 0, 1), at(year + 1, 0, 1)];
  const index = Number(month) - 1;
  if (day === undefined) return [at(year, index, 1), at(year, index + 1, 1)];
  return [at(year, index, Number(day)), at(year, index, Number(day) + 1)];
}

/** Whole months between two instants, a begun one counted. */
function monthsBetween(begin: Date, end: Date): number {
  const months =
    (end.getUTCFullYear() - begin.getUTCFullYear()) * 12 + end.getUTCMonth() - begin.getUTCMonth();
  return months + (end.getUTCDate() > begin.getUTCDate() ? 1 : 0);
}

/**
 * From when on a figure is stale (ISO 8601 date): by then the following one was due, and as much time again has passed to
 * bring it out. That is two rhythms of its measure after the end of its period, or twice the period where that is longer: a
 * year's total is not stale because months are published too.
 *
 * @returns undefined where the measure has no rhythm (a founding year, a coastline) or the figure no period
 */
export function staleFrom({ measure, period }: Pick<Figure, 'measure' | 'period'>): string | undefined {
  const rhythm = measure === null ? undefined : RHYTHMS.get(measure);
  if (rhythm === undefined || period === null) return undefined;
  const [first = '', last = first] = period.split('/');
  const [begin, end] = [spanOf(first)?.[0], spanOf(last)?.[1]];
  if (begin === undefined || end === undefined) return undefined;
  const months = 2 * Math.max(rhythm, monthsBetween(begin, end));
  const from = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + months, end.getUTCDate()));
  return Number.isNaN(from.getTime()) ? undefined : from.toISOString().slice(0, 10);
}

/** What figures follow one another: of one measure, place and partner. */
export const seriesOf = ({
  measure,
  subject,
  partner,
}: Pick<Figure, 'measure' | 'subject' | 'partner'>): string =>
  [subject ?? '', partner ?? '', measure ?? ''].join(' ');
