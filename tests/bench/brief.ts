import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { unstable_startWorker } from 'wrangler';

/** Renders before the clock starts, in a measured batch, and batches of which the best counts. */
const WARM = 200;
const BATCH = 10;
const BATCHES = 8;

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

async function font(weight: 400 | 600): Promise<string> {
  const file = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff2`;
  return Buffer.from(await subsetFont(readFileSync(file), ASCII, { targetFormat: 'truetype' })).toString(
    'base64',
  );
}

/** A renderer that cannot start in workerd never answers. */
function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), 60_000).unref();
    }),
  ]);
}

interface Measured {
  readonly first: number;
  readonly best: number;
  readonly median: number;
  readonly bytes: number;
}

async function measure(name: string, fonts: string): Promise<Measured> {
  const worker = await unstable_startWorker({
    entrypoint: `tests/bench/brief/${name}.ts`,
    config: 'tests/bench/brief/wrangler.toml',
    dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, logLevel: 'error' },
  });
  const render = async (times: number) => {
    const start = performance.now();
    const response = await withTimeout(worker.fetch(`http://localhost/?times=${times}`));
    const text = await response.text();
    if (!response.ok) throw new Error(text.slice(0, 200));
    return { ms: (performance.now() - start) / times, bytes: Number(text) };
  };
  try {
    await (await withTimeout(worker.fetch('http://localhost/', { method: 'POST', body: fonts }))).text();
    const first = (await render(1)).ms;
    const { bytes } = await render(WARM);
    const batches: number[] = [];
    for (let i = 0; i < BATCHES; i++) batches.push((await render(BATCH)).ms);
    batches.sort((a, b) => a - b);
    return { first, best: batches[0] ?? 0, median: batches[BATCHES >> 1] ?? 0, bytes };
  } finally {
    await worker.dispose();
  }
}

/**
 * The same two pages in workerd, in one run: ours with layout, tagging, attachments and both standards; the peers only
 * draw what ours laid out, untagged, with an ASCII slice of the same font.
 */
export default async function bench(): Promise<void> {
  const fonts = `${await font(400)}\n${await font(600)}`;
  console.log('renderer   first ms   warm ms (best, median)      bytes');
  for (const name of ['ours', 'pdf-lib', 'pdfkit', 'jspdf']) {
    try {
      const { first, best, median, bytes } = await measure(name, fonts);
      const cells = [
        first.toFixed(1).padStart(9),
        best.toFixed(1).padStart(9),
        median.toFixed(1).padStart(9),
      ];
      console.log(`${name.padEnd(10)}${cells.join('  ')}   ${String(bytes).padStart(14)}`);
    } catch (error) {
      console.log(`${name.padEnd(10)}does not run here: ${error instanceof Error ? error.message : error}`);
    }
  }
}
