import type { HeadedLine } from './line-heads.ts';

const MONTHS = /^(\d{4})-(\d{2})(?:\/\d{4}-(\d{2}))?$/;

/**
 * Months that heads name without a year ("January", "Tháng 2") are of one year where they follow one another: the caption's, else
 * the earliest that reading each by itself gives, since the others would not be over.
 *
 * @param year the year that the caption names
 */
export function inOneYear<T extends HeadedLine | undefined>(
  lines: readonly T[],
  year: string | undefined,
): T[] {
  const found = lines.map(line => {
    const [, own, from, to] = MONTHS.exec(line?.line.period ?? '') ?? [];
    return own === undefined ||
      line!.line.label.includes(own) ||
      line!.line.groups.some(group => group.includes(own))
      ? undefined
      : { own, last: to ?? from! };
  });
  const bare = found.filter(one => one !== undefined);
  if (bare.length === 0 || (year === undefined && bare.length < 2)) return [...lines];
  const follow = bare.every(({ last }, at) => at === 0 || last >= bare[at - 1]!.last);
  if (!follow) return [...lines];
  const common = year ?? bare.reduce((first, { own }) => (own < first ? own : first), bare[0]!.own);
  return lines.map((line, at) =>
    line && found[at]
      ? { ...line, line: { ...line.line, period: line.line.period!.replaceAll(found[at].own, common) } }
      : line,
  );
}
