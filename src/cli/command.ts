import type { Io } from './io.ts';

/** One word of the `crossfoot` command. `run` resolves to the exit code; a UsageError becomes one line and exit code 2. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
}
