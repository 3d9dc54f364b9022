import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { Chart } from '../../charts/chart.ts';
import { CHART_ROW, drawChart, type Mark } from '../../charts/geometry.ts';
import { chartAlt } from '../../charts/svg.ts';
import { plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block, Place } from '../flow.ts';
import { addLeaf, addNode, type Leaf, type Shape, type StructureNode } from '../sheet.ts';
import { COLOURS, STATUS_COLOURS, STYLES } from '../theme.ts';
import { heading, textBlock } from './heading.ts';

const VALUE = '#3c6e91';

function moved(form: Shape, dx: number, dy: number): Shape {
  switch (form.shape) {
    case 'rect':
      return { ...form, box: { ...form.box, x: form.box.x + dx, y: form.box.y + dy } };
    case 'grid':
    case 'circle':
      return { ...form, x: form.x + dx, y: form.y + dy };
    case 'line':
      return { ...form, points: form.points.map(([x, y]) => [x + dx, y + dy] as const) };
  }
}

function paint(mark: Mark, leaf: Leaf, { page, x, y }: Place): void {
  if (mark.mark === 'label') {
    const style = mark.role === 'name' ? STYLES.small : { ...STYLES.small, colour: COLOURS.ink };
    const lines = plain(mark.text, style, mark.width, { maxLines: 2, leading: 1.18 });
    const top = mark.y + (CHART_ROW - lines.height) / 2;
    drawParagraph(lines, leaf, { page, x: x + mark.x, y: y + top, width: mark.width, align: mark.align });
    return;
  }
  const strong = mark.contradicts ? STATUS_COLOURS.contradicts.strong : VALUE;
  const form = moved(mark.form, x, y);
  const item = { kind: 'shape', tag: leaf, form } as const;
  if (mark.role === 'ground') page.items.push({ ...item, fill: COLOURS.faint });
  else if (mark.role === 'value') page.items.push({ ...item, fill: strong });
  else if (mark.role === 'hollow')
    page.items.push({ ...item, fill: COLOURS.white, stroke: strong, lineWidth: 1, dash: [2, 1.5] });
  else if (mark.role === 'whisker') page.items.push({ ...item, stroke: COLOURS.ink, lineWidth: 0.8 });
  else page.items.push({ ...item, stroke: COLOURS.rule, lineWidth: 0.8 });
}

/** A chart with its heading, and beneath it unit, period and sources. */
export function chartBlocks(
  chart: Chart,
  texts: BriefTexts,
  width: number,
  section: StructureNode,
): readonly Block[] {
  const title = heading(chart.title, width, section);
  const drawing = drawChart(chart, width);
  const figure = addNode(section, 'Figure', { alt: chartAlt(chart) });
  const numbers = [...new Set(chart.data.flatMap(datum => datum.sources))].sort((a, b) => a - b);
  const cited = numbers.map(number => `[${number}]`).join(' ');
  const note = [chart.note, texts.whiskers, `${texts.sources}: ${cited}`].join(' · ');
  return [
    title,
    {
      height: drawing.height + 3,
      withNext: true,
      draw: place => {
        const leaf = addLeaf(figure, place.page.index);
        figure.box = { x: place.x, y: place.y, width, height: drawing.height };
        for (const mark of drawing.marks) paint(mark, leaf, place);
      },
    },
    textBlock(note, STYLES.tiny, width, section),
  ];
}
