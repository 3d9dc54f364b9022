import { describe, expect, test } from 'vitest';
import { unstable_startWorker } from 'wrangler';
import measures from '../../data/measures.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import { printBrief, renderBrief, warmUp } from '../../src/briefs/brief.ts';
import { shapeText } from '../../src/briefs/fonts/shape-text.ts';
import { BRIEF_TEXTS, BRIEF_WORDS } from '../../src/texts/briefs.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../src/texts/verdicts.ts';
import { daNang } from './fixtures/da-nang.ts';
import { eastAsian } from './fixtures/east-asian.ts';
import { fontsOf } from './fixtures/fonts-of.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

describe('same data, same bytes', () => {
  test('twice over, and after a publication that changed no datum', async () => {
    const once = await renderBrief(quangNinhJapan('vi'));
    expect(await renderBrief(quangNinhJapan('vi'))).toEqual(once);
    expect(await renderBrief({ ...quangNinhJapan('vi'), published: '2030-01-01T00:00:00Z' })).toEqual(once);
  });

  test('another origin, language or paper is another brief', async () => {
    const base = quangNinhJapan('en');
    const variants = [
      base,
      { ...base, origin: null },
      quangNinhJapan('ms'),
      { ...base, paper: 'letter' as const },
    ];
    const ids = await Promise.all(
      variants.map(
        async input =>
          /\/ID \[(<[0-9a-f]{32}>)/.exec(new TextDecoder('latin1').decode(await renderBrief(input)))?.[1],
      ),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain(undefined);
  });

  test('in Node and in workerd', async () => {
    const worker = await unstable_startWorker({
      entrypoint: 'tests/briefs/fixtures/worker.ts',
      config: 'tests/briefs/fixtures/wrangler.toml',
      dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, logLevel: 'error' },
    });
    try {
      const inputs = {
        'quang-ninh-en': quangNinhJapan('en'),
        'quang-ninh-vi': quangNinhJapan('vi'),
        'da-nang-ms': daNang('ms'),
        'east-asian-vi': eastAsian('vi'),
      };
      for (const [name, input] of Object.entries(inputs)) {
        const response = await worker.fetch(`http://localhost/${name}`);
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(
          await renderBrief(input, await fontsOf(input)),
        );
      }
    } finally {
      await worker.dispose();
    }
  }, 60_000);
});

test('two pages stay under 60 KB', async () => {
  for (const lang of ['en', 'vi', 'ms'] as const) {
    expect((await renderBrief(quangNinhJapan(lang))).length).toBeLessThan(60 * 1024);
  }
});

describe('the faces have every letter of', () => {
  const texts: Readonly<Record<string, unknown>> = {
    'the texts': [BRIEF_TEXTS, BRIEF_WORDS, STATUS_WORDS, VERDICT_WORDS],
    'the names of places': places.map(({ names }: { names: Record<string, string> }) => [
      names.en,
      names.vi,
      names.ms,
    ]),
    'the names of measures': measures.map(({ labels }) => labels),
  };
  for (const [what, values] of Object.entries(texts)) {
    test(what, () => {
      const strings = [...JSON.stringify(values)].filter(character => character > ' ').join('');
      for (const face of ['text', 'bold', 'figures'] as const)
        expect(shapeText(strings, face).missing).toEqual([]);
    });
  }
});

test('letters that no face has are reported, each once', async () => {
  const { missing } = await printBrief({ ...quangNinhJapan('en'), title: '東京 ☃ 東京' });
  expect(missing).toEqual(['東', '京', '☃']);
  expect((await printBrief(quangNinhJapan('vi'))).missing).toEqual([]);
});

test('the sample that warms a Worker can be printed', () => {
  expect(warmUp).not.toThrow();
});
