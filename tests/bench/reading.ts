import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { read } from '../../src/reading/read.ts';

const require = createRequire(import.meta.url);
const PRESS = join(import.meta.dirname, '../reading/press');
const MIB = 1 << 20;
/** The peers take minutes for a megabyte: they get a slice, and the speed is per byte. */
const PEER_SLICE = 6000;

type Peer = (text: string) => unknown;

/**
 * Reading: MB/s on English and Vietnamese news beside two peers in the same run, the curve over the length of the text,
 * and the time per character of hostile megabytes as a multiple of that of news.
 */
export default function bench(): void {
  const english = news('en', MIB);
  const vietnamese = news('vi', MIB);
  for (let i = 0; i < 2; i++) {
    read(english, { lang: 'en' });
    read(vietnamese, { lang: 'vi' });
  }
  console.log('news of 1 MiB             MB/s');
  const perChar = speed('crossfoot, English', english, text => read(text, { lang: 'en' }));
  speed('crossfoot, Vietnamese', vietnamese, text => read(text, { lang: 'vi' }));
  for (const [name, peer] of peers()) speed(name, english.slice(0, PEER_SLICE), peer);

  console.log('\nlength (KiB)     ns/char');
  for (const kib of [16, 64, 256, 1024, 4096]) {
    const text = news('en', kib * 1024);
    const ns = (best(text, t => read(t, { lang: 'en' })) * 1e6) / text.length;
    console.log(`${String(kib).padStart(12)} ${ns.toFixed(0).padStart(11)}`);
  }

  console.log('\nhostile, 1 MiB   ns/char   × news');
  for (const [name, unit] of HOSTILE) {
    const text = unit.repeat(Math.ceil(MIB / unit.length));
    const ns = (best(text, t => read(t, { lang: 'en' })) * 1e6) / text.length;
    console.log(`${name.padEnd(16)} ${ns.toFixed(0).padStart(7)} ${(ns / perChar).toFixed(1).padStart(8)}`);
  }
}

const HOSTILE: readonly [string, string][] = [
  ['digits', '7'],
  ['dots', '.'],
  ['1,1,1,…', '1,'],
  ['emoji', '😀'],
  ['lone surrogates', '\ud83d'],
  ['1 1 1 …', '1 '],
  ['$ $ $ …', '$ '],
];

/** The passages of the press tests as one text: denser in figures than ordinary news. */
function news(lang: string, length: number): string {
  const passages: { text: string }[] = JSON.parse(readFileSync(join(PRESS, `${lang}.json`), 'utf8'));
  const once = `${passages.map(({ text }) => text).join(' ')} `;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

function peers(): [string, Peer][] {
  const suite = require('@microsoft/recognizers-text-suite');
  const compromise = require('compromise');
  const { Culture } = suite;
  return [
    [
      'recognizers-text-suite',
      text => [
        suite.recognizeNumber(text, Culture.English),
        suite.recognizePercentage(text, Culture.English),
        suite.recognizeCurrency(text, Culture.English),
      ],
    ],
    ['compromise', text => compromise(text).numbers?.().json()],
  ];
}

function speed(name: string, text: string, reader: Peer): number {
  const ms = best(text, reader);
  console.log(`${name.padEnd(24)} ${(Buffer.byteLength(text) / ms / 1000).toFixed(3).padStart(7)}`);
  return (ms * 1e6) / text.length;
}

/** The least of a few runs: what else the machine does only ever adds. */
function best(text: string, reader: Peer): number {
  let least = Number.POSITIVE_INFINITY;
  // Short texts are read more often, so that all are measured with code that is warm.
  const runs = Math.max(5, Math.min(60, Math.ceil(MIB / text.length)));
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    reader(text);
    const ms = performance.now() - start;
    if (ms < least) least = ms;
    if (ms > 2000) break;
  }
  return least;
}
