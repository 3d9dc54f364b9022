import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { publishSources } from '../publish-sources.ts';
import { loadSources } from '../sources.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot publish [--url http://localhost:8787] [--token TOKEN] [--json]

Publishes the sources of data/ through the publisher of a running Crossfoot. What it already holds stays as it is.

  --url    address of the Worker (default: CROSSFOOT_URL, or http://localhost:8787)
  --token  one of its write tokens (default: CROSSFOOT_TOKEN; better there than on the command line)
  --json   the publisher's answer as JSON`;

/** `crossfoot publish`: brings data/sources into the data set of a running Worker. */
export const publish: Command = {
  name: 'publish',
  summary: 'publish the sources of data/ to a running Crossfoot',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      url: { type: 'string', default: process.env.CROSSFOOT_URL ?? 'http://localhost:8787' },
      token: { type: 'string', default: process.env.CROSSFOOT_TOKEN ?? '' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected: the sources of data/ are published`);
    if (values.token === '')
      throw new UsageError('a write token is needed: --token TOKEN, or CROSSFOOT_TOKEN in the environment');
    if (!URL.canParse(values.url))
      throw new UsageError(
        `--url "${values.url}" is no address such as https://crossfoot.example.workers.dev`,
      );
    const sources = await loadSources();
    const answer = await publishSources(values.url, values.token, sources);
    await io.out(
      values.json
        ? `${JSON.stringify(answer, null, 2)}\n`
        : `${answer.changed ? 'Published' : 'Already published'}: ${sources.length} sources, snapshot ${answer.snapshot}\n`,
    );
    return 0;
  },
};
