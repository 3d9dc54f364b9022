import { isEastAsian } from '../fonts/east-asian.ts';
import type { GlyphRun } from '../fonts/shape-text.ts';
import type { Box, Item, Leaf, Page, Shape, ShapeItem, Tag, TextItem } from '../layout/sheet.ts';

/** What drawing needs of the document: the code string of a run, and the name of its font resource. */
export interface Glyphs {
  show(run: GlyphRun): { readonly resource: string; readonly operand: string };
}

/** One page's operators, and which leaf each marked-content id stands for (its index). */
export interface PageContent {
  readonly operators: string;
  readonly leaves: readonly Leaf[];
}

const round = (value: number) => {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

/** Operands of the colours met: a brief has a dozen. */
const OPERANDS = new Map<string, string>();

function rgb(colour: string): string {
  let operands = OPERANDS.get(colour);
  if (operands === undefined) {
    operands = [1, 3, 5].map(at => round(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
    OPERANDS.set(colour, operands);
  }
  return operands;
}

/** Distance of a curve's handles that draws a quarter of a circle, as a share of the radius. */
const QUARTER = 0.5523;

function roundedRect(box: Box, radius: number, flip: (y: number) => number): string {
  const [left, right] = [box.x, box.x + box.width];
  const [top, bottom] = [flip(box.y), flip(box.y + box.height)];
  const k = radius * (1 - QUARTER);
  const curve = (...n: number[]) => `${n.map(round).join(' ')} c`;
  return [
    `${round(left + radius)} ${round(top)} m`,
    `${round(right - radius)} ${round(top)} l`,
    curve(right - k, top, right, top - k, right, top - radius),
    `${round(right)} ${round(bottom + radius)} l`,
    curve(right, bottom + k, right - k, bottom, right - radius, bottom),
    `${round(left + radius)} ${round(bottom)} l`,
    curve(left + k, bottom, left, bottom + k, left, bottom + radius),
    `${round(left)} ${round(top - radius)} l`,
    curve(left, top - k, left + k, top, left + radius, top),
    'h',
  ].join('\n');
}

function path(form: Shape, flip: (y: number) => number): string {
  const rect = (box: Box) =>
    `${round(box.x)} ${round(flip(box.y + box.height))} ${round(box.width)} ${round(box.height)} re`;
  switch (form.shape) {
    case 'rect':
      return form.radius ? roundedRect(form.box, form.radius, flip) : rect(form.box);
    case 'grid': {
      const boxes = form.boxes.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`);
      return boxes.join('\n');
    }
    case 'circle': {
      const { x, y, radius } = form;
      const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      return roundedRect(box, radius, flip);
    }
    case 'line': {
      const steps = form.points.map(([x, y], i) => `${round(x)} ${round(flip(y))} ${i === 0 ? 'm' : 'l'}`);
      return form.close ? [...steps, 'h'].join('\n') : steps.join('\n');
    }
  }
}

/** What the graphics state holds while a page is drawn, so that nothing is set twice. */
interface Pen {
  fill: string;
  stroke: string;
  lineWidth: number;
  font: string;
}

function fillWith(pen: Pen, colour: string, out: string[]): void {
  if (pen.fill === colour) return;
  pen.fill = colour;
  out.push(`${rgb(colour)} rg`);
}

function drawShape(item: ShapeItem, flip: (y: number) => number, pen: Pen, out: string[]): void {
  if (item.fill) fillWith(pen, item.fill, out);
  if (item.stroke && item.stroke !== pen.stroke) {
    pen.stroke = item.stroke;
    out.push(`${rgb(item.stroke)} RG`);
  }
  if (item.stroke && (item.lineWidth ?? 1) !== pen.lineWidth) {
    pen.lineWidth = item.lineWidth ?? 1;
    out.push(`${round(pen.lineWidth)} w`);
  }
  if (item.dash) out.push(`[${item.dash.map(round).join(' ')}] 0 d`);
  const { form } = item;
  const grid = form.shape === 'grid';
  if (grid)
    out.push(
      `q ${form.unit.toFixed(5)} 0 0 ${(-form.unit).toFixed(5)} ${round(form.x)} ${round(flip(form.y))} cm`,
    );
  out.push(path(form, flip));
  out.push(item.fill && item.stroke ? 'B' : item.fill ? 'f' : 'S');
  if (grid) out.push('Q');
  if (item.dash) out.push('[] 0 d');
}

/** East Asian fonts are prepared in one weight: their bold is an outline drawn over the letter. */
const emboldened = (item: TextItem, run: GlyphRun) => item.face === 'bold' && isEastAsian(run.face);

/** Thickness of that outline, as a share of the size. */
const OUTLINE = 0.028;

function emboldenedText(item: TextItem, operand: string, pen: Pen): readonly string[] {
  pen.stroke = item.colour;
  pen.lineWidth = item.size * OUTLINE;
  return [`${rgb(item.colour)} RG`, `${round(pen.lineWidth)} w`, '2 Tr', `${operand} TJ`, '0 Tr'];
}

function drawText(
  item: TextItem,
  flip: (y: number) => number,
  glyphs: Glyphs,
  pen: Pen,
  out: string[],
): void {
  fillWith(pen, item.colour, out);
  out.push('BT');
  let at = `${round(item.x)} ${round(flip(item.baseline))}`;
  for (const run of item.shaped.runs) {
    const { resource, operand } = glyphs.show(run);
    const font = `/${resource} ${round(item.size * run.scale)} Tf`;
    if (font !== pen.font) out.push(font);
    pen.font = font;
    out.push(`${at} Td`);
    out.push(...(emboldened(item, run) ? emboldenedText(item, operand, pen) : [`${operand} TJ`]));
    at = `${round(run.width * item.size)} 0`;
  }
  out.push('ET');
}

function begin(tag: Tag, types: ReadonlyMap<Leaf, string>, mcid: number): string {
  if (tag.kind === 'leaf') return `/${types.get(tag) ?? 'Span'} <</MCID ${mcid}>> BDC`;
  const subtype = tag.subtype
    ? ` /Attached [/${tag.subtype === 'Header' ? 'Top' : 'Bottom'}] /Subtype /${tag.subtype}`
    : '';
  return `/Artifact <</Type /${tag.type}${subtype}>> BDC`;
}

function sameTag(a: Tag | undefined, b: Tag): boolean {
  if (a === b) return true;
  return a?.kind === 'artifact' && b.kind === 'artifact' && a.type === b.type && a.subtype === b.subtype;
}

/**
 * A page's content stream: every item stands inside a marked-content sequence, of its structure element or of an
 * artifact (ISO 14289-1, 7.1). `types` names the element each leaf belongs to.
 */
export function pageContent(
  page: Page,
  height: number,
  types: ReadonlyMap<Leaf, string>,
  glyphs: Glyphs,
): PageContent {
  const out: string[] = ['1 J 1 j'];
  const leaves: Leaf[] = [];
  const flip = (y: number) => height - y;
  const pen: Pen = { fill: '', stroke: '', lineWidth: -1, font: '' };
  let open: Tag | undefined;
  for (const item of page.items as readonly Item[]) {
    if (!sameTag(open, item.tag)) {
      if (open) out.push('EMC');
      out.push(begin(item.tag, types, leaves.length));
      if (item.tag.kind === 'leaf') leaves.push(item.tag);
      open = item.tag;
    }
    if (item.kind === 'text') drawText(item, flip, glyphs, pen, out);
    else drawShape(item, flip, pen, out);
  }
  if (open) out.push('EMC');
  return { operators: out.join('\n'), leaves };
}
