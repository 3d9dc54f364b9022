/**
 * Prepares data/fonts: one JSON file a font, with the glyph outlines of every character we set, their advance widths
 * and kerning, so that the Worker needs neither a font parser nor a shaper. The packages ship each family in slices by
 * script; here the slices become one font again. Running it twice gives the same bytes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { encodeGlyph } from './fonts/encode-glyph.ts';
import { kerningPairs } from './fonts/kerning.ts';

interface Recipe {
  readonly file: string;
  readonly family: 'be-vietnam-pro' | 'noto-sans';
  readonly weight: 400 | 600;
  readonly slices: readonly string[];
  /** Which code points of the slices to take. */
  readonly wanted: (codePoint: number) => boolean;
  readonly kerning: boolean;
}

const FIGURES = new Set([...' 0123456789.,%+-–−/()'].map(character => character.codePointAt(0)));
const SUBSTITUTE = 0xfffd;
const CONTROL = (codePoint: number) => codePoint < 0x20 || codePoint === 0xad || codePoint > 0xfffd;
const COMBINING = (codePoint: number) => codePoint >= 0x300 && codePoint <= 0x36f;
const LATIN = ['latin', 'latin-ext', 'vietnamese'];
const RARE_LATIN = (codePoint: number) => codePoint >= 0x250 && codePoint < 0x370;

const RECIPES: readonly Recipe[] = [
  ...([400, 600] as const).map(weight => ({
    file: weight === 400 ? 'text-regular' : 'text-semibold',
    family: 'be-vietnam-pro' as const,
    weight,
    slices: LATIN,
    wanted: (codePoint: number) => !CONTROL(codePoint) && !COMBINING(codePoint),
    kerning: true,
  })),
  ...([400, 600] as const).map(weight => ({
    file: weight === 400 ? 'figures-regular' : 'figures-semibold',
    family: 'noto-sans' as const,
    weight,
    slices: ['latin'],
    wanted: (codePoint: number) => FIGURES.has(codePoint),
    kerning: false,
  })),
  {
    file: 'fallback-regular',
    family: 'noto-sans',
    weight: 400,
    slices: [...LATIN, 'greek', 'cyrillic'],
    wanted: codePoint =>
      codePoint === SUBSTITUTE ||
      (!CONTROL(codePoint) && !COMBINING(codePoint) && !RARE_LATIN(codePoint) && codePoint < 0x2c00),
    kerning: false,
  },
];

function prepare(recipe: Recipe): string {
  const slices: Font[] = recipe.slices.map(slice =>
    create(
      readFileSync(
        `node_modules/@fontsource/${recipe.family}/files/${recipe.family}-${slice}-${recipe.weight}-normal.woff2`,
      ),
    ),
  );
  const from = new Map<number, Font>();
  for (const slice of slices) {
    for (const codePoint of slice.characterSet) {
      if (recipe.wanted(codePoint) && !from.has(codePoint)) from.set(codePoint, slice);
    }
  }
  const [main] = slices;
  if (!main) throw new Error(`${recipe.file}: no slice`);
  const chars = [...from.keys()].sort((a, b) => a - b);
  const glyphs = [
    main.glyphForCodePoint(-1),
    ...chars.map(codePoint => (from.get(codePoint) ?? main).glyphForCodePoint(codePoint)),
  ];
  const outlines = glyphs.map(glyph => encodeGlyph(glyph._getContours()));
  return JSON.stringify({
    name: main.postscriptName,
    weight: recipe.weight,
    unitsPerEm: main.unitsPerEm,
    ascent: main.ascent,
    descent: main.descent,
    capHeight: main.capHeight,
    italicAngle: main.italicAngle,
    chars: String.fromCodePoint(...chars),
    widths: glyphs.map(glyph => Math.round(glyph.advanceWidth)),
    lengths: outlines.map(outline => outline.length),
    kerning: recipe.kerning ? kerningPairs(main, 8) : {},
    glyf: Buffer.concat(outlines).toString('base64'),
  });
}

mkdirSync('data/fonts', { recursive: true });
for (const recipe of RECIPES) {
  const json = `${prepare(recipe)}\n`;
  writeFileSync(`data/fonts/${recipe.file}.json`, json);
  console.log(`data/fonts/${recipe.file}.json  ${(json.length / 1024).toFixed(0)} KB`);
}
for (const family of ['be-vietnam-pro', 'noto-sans']) {
  copyFileSync(`node_modules/@fontsource/${family}/LICENSE`, `data/fonts/${family}-OFL.txt`);
}
