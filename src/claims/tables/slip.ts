/** What of a figure says how it is printed. */
interface Printed {
  readonly value: string;
  readonly scale: number;
  readonly decimals?: number | undefined;
}

/** Values on either side of the wanted one that rounding lets be meant. */
const ROOM = 6;

/**
 * Whether a slip of the pen in this figure explains a miss: one digit changed, left out or too many, two neighbours the other
 * way round, or a scale of a thousand.
 *
 * @param by what must be added to its value
 * @param room how far off the wanted value may be
 */
export function isSlip(figure: Printed, by: number, room: number): boolean {
  const place = 10 ** (figure.scale - (figure.decimals ?? 0));
  const printed = Math.round(Number(figure.value) / place);
  const wanted = printed + by / place;
  if (!Number.isSafeInteger(Math.round(wanted)) || wanted < 0 !== printed < 0) return false;
  const own = Math.abs(printed);
  const aim = Math.abs(wanted);
  for (const factor of [1000, 1 / 1000]) if (Math.abs(own * factor - aim) <= room / place + 0.5) return true;
  const reach = Math.min(ROOM, Math.floor(room / place));
  for (let near = -reach; near <= reach; near++) {
    const value = Math.round(aim) + near;
    if (value >= 0 && isOneSlip(String(own), String(value))) return true;
  }
  return false;
}

/** Whether digits become others by one slip. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
