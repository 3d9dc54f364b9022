import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { renderBrief } from '../../src/briefs/brief.ts';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { daNang } from './fixtures/da-nang.ts';
import { eastAsian } from './fixtures/east-asian.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
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
async function paint(input: BriefInput, number: number): Promise<Canvas> {
  const document = await getDocument({ data: await renderBrief(input, await fontsOf(input)), verbosity: 0 })
    .promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  return canvas;
}

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

test('composed and decomposed letters look the same', async () => {
  const nfc = quangNinhJapan('en');
  const title = 'Thừa Thiên – Huế: nghiêng, Ẫ, ợ, Đắk Lắk';
  const [composed, decomposed] = await Promise.all(
    ['NFC', 'NFD'].map(form => paint({ ...nfc, title: title.normalize(form) }, 1)),
  );
  if (!composed || !decomposed) throw new Error('nothing painted');
  // Only the brief's id differs: it names the data as they were given.
  expect(difference(grey(composed), grey(decomposed))).toBeLessThan(0.0015);
  const misplaced = await paint({ ...nfc, title: title.replace('Ẫ', 'A') }, 1);
  expect(difference(grey(composed), grey(misplaced))).toBeGreaterThan(0);
});
