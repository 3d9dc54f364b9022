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

function bars(chart: Chart, width: number): Drawing {
  const from = width * NAMES;
  const length = width * (1 - NAMES - NUMBERS) - 10;
  const marks: Mark[] = [];
  chart.data.forEach((datum, row) => {
    const { contradicts } = datum;
    const top = row * CHART_ROW;
    const middle = top + CHART_ROW / 2;
    const at = (value: Rational) => from + length * place(value, chart.top);
    const y = middle - BAR / 2;
    const bar = (end: number): Box => ({ x: from, y, width: Math.max(0.5, end - from), height: BAR });
    const [low, high] = [at(datum.low), at(datum.high)];
    marks.push(
      { mark: 'label', text: datum.label, x: 0, y: top, width: from - 8, align: 'left', role: 'name' },
      { mark: 'shape', form: { shape: 'rect', box: bar(from + length) }, role: 'ground', contradicts },
      { mark: 'shape', form: { shape: 'rect', box: bar(at(datum.value)) }, role: 'value', contradicts },
      whisker(
        [
          [low, middle],
          [high, middle],
        ],
        contradicts,
      ),
      whisker(
        [
          [low, middle - 2.4],
          [low, middle + 2.4],
        ],
        contradicts,
      ),
      whisker(
        [
          [high, middle - 2.4],
          [high, middle + 2.4],
        ],
        contradicts,
      ),
      {
        mark: 'label',
        text: datum.text,
        x: from + length + 10,
        y: top,
        width: width * NUMBERS,
        align: 'left',
        role: 'number',
      },
    );
  });
  return { height: chart.data.length * CHART_ROW, marks };
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
  return chart.kind === 'series' ? points(chart, width) : bars(chart, width);
}
