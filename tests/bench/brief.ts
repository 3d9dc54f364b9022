import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { unstable_startWorker } from 'wrangler';

/** Renders before the clock starts, in a measured batch, and batches of which best and median count. */
const WARM = 200;
const BATCH = 10;
const BATCHES = 15;

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

/** A renderer in workerd. */
interface Running {
  readonly name: string;
  readonly first: number;
  readonly bytes: number;
  /** Milliseconds a brief, one a batch. */
  readonly batches: number[];
  readonly render: (times: number) => Promise<{ readonly ms: number; readonly bytes: number }>;
  readonly stop: () => Promise<void>;
}

/** Starts a renderer, has it print a first brief, and warms it. @throws where it does not run in workerd */
async function start(name: string, fonts: string): Promise<Running> {
  const worker = await unstable_startWorker({
    entrypoint: `tests/bench/brief/${name}.ts`,
    config: 'tests/bench/brief/wrangler.toml',
    dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, logLevel: 'none' },
  });
  const render = async (times: number) => {
    const begin = performance.now();
    const response = await withTimeout(worker.fetch(`http://localhost/?times=${times}`));
    const text = await response.text();
    if (!response.ok) throw new Error(text.slice(0, 200));
    return { ms: (performance.now() - begin) / times, bytes: Number(text) };
  };
  try {
    await (await withTimeout(worker.fetch('http://localhost/', { method: 'POST', body: fonts }))).text();
    const { ms: first } = await render(1);
    const { bytes } = await render(WARM);
    return { name, first, bytes, batches: [], render, stop: () => worker.dispose() };
  } catch (error) {
    await worker.dispose();
    throw error;
  }
}

const best = ({ batches }: Running): number => Math.min(...batches);
const median = ({ batches }: Running): number => batches.toSorted((a, b) => a - b)[batches.length >> 1] ?? 0;

function print(running: readonly Running[]): void {
  const ours = running.find(({ name }) => name === 'ours');
  console.log('renderer   first ms   warm ms (best, median)   ratio to ours (best, median)      bytes');
  for (const one of running) {
    const cells = [
      one.first.toFixed(1).padStart(9),
      best(one).toFixed(1).padStart(9),
      median(one).toFixed(1).padStart(9),
      (ours ? best(one) / best(ours) : Number.NaN).toFixed(2).padStart(14),
      (ours ? median(one) / median(ours) : Number.NaN).toFixed(2).padStart(9),
    ];
    console.log(`${one.name.padEnd(10)}${cells.join('  ')}   ${String(one.bytes).padStart(12)}`);
  }
}

/**
 * The same two pages in workerd, in one run: ours with layout, tagging, attachments and both standards; the peers only
 * draw what ours laid out (text, table, charts), untagged, with an ASCII slice of the same font embedded. Batches take
 * turns, so that what else the machine does falls on all alike.
 */
export default async function bench(): Promise<void> {
  const fonts = `${await font(400)}\n${await font(600)}`;
  const running: Running[] = [];
  for (const name of ['ours', 'pdf-lib', 'pdfkit', 'jspdf']) {
    try {
      running.push(await start(name, fonts));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : error;
      console.log(`${name} does not run here: ${reason}`);
    }
  }
  try {
    for (let i = 0; i < BATCHES; i++)
      for (const { render, batches } of running) batches.push((await render(BATCH)).ms);
    print(running);
  } finally {
    for (const { stop } of running) await stop();
  }
}
