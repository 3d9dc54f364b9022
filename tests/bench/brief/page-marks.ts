import { buildContent } from '../../../src/briefs/content/build-content.ts';
import { layOut } from '../../../src/briefs/layout/lay-out.ts';
import { quangNinhJapan } from '../../briefs/fixtures/quang-ninh.ts';

export interface TextMark {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

export interface RectMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A line of straight stretches: rules, axes, whiskers, the marks of verdicts. */
export interface PathMark {
  readonly points: readonly (readonly [number, number])[];
  readonly close: boolean;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly lineWidth: number;
}

export interface CircleMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}

export interface PageMark {
  readonly texts: readonly TextMark[];
  readonly rects: readonly RectMark[];
  readonly paths: readonly PathMark[];
  readonly circles: readonly CircleMark[];
}

/**
 * The brief's pages laid out already: what the peers draw, without layout, structure and attachments. They are spared the QR
 * code and round corners.
 */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PageMark[];
}

/** Letters without diacritics: the peers' font files hold one slice of the family. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^ -~]/g, '-');

export function pageMarks(): PageMarks {
  const sheet = layOut(buildContent(quangNinhJapan('en'), '0123456789ab'), 'en', 'a4');
  const pages = sheet.pages.map(page => ({
    texts: page.items.flatMap(item =>
      item.kind === 'text'
        ? [
            {
              text: plain(item.text),
              bold: item.face === 'bold' || item.face === 'boldFigures',
              size: item.size,
              colour: item.colour,
              x: item.x,
              y: item.baseline,
            },
          ]
        : [],
    ),
    rects: page.items.flatMap(item =>
      item.kind === 'shape' && item.form.shape === 'rect' && item.fill
        ? [{ ...item.form.box, colour: item.fill }]
        : [],
    ),
    paths: page.items.flatMap(item =>
      item.kind === 'shape' && item.form.shape === 'line'
        ? [
            {
              points: item.form.points,
              close: item.form.close === true,
              fill: item.fill,
              stroke: item.stroke,
              lineWidth: item.lineWidth ?? 1,
            },
          ]
        : [],
    ),
    circles: page.items.flatMap(item =>
      item.kind === 'shape' && item.form.shape === 'circle'
        ? [{ x: item.form.x, y: item.form.y, radius: item.form.radius, fill: item.fill, stroke: item.stroke }]
        : [],
    ),
  }));
  return { width: sheet.width, height: sheet.height, pages };
}

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

type Render = (fonts: Fonts) => Promise<Uint8Array>;

/** A Worker around a renderer: fonts arrive by POST as two base64 lines, `?times=` renders so often. */
export function benchWorker(render: Render) {
  let fonts: Fonts | undefined;
  const decode = (text: string) => Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return {
    async fetch(request: Request): Promise<Response> {
      if (request.method === 'POST') {
        const [regular = '', bold = ''] = (await request.text()).split('\n');
        fonts = { regular: decode(regular), bold: decode(bold) };
        return new Response('ready');
      }
      if (!fonts) return new Response('no fonts yet', { status: 409 });
      const times = Number(new URL(request.url).searchParams.get('times') ?? '1');
      let bytes = 0;
      for (let i = 0; i < times; i++) bytes = (await render(fonts)).length;
      return new Response(String(bytes));
    },
  };
}
