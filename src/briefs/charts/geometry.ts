import { divide, type Rational, sign } from '../../number/rational.ts';
import type { Box, Shape } from '../layout/sheet.ts';
import type { Chart, Datum } from './chart.ts';

/** What a chart is drawn with: the page and the site paint the same marks. Coordinates run from the top left. */
export type Mark =
  | {
      readonly mark: 'shape';
      readonly form: Shape;
      readonly role: 'ground' | 'value' | 'hollow' | 'whisker' | 'axis';
      readonly contradicts: boolean;
    }
  | {
      readonly mark: 'label';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly align: 'left' | 'right' | 'centre';
      readonly role: 'name' | 'number';
    };

export interface Drawing {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Height of a row of bars, and of the room a label is centred in. */
export const CHART_ROW = 19;
const BAR = 8;
const NAMES = 0.27;
const NUMBERS = 0.31;
/** Below this width names stand above their bars and numbers beneath, and a series is drawn as bars too. */
const NARROW = 300;
const PLOT = 74;
/** Room for two lines above and below the points. */
const LABEL = CHART_ROW;

/** A value's place on a scale from zero to `top`, 0 to 1; for drawing only. */
function place(value: Rational, top: Rational): number {
  if (sign(top) <= 0) return 0;
  const { n, d } = divide(value, top);
  return Math.max(0, Math.min(1, Number(n) / Number(d)));
}

function whisker(points: readonly (readonly [number, number])[], contradicts: boolean): Mark {
  return { mark: 'shape', form: { shape: 'line', points }, role: 'whisker', contradicts };
}

/** Where a row of bars has its name, its scale and its number; lengths and places are from the row's top left corner. */
interface Row {
  readonly height: number;
  readonly name: { readonly y: number; readonly width: number };
  readonly scale: { readonly x: number; readonly y: number; readonly length: number };
  readonly number: { readonly x: number; readonly y: number; readonly width: number };
}

/** Name, scale and number side by side; on a narrow ground one below the other. */
function rowOf(width: number): Row {
  if (width < NARROW) {
    return {
      height: 46,
      name: { y: 0, width },
      scale: { x: 0, y: 11, length: width },
      number: { x: 0, y: 22, width },
    };
  }
  const from = width * NAMES;
  const length = width * (1 - NAMES - NUMBERS) - 10;
  return {
    height: CHART_ROW,
    name: { y: 0, width: from - 8 },
    scale: { x: from, y: 0, length },
    number: { x: from + length + 10, y: 0, width: width * NUMBERS },
  };
}

/** A line between two values of a scale, with a stroke across each end. */
function whiskers(low: number, high: number, middle: number, contradicts: boolean): readonly Mark[] {
  const stroke = (x1: number, y1: number, x2: number, y2: number) =>
    whisker(
      [
        [x1, y1],
        [x2, y2],
      ],
      contradicts,
    );
  return [
    stroke(low, middle, high, middle),
    stroke(low, middle - 2.4, low, middle + 2.4),
    stroke(high, middle - 2.4, high, middle + 2.4),
  ];
}

function bars(chart: Chart, width: number): Drawing {
  const row = rowOf(width);
  const { x: from, length } = row.scale;
  const marks = chart.data.flatMap((datum, i): readonly Mark[] => {
    const { contradicts } = datum;
    const top = i * row.height;
    const middle = top + row.scale.y + CHART_ROW / 2;
    const at = (value: Rational) => from + length * place(value, chart.top);
    const y = middle - BAR / 2;
    const bar = (end: number): Box => ({ x: from, y, width: Math.max(0.5, end - from), height: BAR });
    const rect = (end: number, role: 'ground' | 'value' | 'hollow'): Mark => ({
      mark: 'shape',
      form: { shape: 'rect', box: bar(end) },
      role,
      contradicts,
    });
    const label = { mark: 'label', align: 'left' } as const;
    return [
      { ...label, text: datum.label, x: 0, y: top + row.name.y, width: row.name.width, role: 'name' },
      rect(from + length, 'ground'),
      rect(at(datum.value), datum.partial ? 'hollow' : 'value'),
      ...whiskers(at(datum.low), at(datum.high), middle, contradicts),
      {
        ...label,
        text: datum.text,
        x: row.number.x,
        y: top + row.number.y,
        width: row.number.width,
        role: 'number',
      },
    ];
  });
  return { height: chart.data.length * row.height, marks };
}

function points(chart: Chart, width: number): Drawing {
  const step = width / chart.data.length;
  const base = LABEL + PLOT;
  const x = (i: number) => step * (i + 0.5);
  const y = (value: Rational) => base - (PLOT - 4) * place(value, chart.top);
  const marks: Mark[] = [
    {
      mark: 'shape',
      form: {
        shape: 'line',
        points: [
          [0, base],
          [width, base],
        ],
      },
      role: 'axis',
      contradicts: false,
    },
  ];
  const drawDatum = (datum: Datum, i: number) => {
    const { contradicts } = datum;
    const half = Math.min(16, step * 0.3);
    const [low, high] = [y(datum.low), y(datum.high)];
    const top = y(datum.value);
    const box: Box = { x: x(i) - half, y: top, width: 2 * half, height: Math.max(0.5, base - top) };
    marks.push(
      { mark: 'shape', form: { shape: 'rect', box }, role: datum.partial ? 'hollow' : 'value', contradicts },
      whisker(
        [
          [x(i), low],
          [x(i), high],
        ],
        contradicts,
      ),
      whisker(
        [
          [x(i) - 3, low],
          [x(i) + 3, low],
        ],
        contradicts,
      ),
      whisker(
        [
          [x(i) - 3, high],
          [x(i) + 3, high],
        ],
        contradicts,
      ),
      {
        mark: 'label',
        text: datum.text,
        x: step * i + 2,
        y: Math.min(top, high) - LABEL + 2,
        width: step - 4,
        align: 'centre',
        role: 'number',
      },
      {
        mark: 'label',
        text: datum.label,
        x: step * i + 2,
        y: base + 1,
        width: step - 4,
        align: 'centre',
        role: 'name',
      },
    );
  };
  chart.data.forEach(drawDatum);
  return { height: base + 3 + LABEL, marks };
}

/** Where everything of a chart stands in a box of the given width. */
export function drawChart(chart: Chart, width: number): Drawing {
  return chart.kind === 'series' && width >= NARROW ? points(chart, width) : bars(chart, width);
}
