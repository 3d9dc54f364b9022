import type { Kind } from '../kind.ts';

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 1 (Monday) to 7 (Sunday) of an ISO date, in the Gregorian calendar; null where it is no date. */
export function weekdayOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const length = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > length) return null;
  // Sakamoto's rule: days before each month, with January and February counted to the year before.
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const sunday = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return sunday === 0 ? 7 : sunday;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 1 to 7 from a number or an English name, or null. */
export function weekdayNumber(value: unknown): number | null {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 7) return number;
  const text = String(value).toLowerCase();
  const at = text.length < 3 ? -1 : NAMES.findIndex(name => name.startsWith(text));
  return at < 0 ? null : at + 1;
}

/** `weekday` {date, weekday}: the day of the week that a date fell on; 1 is Monday, as ISO 8601 counts. */
export const weekday: Kind = {
  roles: { date: { shape: 'date' }, weekday: { shape: 'weekday' } },
  alike: [],
  assert(read) {
    const actual = weekdayOf(String(read.literal('date')));
    const holds = actual !== null && actual === weekdayNumber(read.literal('weekday'));
    return { test: 'fact', target: null, constraints: [{ form: 'truth', holds }], agrees: () => holds };
  },
};
