import { isFigure, type View } from './sheet.ts';

/** Lines whose figures are looked at to know their unit, and figures of each. */
const SAMPLE = 60;

/**
 * A view for each unit that its lines are in, where each line is in one: a column of shares beside columns of amounts is no
 * part of their total. Where lines hold several units (rows of a table whose columns differ), the view itself.
 */
export function viewsOfUnits(view: View): View[] {
  const groups = new Map<string, number[]>();
  for (const line of view.lines.keys()) {
    const unit = unitOfLine(view, line);
    if (unit === undefined) return [view];
    if (unit === null) continue;
    const own = groups.get(unit);
    if (own) own.push(line);
    else groups.set(unit, [line]);
  }
  if (groups.size === 1 && [...groups.values()][0]!.length === view.lines.length) return [view];
  return [...groups.values()].map(lines => part(view, lines));
}

/** The unit of all figures of a line; null for a line without figures, undefined for one of several units. */
function unitOfLine({ across, cell }: View, line: number): string | null | undefined {
  let unit: string | null = null;
  const step = Math.max(1, Math.floor(across.length / SAMPLE));
  for (let place = 0; place < across.length; place += step) {
    const found = cell(line, place);
    if (!isFigure(found)) continue;
    if (unit !== null && unit !== found.screened.unitKey) return undefined;
    unit = found.screened.unitKey;
  }
  return unit;
}

function part({ lines, across, cell }: View, of: readonly number[]): View {
  return { lines: of.map(line => lines[line]!), across, cell: (line, place) => cell(of[line]!, place) };
}
