/** Order by UTF-16 units: the same everywhere, unlike an order by locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
