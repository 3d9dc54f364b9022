import type { Command } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Finds the command a line of arguments asks for and runs it. Resolves to the exit code. */
export async function run(commands: readonly Command[], args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) {
    io.error(`crossfoot: no command "${name}"; one of ${commands.map(each => each.name).join(', ')}\n`);
    return 2;
  }
  const help = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (help.includes('--help') || help.includes('-h')) {
    await io.out(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.error(`crossfoot ${name}: ${error.message}\n`);
    return 2;
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(command => command.name.length));
  const rows = commands.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'crossfoot: reads the figures in press reports and says which add up',
    '',
    'Usage: crossfoot <command> [options]',
    '',
    ...rows,
    '',
    '`crossfoot <command> --help` explains one. Exit codes: 0 fine, 1 something contradicts, 2 unusable input.',
    '',
  ].join('\n');
}
