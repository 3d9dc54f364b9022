import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
import { read } from '../../src/cli/commands/read.ts';
import { run } from '../../src/cli/run.ts';
import { memoryIo } from './memory-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function crossfoot(args: readonly string[], input = '') {
  const io = memoryIo(input);
  const code = await run([check, read], args, io);
  return { code, printed: io.printed(), errors: io.errors() };
}

const FOOTS = 'Item,2023,2024\nNorth,10,20\nSouth,31,42\nTotal,41,62\n';
const BROKEN = FOOTS.replace('62', '72');

describe('check', () => {
  it('exits with 0 where a table foots and with 1 where it does not', async () => {
    expect((await crossfoot(['check', file('foots.csv', FOOTS)])).code).toBe(0);
    const { code, printed } = await crossfoot(['check', file('broken.csv', BROKEN)]);
    expect(code).toBe(1);
    expect(printed).toContain('20 and 42 make 62; 72 is printed');
  });

  it('takes the same table as TSV, Markdown, HTML and by --as', async () => {
    const rows = BROKEN.trim()
      .split('\n')
      .map(row => row.split(','));
    const tsv = rows.map(row => row.join('\t')).join('\n');
    const [head, ...body] = rows.map(row => `| ${row.join(' | ')} |`);
    const html = `<table>${rows.map(row => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`;
    for (const args of [
      [file('a.tsv', tsv)],
      [file('a.md', [head, '|---|---|---|', ...body].join('\n'))],
      [file('a.html', html)],
      [file('a.txt', BROKEN), '--as', 'csv'],
    ]) {
      const { code, printed } = await crossfoot(['check', '--json', ...args]);
      expect(code).toBe(1);
      const { relations } = JSON.parse(printed);
      expect(relations.map(({ verdict }: { verdict: string }) => verdict).sort()).toEqual([
        'contradicts',
        'equal',
      ]);
    }
    expect((await crossfoot(['check', '-', '--as', 'csv'], BROKEN)).code).toBe(1);
  });

  it.each([
    ['quote.csv', 'a,b\n"open,1\n', 'line 2 is not closed'],
    ['after.csv', 'a,b\nx,"1"2\n', 'on line 2 text follows a closing quote'],
    ['wide.csv', 'Item,2023\nNorth,1,234\n', 'line 2 has 3 cells where its head has 2'],
    ['words.csv', 'a,b\nc,d\n', 'no table of figures'],
    ['plain.csv', 'nothing to part\n', 'nothing parts its cells'],
    ['empty.csv', '', 'there is no text in it'],
    ['empty.html', '<p></p>', 'there is no text in it'],
  ])('says in one line what keeps %s from being read', async (name, content, message) => {
    const { code, printed, errors } = await crossfoot(['check', file(name, content)]);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(errors).toContain(message);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('refuses another encoding, and a type that is none', async () => {
    const utf16 = file('utf16.csv', Buffer.from(`\uFEFF${FOOTS}`, 'utf16le'));
    expect((await crossfoot(['check', utf16])).errors).toContain('not UTF-8');
    expect((await crossfoot(['check', '--as', 'pdf', file('x.csv', FOOTS)])).errors).toContain('--as "pdf"');
  });
});

describe('read', () => {
  it('lists the cells and says what was left aside', async () => {
    const { code, printed } = await crossfoot(['read', '--explain', file('read.csv', FOOTS)]);
    expect(code).toBe(0);
    expect(printed).toMatch(/2023 +year/);
    expect(printed.match(/\n\d+ +\d+ /g)).toHaveLength(8);
  });
});
