import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { renderBrief } from '../../src/briefs/brief.ts';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { buildContent } from '../../src/briefs/content/build-content.ts';
import { layOut } from '../../src/briefs/layout/lay-out.ts';
import { writePdf } from '../../src/briefs/pdf/write-pdf.ts';
import { daNang } from './fixtures/da-nang.ts';
import { eastAsian } from './fixtures/east-asian.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
import { briefInput } from './fixtures/generated.ts';
import { japan } from './fixtures/japan.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

// The pictures hold how a brief looks. What places and measures are called is data, and may change without them.
vi.mock('../../src/texts/names.ts', () => ({
  placeName: (id: string) => PLACES[id] ?? id,
  measureLabel: (code: string) => MEASURES[code] ?? 'Số lượng đã đăng',
}));
const PLACES: Readonly<Record<string, string>> = {
  'VN-13': 'Quảng Ninh',
  'VN-HP': 'Hải Phòng',
  'VN-DN': 'Đà Nẵng',
  'VN-34': 'Khánh Hòa',
  JP: 'Nhật Bản',
};
const MEASURES: Readonly<Record<string, string>> = {
  'fdi-registered-capital': 'Vốn đầu tư trực tiếp nước ngoài đăng ký',
  'fdi-projects': 'Dự án đầu tư nước ngoài',
  exports: 'Kim ngạch xuất khẩu',
  imports: 'Kim ngạch nhập khẩu',
};

const SCALE = 0.75;

/** A page as grey values, painted by pdf.js: what an eye sees, and what a grey printer prints. */
async function paintPdf(data: Uint8Array, number: number): Promise<Canvas> {
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  return canvas;
}

const paint = async (input: BriefInput, number: number): Promise<Canvas> =>
  paintPdf(await renderBrief(input, await fontsOf(input)), number);

function grey(canvas: Canvas): Uint8Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const out = new Uint8Array(canvas.width * canvas.height);
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.round(
      0.3 * (data[4 * i] ?? 0) + 0.59 * (data[4 * i + 1] ?? 0) + 0.11 * (data[4 * i + 2] ?? 0),
    );
  }
  return out;
}

/** Share of the pixels that differ by more than antialiasing does. */
function difference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 1;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 48) different++;
  return different / a.length;
}

describe('pages look as approved', () => {
  const pages: Readonly<Record<string, readonly [BriefInput, number]>> = {
    'quang-ninh-vi-1': [quangNinhJapan('vi'), 1],
    'quang-ninh-en-letter-2': [{ ...quangNinhJapan('en'), paper: 'letter' }, 2],
    'da-nang-ms-1': [daNang('ms'), 1],
    'japan-vi-1': [japan('vi'), 1],
    'east-asian-en-1': [eastAsian('en'), 1],
  };
  for (const [name, [input, number]] of Object.entries(pages)) {
    test(name, async () => {
      const canvas = await paint(input, number);
      const path = `${import.meta.dirname}/approved/${name}.png`;
      // A picture is approved anew by deleting the old one, running this test twice, and looking at what it wrote.
      if (!existsSync(path)) {
        writeFileSync(path, canvas.toBuffer('image/png'));
        expect.fail(`${path} is new: look at it before it is committed`);
      }
      const approved = await loadImage(readFileSync(path));
      const copy = createCanvas(approved.width, approved.height);
      copy.getContext('2d').drawImage(approved, 0, 0);
      expect(difference(grey(canvas), grey(copy))).toBeLessThan(0.01);
    });
  }
});

test('a name in Japanese looks otherwise in Chinese, and otherwise without its font', async () => {
  const name = (language: string): BriefInput => {
    const base = eastAsian('en');
    const sources = base.sources.map(source => ({ ...source, title: '骨直海与', language }));
    return { ...base, title: 'Hải Phòng', sources };
  };
  const [ja, zh] = [grey(await paint(name('ja'), 1)), grey(await paint(name('zh'), 1))];
  expect(difference(ja, zh)).toBeGreaterThan(0.0005);
  const twice = grey(await paint(name('ja'), 1));
  expect(difference(ja, twice)).toBe(0);
});

/** A brief with an id of its own choosing: only the letters of its data can make a difference. */
function withFixedId(input: BriefInput): Uint8Array {
  const sheet = layOut(buildContent(input, '0123456789ab'), input.lang, 'a4');
  const info = { title: '', subject: '', author: '', keywords: '', lang: input.lang, date: '2023' };
  return writePdf({ sheet, info, attachments: [], id: '0'.repeat(32) });
}

test('composed and decomposed letters look the same, to the pixel', async () => {
  const title = 'Thừa Thiên – Huế: nghiêng, Ẫ, ợ, Đắk Lắk';
  const written = (form: string, name = title): Uint8Array => {
    const text = JSON.stringify({ ...quangNinhJapan('vi'), title: name }).normalize(form);
    return withFixedId(JSON.parse(text) as BriefInput);
  };
  for (const page of [1, 2]) {
    const [composed, decomposed] = [
      await paintPdf(written('NFC'), page),
      await paintPdf(written('NFD'), page),
    ];
    expect(difference(grey(composed), grey(decomposed))).toBe(0);
  }
  const misplaced = await paintPdf(written('NFC', title.replace('Ẫ', 'A')), 1);
  expect(difference(grey(await paintPdf(written('NFC'), 1)), grey(misplaced))).toBeGreaterThan(0);
});

test('generated briefs are painted within their margins, below the band that reaches the edges', async () => {
  const samples = fc.sample(briefInput, { numRuns: 8, seed: 20261122 });
  for (const input of samples) {
    const canvas = await paint(input, 1);
    const values = grey(canvas);
    const { width, height } = canvas;
    const margin = Math.floor(40 * SCALE);
    let [stray, ink] = [0, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if ((values[y * width + x] ?? 255) > 200) continue;
        ink++;
        const outside = x < margin || x >= width - margin || y >= height - Math.floor(15 * SCALE);
        if (outside && y > 200 * SCALE) stray++;
      }
    }
    expect(ink).toBeGreaterThan(2000);
    expect(stray).toBe(0);
  }
}, 60_000);
