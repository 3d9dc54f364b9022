/**
 * Holds the Worker to its budget: 300 KiB of gzipped code. What it carries of data/ (places, languages, measures …) and the
 * fonts are counted apart, each gzipped by itself. Prints all three either way.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 300 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-size-'));
const { status, stderr } = spawnSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], {
  encoding: 'utf8',
  env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const worker = gzipSync(readFileSync(join(folder, 'worker.js'))).length;
rmSync(folder, { recursive: true });
const fonts = gzippedJson('data/fonts');
const data = ['data', 'data/phrases', 'data/languages/generated'].reduce(
  (sum, path) => sum + gzippedJson(path),
  0,
);
const code = worker - fonts - data;
console.log(`Worker: ${code} bytes of gzipped code (budget ${BUDGET}), ${data} of data, ${fonts} of fonts`);
process.exit(code <= BUDGET ? 0 : 1);

function gzippedJson(path: string): number {
  return readdirSync(path)
    .filter(name => name.endsWith('.json'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(path, name))).length, 0);
}
