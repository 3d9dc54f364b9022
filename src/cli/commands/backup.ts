import { open } from 'node:fs/promises';
import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { SERVICE_USAGE, serviceAt, serviceOptions } from '../service.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot backup FILE [--url URL] [--token TOKEN]

Takes out all that the publisher of a running Crossfoot keeps: journal, sources with the texts it was asked to keep,
corrections, publications, runs. FILE is written anew: JSON lines, the first one saying what it is. It holds third parties'
texts: keep it as safe as the tokens.

${SERVICE_USAGE}`;

/** The first line of a backup, and its last. */
export const BACKUP_HEAD = { crossfoot: 'backup', version: 1 } as const;

/** `crossfoot backup`: all that the publisher keeps, as one file. */
export const backup: Command = {
  name: 'backup',
  summary: 'take out all that a running Crossfoot keeps',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, serviceOptions());
    const path = onlyPositional(positionals, 'FILE');
    const { ask, origin } = serviceAt(values);
    const newest = (await ask('GET', '/v1/journal?limit=1')).body;
    const file = await open(path, 'w', 0o600).catch((error: Error) => {
      throw new UsageError(`${path} cannot be written: ${error.message}`);
    });
    let rows = 0;
    try {
      const head = { ...BACKUP_HEAD, snapshot: newest.snapshot === '' ? null : newest.snapshot };
      await file.write(`${JSON.stringify(head)}\n`);
      for (let cursor: string | null = ''; cursor !== null; ) {
        const part = await ask('GET', `/v1/backup${cursor === '' ? '' : `?cursor=${cursor}`}`);
        if (part.refused !== undefined) throw new UsageError(`${origin} refuses: ${part.refused}`);
        const lines = (part.body.rows as unknown[]).map(row => `${JSON.stringify(row)}\n`);
        await file.write(lines.join(''));
        rows += lines.length;
        cursor = part.body.next;
      }
      await file.write(`${JSON.stringify({ end: true, rows })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await io.out(`Wrote ${path}: ${rows} rows\n`);
    return 0;
  },
};
