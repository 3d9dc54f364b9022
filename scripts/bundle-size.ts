/** Holds the Worker to its budget: 300 KB of gzipped code and data, fonts apart. Prints the size either way. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 300 * 1024;
const FONTS = 'data/fonts';

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
const fonts = readdirSync(FONTS)
  .filter(name => name.endsWith('.json'))
  .reduce((sum, name) => sum + gzipSync(readFileSync(join(FONTS, name))).length, 0);
const size = worker - fonts;
console.log(`Worker: ${worker} bytes gzipped, ${size} without fonts (budget ${BUDGET})`);
process.exit(size <= BUDGET ? 0 : 1);
