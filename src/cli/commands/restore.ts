import { createReadStream } from 'node:fs';
import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { linesOf } from '../io.ts';
import { SERVICE_USAGE, serviceAt, serviceOptions } from '../service.ts';
import { UsageError } from '../usage-error.ts';
import { BACKUP_HEAD } from './backup.ts';

const usage = `Usage: crossfoot restore FILE [--replace] [--url URL] [--token TOKEN]

Puts a backup back into a running Crossfoot and serves what it served then. Let nobody write meanwhile. Should it be broken
off, do it again.

  --replace  forget what the publisher holds now; without it, it must hold nothing
${SERVICE_USAGE}`;

/** How much is sent at a time, in UTF-16 units of JSON. */
const PART = 3_000_000;

async function* linesIn(path: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(path));
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each line is looked at where it is used
function parse(line: string, path: string, number: number): any {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${path}:${number}: not JSON: ${(error as Error).message}`);
  }
}

/** Reads a backup through before any of it is sent: half a backup is none. */
async function examine(path: string): Promise<{ snapshot: string | null; rows: number }> {
  let snapshot: string | null = null;
  let rows = 0;
  let number = 0;
  let ended = false;
  for await (const line of linesIn(path)) {
    const value = parse(line, path, ++number);
    if (number === 1) {
      if (value?.crossfoot !== BACKUP_HEAD.crossfoot || value.version !== BACKUP_HEAD.version)
        throw new UsageError(`${path} is no backup of Crossfoot, or one of another version`);
      snapshot = value.snapshot;
    } else if (value?.end === true) ended = value.rows === rows;
    else rows++;
  }
  if (!ended) throw new UsageError(`${path} is not whole: it ends after ${rows} rows`);
  return { snapshot, rows };
}

/** The rows of a backup in parts, each with whether it is the last. */
async function* partsOf(path: string, total: number): AsyncGenerator<{ rows: unknown[]; last: boolean }> {
  let rows: unknown[] = [];
  let size = 0;
  let number = 0;
  for await (const line of linesIn(path)) {
    if (++number === 1 || number > total + 1) continue;
    rows.push(parse(line, path, number));
    size += line.length;
    if (size < PART || number === total + 1) continue;
    yield { rows, last: false };
    rows = [];
    size = 0;
  }
  yield { rows, last: true };
}

/** `crossfoot restore`: a backup, back into a running Worker. */
export const restore: Command = {
  name: 'restore',
  summary: 'put a backup back into a running Crossfoot',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      ...serviceOptions(),
      replace: { type: 'boolean' },
    });
    const path = onlyPositional(positionals, 'FILE');
    const { ask, origin } = serviceAt(values);
    const { snapshot, rows } = await examine(path);
    let first = true;
    let restored: string | null = null;
    for await (const part of partsOf(path, rows)) {
      const answer = await ask('POST', '/v1/backup', { ...part, first, replace: values.replace === true });
      if (answer.refused !== undefined) throw new UsageError(`${origin} refuses: ${answer.refused}`);
      restored = answer.body.snapshot;
      first = false;
    }
    await io.out(`Restored ${rows} rows; snapshot ${restored}\n`);
    if (snapshot !== null && restored !== snapshot)
      await io.out(
        `The backup was taken from ${snapshot}: another version of Crossfoot judges the same sources otherwise.\n`,
      );
    return 0;
  },
};
