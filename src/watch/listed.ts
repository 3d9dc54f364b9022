/** A list that names so many of its things and counts all. */
export interface Listed<T> {
  readonly named: readonly T[];
  readonly total: number;
}

/** How many changes, faults and differences a record names one by one. */
export const NAMED = 200;

export const listed = <T>(things: readonly T[]): Listed<T> => ({
  named: things.slice(0, NAMED),
  total: things.length,
});

/** Two lists one after the other. Cut twice or once, the same things are named. */
export const joined = <T>(one: Listed<T>, other: Listed<T>): Listed<T> => ({
  named: [...one.named, ...other.named].slice(0, NAMED),
  total: one.total + other.total,
});
