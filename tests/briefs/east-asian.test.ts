import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { printBrief } from '../../src/briefs/brief.ts';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { type EastAsian, eastAsianLanguage, type FontIndex } from '../../src/briefs/fonts/east-asian.ts';
import { loadFonts } from '../../src/briefs/fonts/load-fonts.ts';
import { slicesNeeded } from '../../src/briefs/fonts/slices.ts';
import { eastAsian } from './fixtures/east-asian.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

const FOLDER = 'data/fonts/east-asian';
const index = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as FontIndex;
const has = (language: EastAsian, codePoint: number) =>
  index[language].slices.some(chars => chars.includes(String.fromCodePoint(codePoint)));

interface Node {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

const languagesOf = (node: Node): string[] => [
  ...(node.lang === undefined ? [] : [node.lang]),
  ...(node.children ?? []).flatMap(languagesOf),
];

async function read(input: BriefInput) {
  const { bytes, missing } = await printBrief(input, await fontsOf(input));
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return { bytes, missing, text, tree: (await page.getStructTree()) as Node };
}

test('titles, publishers and figures are read back, each marked with its language', async () => {
  for (const lang of ['en', 'vi', 'ms'] as const) {
    const input = eastAsian(lang);
    const { bytes, missing, text, tree } = await read(input);
    expect(missing).toEqual([]);
    const line = text.replaceAll('\n', '');
    for (const { title, publisher } of input.sources) {
      expect(line).toContain(title);
      expect(line).toContain(publisher);
    }
    for (const { surface } of input.figures) expect(line).toContain(surface);
    expect(new Set(languagesOf(tree))).toEqual(new Set(['ja', 'ko', 'zh', 'zh-Hant']));
    expect(bytes.length).toBeLessThan(60 * 1024);
  }
});

test('nothing is read for a brief that needs no slice', async () => {
  expect(await loadFonts(quangNinhJapan('vi'), () => expect.fail('read a file'))).toBeUndefined();
  expect(slicesNeeded(quangNinhJapan('vi'), index)).toEqual([]);
});

test('a name needs few slices', () => {
  const named = (title: string) => slicesNeeded({ ...quangNinhJapan('en'), title }, index);
  expect(named('新华社').length).toBeLessThanOrEqual(2);
  expect(named('연합뉴스').length).toBeLessThanOrEqual(2);
  expect(named('ハイフォン市')).toEqual(['ja-0.glyphs']);
});

test('without its fonts a brief has visible substitutes, and says for what', async () => {
  const { missing } = await printBrief({ ...quangNinhJapan('en'), title: '東京 ☃' });
  expect(missing).toEqual(['東', '京', '☃']);
  const input = { ...quangNinhJapan('en'), title: '東京 ☃ 𠮷' };
  expect((await printBrief(input, await fontsOf(input))).missing).toEqual(['☃', '𠮷']);
});

test('a slice that cannot be read is an error, not a brief with gaps', async () => {
  const broken = async (file: string) => {
    if (file === 'ja-0.glyphs') throw new Error('gone');
    return readFileSync(`${FOLDER}/${file}`);
  };
  await expect(loadFonts(eastAsian('en'), broken)).rejects.toThrow('gone');
});

describe('the language of a text', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined, EastAsian])[] = [
    ['東京', 'ja', undefined, 'ja'],
    ['经济', 'zh', undefined, 'zh'],
    ['經濟', 'zh', undefined, 'zh-Hant'],
    ['台灣', 'zh-TW', undefined, 'zh-Hant'],
    ['ハイフォン市', undefined, 'zh', 'ja'],
    ['하이퐁', undefined, 'ja', 'ko'],
    ['共同通信社', undefined, 'ja', 'ja'],
    ['共同通信社', undefined, undefined, 'zh'],
    ['新华社', undefined, undefined, 'zh'],
    ['日本経済新聞', undefined, undefined, 'ja'],
    ['中央社與說明', undefined, undefined, 'zh-Hant'],
    ['中国', 'en', undefined, 'zh'],
  ];
  test.each(cases)('%s (%s, likely %s) is %s', (text, lang, likely, expected) => {
    expect(eastAsianLanguage(text, lang, likely, has)).toBe(expected);
  });
});

test('whatever is written, what the slices have is drawn', async () => {
  const letters = Object.values(index).flatMap(({ slices }) => slices.flatMap(chars => [...chars]));
  const known = new Set(letters);
  const letter = fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...'aế—…“ (」'));
  const title = fc.array(letter, { minLength: 1, maxLength: 40 }).map(list => list.join(''));
  const lang = fc.constantFrom('ja', 'ko', 'zh', 'zh-Hant', 'en');
  await fc.assert(
    fc.asyncProperty(title, title, lang, async (heading, name, language) => {
      const base = eastAsian('en');
      const sources = base.sources.map(source => ({ ...source, language, title: name, publisher: heading }));
      const input = { ...base, title: heading, sources };
      const { missing } = await printBrief(input, await fontsOf(input));
      expect(missing.filter(character => known.has(character))).toEqual([]);
    }),
    { numRuns: 40, seed: 20261122 },
  );
}, 60_000);

test('slices are small, and complete', () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.glyphs'));
  for (const file of files) expect(statSync(`${FOLDER}/${file}`).size).toBeLessThanOrEqual(128 * 1024);
  for (const [language, { slices }] of Object.entries(index)) {
    slices.forEach((chars, i) => {
      const bytes = readFileSync(`${FOLDER}/${language}-${i}.glyphs`);
      const count = bytes.readUInt16BE(0);
      expect(count).toBe([...chars].length);
      let end = 2 + 4 * count;
      for (let at = 2 + 2 * count; at < 2 + 4 * count; at += 2) end += bytes.readUInt16BE(at);
      expect(bytes.length).toBe(end);
    });
  }
});

test('a hostile text is searched in linear time', () => {
  for (const text of [
    '('.repeat(200_000),
    '—'.repeat(200_000),
    '新—'.repeat(100_000),
    '新…'.repeat(1) + '…'.repeat(200_000),
  ]) {
    const from = performance.now();
    slicesNeeded({ ...quangNinhJapan('en'), title: `${text}新` }, index);
    expect(performance.now() - from).toBeLessThan(2000);
  }
});
