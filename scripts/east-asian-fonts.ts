/**
 * Prepares data/fonts/east-asian: the glyphs of Japanese, Korean and Chinese in slices that a brief loads only where it needs them,
 * and an index that tells which slice has which character. The packages order their own slices from rare to frequent; ours begin with
 * the frequent ones, so that a headline needs few. Running it twice gives the same bytes.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { WIDE_SIGNS } from '../src/briefs/fonts/east-asian.ts';
import { CHARACTER_SETS } from './fonts/character-sets.ts';
import { encodeGlyph } from './fonts/encode-glyph.ts';

const FOLDER = 'data/fonts/east-asian';
const MOST_BYTES = 128 * 1024;
const PACKAGES = { ja: 'jp', ko: 'kr', zh: 'sc', 'zh-Hant': 'tc' } as const;
type Script = keyof typeof PACKAGES;

interface SlicedGlyph {
  readonly codePoint: number;
  readonly width: number;
  readonly outline: Uint8Array;
}

/** What the bundled faces set, and set as well. */
function bundledCharacters(): ReadonlySet<number> {
  const files = ['text-regular', 'fallback-regular'].map(
    name => JSON.parse(readFileSync(`data/fonts/${name}.json`, 'utf8')) as { chars: string },
  );
  const characters = files.flatMap(file => [...file.chars]).filter(character => !WIDE_SIGNS.has(character));
  return new Set(characters.map(character => character.codePointAt(0) ?? 0));
}

/** The code points of a CSS `unicode-range`. */
function* codePointsOf(range: string): Generator<number> {
  for (const part of range.split(',')) {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map(hex => Number.parseInt(hex, 16));
    for (let codePoint = from; codePoint <= to; codePoint++) yield codePoint;
  }
}

/** The package's slices: those by number, the most frequent characters first, then the European one, for its signs. */
function slicesOf(base: string): readonly (readonly [string, string])[] {
  const ranges = JSON.parse(readFileSync(`${base}/unicode.json`, 'utf8')) as Record<string, string>;
  return Object.entries(ranges)
    .map(([key, range]) => [key.replace(/[[\]]/g, ''), range] as const)
    .filter(([key]) => key === 'latin' || /^\d+$/.test(key))
    .sort(([a], [b]) => (b === 'latin' ? -1 : Number(b)) - (a === 'latin' ? -1 : Number(a)));
}

async function glyphsOf(script: Script, bundled: ReadonlySet<number>) {
  const region = PACKAGES[script];
  const base = `node_modules/@fontsource-variable/noto-sans-${region}`;
  const signs = script === 'ko' ? [] : WIDE_SIGNS;
  const characters = [...CHARACTER_SETS[script](), ...signs];
  const wanted = new Set(characters.map(character => character.codePointAt(0) ?? 0));
  const glyphs: SlicedGlyph[] = [];
  let metrics = {};
  for (const [key, range] of slicesOf(base)) {
    const own = [...codePointsOf(range)].filter(point => wanted.delete(point) && !bundled.has(point));
    if (own.length === 0) continue;
    const bytes = readFileSync(`${base}/files/noto-sans-${region}-${key}-wght-normal.woff2`);
    const font = create(
      await subsetFont(bytes, String.fromCodePoint(...own), {
        targetFormat: 'truetype',
        variationAxes: { wght: 400 },
      }),
    );
    const { unitsPerEm, ascent, descent, capHeight, italicAngle } = font;
    metrics = { unitsPerEm, ascent, descent, capHeight, italicAngle };
    const covered = new Set(font.characterSet);
    for (const codePoint of own.filter(point => covered.has(point))) {
      const glyph = font.glyphForCodePoint(codePoint);
      glyphs.push({
        codePoint,
        width: Math.round(glyph.advanceWidth),
        outline: encodeGlyph(glyph._getContours()),
      });
    }
  }
  return { name: `NotoSans${region.toUpperCase()}-Regular`, weight: 400, ...metrics, glyphs };
}

/** A slice's bytes: how many glyphs, the advance of each, the length of each outline (all 16 bits, big-endian), the outlines. */
function encodeSlice(glyphs: readonly SlicedGlyph[]): Buffer {
  const words = [
    glyphs.length,
    ...glyphs.map(glyph => glyph.width),
    ...glyphs.map(glyph => glyph.outline.length),
  ];
  const head = Buffer.alloc(words.length * 2);
  words.forEach((word, i) => {
    head.writeUInt16BE(word, i * 2);
  });
  return Buffer.concat([head, ...glyphs.map(glyph => glyph.outline)]);
}

/** Cuts the glyphs, in their order, into slices of at most MOST_BYTES. */
function cut(glyphs: readonly SlicedGlyph[]): readonly (readonly SlicedGlyph[])[] {
  const slices: SlicedGlyph[][] = [];
  let room = 0;
  for (const glyph of glyphs) {
    const size = glyph.outline.length + 4;
    if (size > room) {
      slices.push([]);
      room = MOST_BYTES - 2;
    }
    slices.at(-1)?.push(glyph);
    room -= size;
  }
  return slices;
}

/** Writes the slices, the index and the licence. */
export async function prepareEastAsianFonts(): Promise<void> {
  const bundled = bundledCharacters();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const index: Record<string, unknown> = {};
  for (const script of Object.keys(PACKAGES) as Script[]) {
    const { glyphs, ...metrics } = await glyphsOf(script, bundled);
    const slices = cut(glyphs);
    let total = 0;
    slices.forEach((slice, i) => {
      const bytes = encodeSlice(slice);
      total += bytes.length;
      writeFileSync(`${FOLDER}/${script}-${i}.glyphs`, bytes);
    });
    const chars = slices.map(slice => String.fromCodePoint(...slice.map(glyph => glyph.codePoint)));
    index[script] = { ...metrics, slices: chars };
    console.log(
      `${FOLDER}/${script}-*.glyphs  ${glyphs.length} glyphs, ${slices.length} slices, ${(total / 1024).toFixed(0)} KB`,
    );
  }
  writeFileSync(`${FOLDER}/index.json`, `${JSON.stringify(index)}\n`);
  copyFileSync(
    'node_modules/@fontsource-variable/noto-sans-jp/LICENSE',
    'data/fonts/noto-sans-east-asian-OFL.txt',
  );
}
