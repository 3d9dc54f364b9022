import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { TextDecoder } from 'node:util';
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../../model/article.ts';
import { parseCsv } from './csv.ts';
import { parseMarkdown } from './markdown.ts';

/** An article of a file, or why there is none: `place` is the file, and the line or record in it. */
export type Found =
  | { readonly place: string; readonly article: Article }
  | { readonly place: string; readonly trouble: string };

/** What a caller knows of all articles; what a file says of itself comes first. */
export type Known = Partial<Pick<Article, 'publisher' | 'language' | 'published' | 'licence' | 'keep'>>;

/** A body may take a mebibyte: nothing longer can be one article. */
const LONGEST_FILE = 1024 * 1024;

const KINDS: Readonly<Record<string, 'text' | 'html' | 'markdown' | 'csv' | 'lines'>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
};

/** Whether a folder's file is taken for articles, by its name. */
export const isArticleFile = (path: string): boolean => Object.hasOwn(KINDS, extname(path).toLowerCase());

/** Members of an article that a table's columns, or a front matter, may name; with other names that are common for them. */
const NAMES: Readonly<Record<string, string>> = {
  date: 'published',
  lang: 'language',
  source: 'publisher',
  link: 'url',
  license: 'licence',
  body: 'text',
  content: 'text',
};
const MEMBERS: ReadonlySet<string> = new Set(Object.keys(ArticleSchema.entries));

function membersOf(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(cells)) {
    const member = NAMES[name] ?? name;
    if (!MEMBERS.has(member) || value.trim() === '') continue;
    members[member] = member === 'keep' ? /^(true|yes|1)$/i.test(value.trim()) : value;
  }
  return members;
}

function checked(place: string, known: Known, given: unknown): Found {
  const members = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : undefined;
  const parsed = v.safeParse(ArticleSchema, members === undefined ? given : { ...known, ...members });
  if (parsed.success) return { place, article: parsed.output };
  const [issue] = parsed.issues;
  return { place, trouble: `${v.getDotPath(issue) ?? 'the record'}: ${issue.message}` };
}

function* ofLines(place: string, known: Known, text: string): Generator<Found> {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `${place}:${i + 1}`;
    try {
      yield checked(at, known, JSON.parse(line));
    } catch (error) {
      yield { place: at, trouble: `not JSON: ${(error as Error).message}` };
    }
  }
}

function* ofTable(place: string, known: Known, text: string): Generator<Found> {
  const records = parseCsv(text).map(membersOf);
  if (records.length > 0 && !records.some(record => 'text' in record || 'html' in record)) {
    yield { place, trouble: 'no column is called text or html' };
    return;
  }
  for (const [i, record] of records.entries()) yield checked(`${place}, record ${i + 1}`, known, record);
}

/** The articles of one file; what cannot be read is an entry of its own. Only UTF-8 is read. */
export async function* readArticles(path: string, known: Known): AsyncGenerator<Found> {
  const kind = KINDS[extname(path).toLowerCase()] ?? 'text';
  let text: string;
  try {
    const { size } = await stat(path);
    if (kind !== 'csv' && kind !== 'lines' && size > LONGEST_FILE) {
      yield { place: path, trouble: `is larger than ${LONGEST_FILE} bytes` };
      return;
    }
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const trouble =
      error instanceof TypeError
        ? 'not UTF-8 text (binary, or another encoding)'
        : String((error as Error).message);
    yield { place: path, trouble };
    return;
  }
  if (text.trim() === '') yield { place: path, trouble: 'is empty' };
  else if (kind === 'lines') yield* ofLines(path, known, text);
  else if (kind === 'csv') yield* ofTable(path, known, text);
  else if (kind === 'html') yield checked(path, known, { html: text });
  else {
    const title = basename(path, extname(path)).slice(0, 500);
    const { text: plain, known: said } = kind === 'markdown' ? parseMarkdown(text) : { text, known: {} };
    yield checked(path, known, { title, ...membersOf(said), text: plain });
  }
}
