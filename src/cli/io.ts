import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Where a command reads and writes, so that tests can stand in for the terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: (text: string) => void | Promise<void>;
  readonly error: (text: string) => void;
  /** Whether `out` is a terminal that shows colours. */
  readonly colour: boolean;
  /** Whether `error` goes to a terminal, which can show how far a long piece of work is. */
  readonly terminal?: boolean;
}

/** The bytes of a file, or of standard input for `-`. @throws UsageError naming the file and what is wrong with it */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') {
    const parts: Buffer[] = [];
    for await (const part of io.stdin) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  }
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** The text of a file or of standard input. @throws UsageError where it is not UTF-8 */
export async function readText(path: string, io: Io): Promise<string> {
  const bytes = await readBytes(path, io);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `${path === '-' ? 'standard input' : path}: not UTF-8 text (binary, or another encoding)`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read (permission denied)',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? message;
}

/** The lines of standard input as they arrive, without line ends; the last one also when no line end follows. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of input) {
    const lines = (rest + (typeof part === 'string' ? part : decoder.decode(part, { stream: true }))).split(
      '\n',
    );
    rest = lines.pop()!;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
