#!/usr/bin/env node
import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { brief } from './commands/brief.ts';
import { check } from './commands/check.ts';
import { confirm } from './commands/confirm.ts';
import { publish } from './commands/publish.ts';
import { read } from './commands/read.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { watch } from './commands/watch.ts';
import { run } from './run.ts';

const commands: readonly Command[] = [read, check, confirm, brief, publish, backup, restore, watch, serve];

// A reader that stops early (`crossfoot read … | head`) is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(commands, process.argv.slice(2), {
  stdin: process.stdin,
  out: text => {
    // Wait where the pipe is full, so that a stream of any length needs little memory.
    if (process.stdout.write(text)) return;
    return new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
  },
  error: text => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  terminal: process.stderr.isTTY === true,
});
