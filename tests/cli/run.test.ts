import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { memoryIo } from './memory-io.ts';

const greet: Command = {
  name: 'greet',
  summary: 'says hello',
  usage: 'Usage: crossfoot greet',
  async run(args, io) {
    if (args.includes('--loud')) throw new UsageError('--loud is not known');
    await io.out('hello\n');
    return 0;
  },
};

describe('run', () => {
  it('runs the command asked for', async () => {
    const io = memoryIo();
    expect(await run([greet], ['greet'], io)).toBe(0);
    expect(io.printed()).toBe('hello\n');
  });

  it('says unusable input in one line and exits with 2', async () => {
    const io = memoryIo();
    expect(await run([greet], ['greet', '--loud'], io)).toBe(2);
    expect(io.errors()).toBe('crossfoot greet: --loud is not known\n');
    expect(io.printed()).toBe('');
  });

  it('names the commands there are when it does not know one', async () => {
    const io = memoryIo();
    expect(await run([greet], ['shout'], io)).toBe(2);
    expect(io.errors()).toMatch(/no command "shout"; one of greet/);
  });

  it('explains itself and each command', async () => {
    const overview = memoryIo();
    expect(await run([greet], ['--help'], overview)).toBe(0);
    expect(overview.printed()).toContain('greet  says hello');
    const one = memoryIo();
    expect(await run([greet], ['greet', '--help'], one)).toBe(0);
    expect(one.printed()).toBe('Usage: crossfoot greet\n');
  });

  it('does not hide a fault of its own as bad input', async () => {
    const broken: Command = { ...greet, run: async () => Promise.reject(new TypeError('a bug')) };
    await expect(run([broken], ['greet'], memoryIo())).rejects.toThrow('a bug');
  });
});
