import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf, readText } from '../../src/cli/io.ts';
import { memoryIo } from './memory-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-io-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readText', () => {
  it('reads a file and standard input', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'Quảng Ninh');
    expect(await readText(path, memoryIo())).toBe('Quảng Ninh');
    expect(await readText('-', memoryIo('Đà Nẵng'))).toBe('Đà Nẵng');
  });

  it.each([
    ['missing.txt', 'no such file'],
    ['.', 'is a folder'],
  ])('says what is wrong with %s', async (name, message) => {
    await expect(readText(join(folder, name), memoryIo())).rejects.toThrow(message);
  });

  it('refuses what is not UTF-8', async () => {
    const path = join(folder, 'binary');
    writeFileSync(path, new Uint8Array([0x48, 0xff, 0xfe]));
    await expect(readText(path, memoryIo())).rejects.toThrow('not UTF-8');
  });
});

describe('linesOf', () => {
  async function lines(parts: readonly Uint8Array[]): Promise<string[]> {
    const all: string[] = [];
    for await (const line of linesOf(memoryIo(parts).stdin)) all.push(line);
    return all;
  }
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('joins what arrives in pieces, also within a character', async () => {
    const whole = bytes('Quảng Ninh\r\nĐà Nẵng');
    const pieces = [...whole].map(byte => new Uint8Array([byte]));
    expect(await lines(pieces)).toEqual(['Quảng Ninh', 'Đà Nẵng']);
  });

  it('gives an empty line its place, and none after the last line end', async () => {
    expect(await lines([bytes('a\n\nb\n')])).toEqual(['a', '', 'b']);
  });
});
