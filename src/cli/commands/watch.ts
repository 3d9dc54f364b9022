import { canonicalJson } from '../../dataset/canonical-json.ts';
import { POINTER_KEY } from '../../dataset/keys.ts';
import type { Run } from '../../model/run.ts';
import { DEEP_CRON } from '../../watch/due.ts';
import { judgeRecord } from '../../watch/judge-record.ts';
import { runChecks } from '../../watch/run-checks.ts';
import { parseArguments } from '../arguments.ts';
import { askRun } from '../ask-run.ts';
import type { Command } from '../command.ts';
import { localSnapshot } from '../local-snapshot.ts';
import { runText } from '../run-text.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot watch [--url http://localhost:8787 --token TOKEN] [--deep] [--json]

Runs one check of the whole data set by hand, as the scheduled handler does, and prints its record. With --url it is run by that
Worker on what it serves, and kept; without, here, on the sources of data/.

  --url    address of the Worker (default: CROSSFOOT_URL; without either, data/ is checked)
  --token  one of its write tokens (default: CROSSFOOT_TOKEN; better there than on the command line)
  --deep   check also what only the daily run checks
  --json   the record as JSON

Exit codes: 0 the run is ok or names changes, 1 it failed, 2 it could not be run.`;

/** Checks data/ as it would be published now. */
async function runHere(deep: boolean): Promise<Run> {
  const { id, store } = await localSnapshot();
  const scheduled = new Date().toISOString();
  await store.put(POINTER_KEY, canonicalJson({ id, previous: null, published: scheduled }));
  const due = { cron: deep ? DEEP_CRON : 'by-hand', scheduled };
  return runChecks(due, { store, now: () => new Date(), judge: judgeRecord, previous: undefined });
}

/** `crossfoot watch`: one run by hand. */
export const watch: Command = {
  name: 'watch',
  summary: 'check the whole data set once, as the scheduled run does',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      url: { type: 'string', default: process.env.CROSSFOOT_URL ?? '' },
      token: { type: 'string', default: process.env.CROSSFOOT_TOKEN ?? '' },
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    });
    const { url, token, deep } = values;
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected`);
    if (url !== '' && !URL.canParse(url))
      throw new UsageError(`--url "${url}" is no address such as https://crossfoot.example.workers.dev`);
    if (url !== '' && token === '')
      throw new UsageError('a write token is needed: --token TOKEN, or CROSSFOOT_TOKEN in the environment');
    const run = url === '' ? await runHere(deep) : await askRun(url, token, deep);
    await io.out(values.json ? `${JSON.stringify(run, null, 2)}\n` : runText(run));
    return run.outcome === 'failed' ? 1 : 0;
  },
};
