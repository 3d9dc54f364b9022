import type { Interval } from '../../../model/interval.ts';
import { fromExact } from '../../../number/decimal.ts';
import { divide, type Rational, subtract } from '../../../number/rational.ts';
import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { Finding } from '../../content/brief-content.ts';
import { drawLine } from '../draw.ts';
import type { Box, Leaf, Page } from '../sheet.ts';
import { COLOURS, STATUS_COLOURS, STYLES } from '../theme.ts';
import { textWidth } from '../wrap.ts';

export const INTERVALS_HEIGHT = 27;
const ROW = 13.5;

const size = (value: Rational) => Number(value.n) / Number(value.d);

/** Where a value lies between two others, 0 to 1; only for drawing. */
function share(value: Rational, low: Rational, span: Rational): number {
  return size(divide(subtract(value, low), span));
}

interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

function endsOf(interval: Interval | null): Ends | null {
  if (!interval || interval.low === null || interval.high === null) return null;
  return { low: fromExact(interval.low), high: fromExact(interval.high) };
}

function smallest(a: Rational, b: Rational): Rational {
  return size(subtract(a, b)) <= 0 ? a : b;
}

/** What a screen reader hears of the drawing, with its numbers; null where there is nothing to draw. */
export function intervalsAlt(finding: Finding, texts: BriefTexts): string | null {
  const [stated, implied] = [endsOf(finding.stated), endsOf(finding.implied)];
  if (!stated || !implied) return null;
  const low = smallest(stated.low, implied.low);
  const high = smallest(stated.high, implied.high) === stated.high ? implied.high : stated.high;
  if (size(subtract(high, low)) === 0) return null;
  return `${texts.stated}: ${finding.statedText}; ${texts.implied}: ${finding.impliedText}.`;
}

/** Draws the stated and the implied interval on one scale, as bars with whisker ends and their numbers beside them. */
export function drawIntervals(finding: Finding, texts: BriefTexts, page: Page, leaf: Leaf, box: Box): void {
  const [stated, implied] = [endsOf(finding.stated), endsOf(finding.implied)];
  if (!stated || !implied) return;
  const low = smallest(stated.low, implied.low);
  const high = smallest(stated.high, implied.high) === stated.high ? implied.high : stated.high;
  const span = subtract(high, low);
  const labels = [texts.stated, texts.implied];
  const numbers = [finding.statedText, finding.impliedText];
  const widest = (list: readonly string[]) => Math.max(...list.map(text => textWidth(text, STYLES.small)));
  const from = box.x + widest(labels) + 10;
  const to = box.x + box.width - widest(numbers) - 10;
  const colour = STATUS_COLOURS[finding.status].strong;
  [stated, implied].forEach((ends, row) => {
    const y = box.y + row * ROW + ROW / 2;
    const left = from + share(ends.low, low, span) * (to - from);
    const right = Math.max(left + 0.5, from + share(ends.high, low, span) * (to - from));
    const paint = row === 0 ? COLOURS.ink : colour;
    const stroke = (
      points: readonly (readonly [number, number])[],
      lineWidth: number,
      tint: string = paint,
    ) =>
      page.items.push({ kind: 'shape', tag: leaf, form: { shape: 'line', points }, stroke: tint, lineWidth });
    stroke(
      [
        [from, y],
        [to, y],
      ],
      0.5,
      COLOURS.rule,
    );
    stroke(
      [
        [left, y],
        [right, y],
      ],
      2,
    );
    for (const end of [left, right])
      stroke(
        [
          [end, y - 3.2],
          [end, y + 3.2],
        ],
        1,
      );
    drawLine(page, labels[row] ?? '', STYLES.small, leaf, { x: box.x, y: y - 5.6 });
    drawLine(page, numbers[row] ?? '', STYLES.small, leaf, { x: to + 10, y: y - 5.6 });
  });
}
