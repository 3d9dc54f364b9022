import { plain } from '../layout/draw.ts';
import type { Box, Shape } from '../layout/sheet.ts';
import { STYLES } from '../layout/theme.ts';
import type { Chart } from './chart.ts';
import { CHART_ROW, drawChart, type Mark } from './geometry.ts';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const short = (value: number) => String(Math.round(value * 100) / 100);

function path(form: Shape): string {
  switch (form.shape) {
    case 'line':
      return (
        form.points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('') +
        (form.close ? 'Z' : '')
      );
    case 'rect': {
      const { x, y, width, height } = form.box;
      return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
    }
    case 'grid': {
      const { x, y, unit } = form;
      const box = (b: Box) => ({
        x: x + b.x * unit,
        y: y + b.y * unit,
        width: b.width * unit,
        height: b.height * unit,
      });
      return form.boxes.map(b => path({ shape: 'rect', box: box(b) })).join('');
    }
    case 'circle': {
      const { x, y, radius: r } = form;
      return `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`;
    }
  }
}

/** The size of all letters, and how much wider than ours a reader's own font may run. */
const SIZE = STYLES.small.size;
const WIDER = 1.08;
const LEADING = 1.18;

/** A label on one line or two, in the middle of the room that a row gives it. */
function labelElement(mark: Extract<Mark, { mark: 'label' }>): string {
  const anchors = { left: ['start', 0], centre: ['middle', 0.5], right: ['end', 1] } as const;
  const [anchor, share] = anchors[mark.align];
  const x = short(mark.x + mark.width * share);
  const { lines } = plain(mark.text, STYLES.small, mark.width / WIDER, { maxLines: 2, leading: LEADING });
  const first = mark.y + CHART_ROW / 2 + SIZE * (0.36 - (LEADING * (lines.length - 1)) / 2);
  const spans = lines.map((line, i) => {
    const words = line.pieces.map(piece => piece.text).join('');
    return `<tspan x="${x}" y="${short(first + i * SIZE * LEADING)}">${escaped(words.trim())}</tspan>`;
  });
  return `<text class="${mark.role}" font-size="${SIZE}" text-anchor="${anchor}">${spans.join('')}</text>`;
}

function element(mark: Mark): string {
  if (mark.mark === 'label') return labelElement(mark);
  const state = mark.contradicts ? ' contradicts' : '';
  return `<path class="${mark.role}${state}" d="${path(mark.form)}"/>`;
}

/** A chart's numbers in one sentence, for whoever cannot see it. */
export function chartAlt(chart: Chart): string {
  const data = chart.data.map(datum => `${datum.label}: ${datum.text}`).join('; ');
  return `${chart.title} (${chart.note}). ${data}.`;
}

/** A chart for a page: the same geometry as in the PDF; colours come from the classes of its parts. */
export function chartSvg(chart: Chart, width: number, className = 'wide'): string {
  const { height, marks } = drawChart(chart, width);
  const alt = escaped(chartAlt(chart));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-label="${alt}">${marks.map(element).join('')}</svg>`;
}
