import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/cli/articles/csv.ts';
import { textHash } from '../../src/cli/articles/held-texts.ts';
import { listFiles } from '../../src/cli/articles/list-files.ts';
import { parseMarkdown } from '../../src/cli/articles/markdown.ts';
import { publishArticles } from '../../src/cli/articles/publish-articles.ts';
import { type Found, readArticles } from '../../src/cli/articles/read-articles.ts';
import type { Service } from '../../src/cli/service.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { Article } from '../../src/model/article.ts';
import { memoryIo } from './memory-io.ts';

describe('CSV', () => {
  it('has quoted cells with separators, quotes and line ends in them, and other separators', () => {
    expect(parseCsv('Title,text\r\n"A, ""B""","one\ntwo"\r\n\r\nC,three')).toEqual([
      { title: 'A, "B"', text: 'one\ntwo' },
      { title: 'C', text: 'three' },
    ]);
    expect(parseCsv('title;text\n1,5;2,5\n')).toEqual([{ title: '1,5', text: '2,5' }]);
    expect(parseCsv('a\n"never ended')).toEqual([{ a: 'never ended' }]);
    expect(parseCsv('')).toEqual([]);
  });

  it('is read in linear time', () => {
    for (const text of ['"'.repeat(300_000), ','.repeat(300_000), 'a\n'.repeat(150_000)])
      expect(() => parseCsv(text)).not.toThrow();
  });
});

describe('Markdown', () => {
  it('gives its words, and what its front matter says', () => {
    const source =
      '---\ntitle: "A: B"\ndate: 2024-01-02\n---\n# Head\n\n**5 billion** [USD](http://x/77), *up* 3 %.\n```\n99\n```\n- a_b\n';
    expect(parseMarkdown(source)).toEqual({
      known: { title: 'A: B', date: '2024-01-02' },
      text: 'Head\n\n5 billion USD, up 3 %.\n- a_b',
    });
    expect(parseMarkdown('--- no front matter').text).toBe('--- no front matter');
  });
});

describe('files', () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);
  const found = async (name: string, known = {}): Promise<Found[]> => {
    const all: Found[] = [];
    for await (const one of readArticles(inFolder(name), known)) all.push(one);
    return all;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossfoot-articles-'));
    await mkdir(inFolder('more'));
    const files: Record<string, string | Uint8Array> = {
      'a.txt': '\uFEFFExports reached 5 million USD.',
      'b.html': '<p>Imports reached 3 million USD.</p>',
      'more/c.md': 'Towns: 7.',
      'd.csv': 'title,body,date\nOne,It has 7 towns.,2024-01-02\nTwo,,\nThree,x,2024-02-30\n',
      'e.jsonl': '{"text":"It has 8 towns."}\n\n{"text"\n[1]\n',
      'f.txt': new Uint8Array([0xff, 0xfe, 0x00]),
      'g.txt': ' \n',
      'h.csv': 'year,value\n2023,7\n',
      'i.pdf': '%PDF',
      '.hidden.txt': 'Hidden: 5.',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(inFolder(name), content);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('of folders are those that articles come in', async () => {
    const names = (await listFiles([folder])).map(path =>
      path.slice(folder.length + 1).replaceAll('\\', '/'),
    );
    expect(names).toEqual(['a.txt', 'b.html', 'd.csv', 'e.jsonl', 'f.txt', 'g.txt', 'h.csv', 'more/c.md']);
    expect(await listFiles([inFolder('i.pdf')])).toHaveLength(1);
    await expect(listFiles([inFolder('none')])).rejects.toThrow(UsageError);
  });

  it('give articles, and what cannot be read at its place', async () => {
    const known = { publisher: 'VNS', published: '2020-01-01' };
    expect(await found('a.txt', known)).toMatchObject([
      { article: { ...known, title: 'a', text: 'Exports reached 5 million USD.' } },
    ]);
    expect(await found('d.csv', known)).toMatchObject([
      { article: { title: 'One', publisher: 'VNS', published: '2024-01-02', text: 'It has 7 towns.' } },
      { place: `${inFolder('d.csv')}, record 2`, trouble: expect.stringContaining('text') },
      { trouble: expect.stringContaining('published') },
    ]);
    expect(await found('e.jsonl')).toMatchObject([
      { article: { text: 'It has 8 towns.' } },
      { place: `${inFolder('e.jsonl')}:3`, trouble: expect.stringContaining('not JSON') },
      { place: `${inFolder('e.jsonl')}:4` },
    ]);
    expect(await found('f.txt')).toMatchObject([{ trouble: expect.stringContaining('UTF-8') }]);
    expect(await found('g.txt')).toMatchObject([{ trouble: 'is empty' }]);
    expect(await found('h.csv')).toMatchObject([{ trouble: expect.stringContaining('column') }]);
  });

  /** A service that takes everything, until it has taken `most`. */
  function service(held: Map<string, Article>, most = Number.POSITIVE_INFINITY): Service {
    const ask: Service['ask'] = async (method, _path, body) => {
      if (method === 'GET') {
        const data = [...held.keys()].map(sha256 => ({ original: { sha256 } }));
        return { status: 200, body: { data, next: null }, refused: undefined, asked: 'once' };
      }
      if (held.size >= most) throw new UsageError('the service has gone');
      held.set(textHash(body as Article), body as Article);
      return { status: 201, body: { snapshot: `s${held.size}` }, refused: undefined, asked: 'once' };
    };
    return { origin: 'http://crossfoot.test', ask };
  }

  it('are published, gone on with after a break, with a line for each that cannot be read', async () => {
    const files = await listFiles([folder]);
    const held = new Map<string, Article>();
    await expect(publishArticles(files, {}, service(held, 2), memoryIo())).rejects.toThrow('has gone');
    expect(held.size).toBe(2);
    const io = memoryIo();
    const result = await publishArticles(files, {}, service(held), io);
    expect(result).toMatchObject({ files: 8, published: 3, held: 2, snapshot: 's5' });
    expect(held.size).toBe(5);
    expect(io.errors().trim().split('\n')).toHaveLength(result.unreadable.length);
    expect(result.unreadable).toHaveLength(7);
    expect(io.errors()).not.toContain('\u001b');
    let shown = '';
    const error = (text: string): void => {
      shown += text;
    };
    await publishArticles(files, {}, service(held), { ...memoryIo(), terminal: true, error });
    expect(shown).toContain('8 of 8 files, 7 unreadable');
  });

  it('that are held because the request had to be repeated count as published', async () => {
    const held = new Map<string, Article>();
    const slow = service(held);
    const ask: Service['ask'] = async (method, path, body) => {
      const answer = await slow.ask(method, path, body);
      return method === 'GET' ? answer : { ...answer, status: 200, asked: 'again' };
    };
    const result = await publishArticles(await listFiles([folder]), {}, { ...slow, ask }, memoryIo());
    expect(result).toMatchObject({ published: 5, held: 0 });
  });
});
