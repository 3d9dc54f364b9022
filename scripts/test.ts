/**
 * `npm test`: everything that must hold before a change lands. Each step prints its own output; the closing line counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-test-'));
const unit = join(scratch, 'vitest.json');
const browser = join(scratch, 'browser.json');

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** File with vitest's JSON report, for steps that count tests; other steps count as one. */
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'lint', command: 'biome', args: ['check'] },
  {
    name: 'bindings',
    command: 'wrangler',
    args: ['types', '--include-runtime=false', '--env-file=.dev.vars.example', '--check'],
  },
  { name: 'bundle size', command: 'node', args: ['scripts/bundle-size.ts'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  {
    name: 'tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    report: unit,
  },
  {
    name: 'browser',
    command: 'vitest',
    args: [
      'run',
      '--config',
      'tests/e2e/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${browser}`,
    ],
    report: browser,
  },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const { status, error } = spawnSync(step.command, step.args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  const counted = step.report
    ? counts(step.report)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  passed += counted.passed;
  failed += counted.failed;
  // A runner can fail without a failing test (an unhandled rejection, a file that does not load).
  if (status !== 0 && counted.failed === 0) failed += 1;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function counts(path: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
