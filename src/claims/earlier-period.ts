/** The period a year before: of a year, a month, a day or an interval. */
export function earlier(period: string | null): string | null {
  if (period === null) return null;
  return period
    .split('/')
    .map(end => end.replace(/^\d{4}/, year => String(Number(year) - 1).padStart(4, '0')))
    .join('/');
}
