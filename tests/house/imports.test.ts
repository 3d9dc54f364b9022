import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: docs/architecture.md. A folder may always import from itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  // The shapes alone: a text about a verdict names the verdicts.
  texts: ['model'],
  number: ['model'],
  reading: ['model', 'number'],
  claims: ['reading', 'model', 'number'],
  checks: ['model', 'number', 'texts'],
  report: ['reading', 'claims', 'checks', 'model', 'number'],
  across: ['checks', 'report', 'model', 'number', 'texts'],
  dataset: ['across', 'report', 'model'],
  briefs: ['model', 'number', 'texts'],
  watch: ['dataset', 'across', 'checks', 'report', 'model', 'texts'],
  api: ['site', 'watch', 'dataset', 'across', 'briefs', 'report', 'checks', 'model', 'texts', 'number'],
  site: ['watch', 'dataset', 'across', 'briefs', 'report', 'checks', 'model', 'texts', 'number'],
  cli: [
    'api',
    'watch',
    'dataset',
    'briefs',
    'report',
    'checks',
    'reading',
    'claims',
    'model',
    'texts',
    'number',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => join('src', name));
const scripts = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join('scripts', name));

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    match => match[1]!,
  );
}

const folderOf = (file: string): string => relative('src', file).split(sep)[0]!;
const targetOf = (file: string, specifier: string): string => normalize(join(dirname(file), specifier));

describe('the import table', () => {
  it.each(files.filter(file => folderOf(file) !== 'worker.ts'))(
    '%s imports only what its folder may',
    file => {
      const folder = folderOf(file);
      const allowed = ALLOWED[folder];
      expect(allowed, `src/${folder} is not in the table`).toBeDefined();
      const others = importsOf(file)
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => targetOf(file, specifier))
        .filter(target => target.startsWith(`src${sep}`))
        .map(folderOf)
        .filter(target => target !== folder && !allowed!.includes(target));
      expect(others).toEqual([]);
    },
  );

  it('names node: in cli and scripts alone', () => {
    const strays = files.filter(
      file => folderOf(file) !== 'cli' && importsOf(file).some(name => name.startsWith('node:')),
    );
    expect(strays).toEqual([]);
  });

  it('knows hono in api and site alone', () => {
    const strays = files.filter(
      file =>
        !['api', 'site'].includes(folderOf(file)) && importsOf(file).some(name => /^hono(\/|$)/.test(name)),
    );
    expect(strays).toEqual([]);
  });

  it('names KVNamespace in dataset/kv-store alone', () => {
    const strays = files.filter(file => /\bKVNamespace\b/.test(readFileSync(file, 'utf8')));
    expect(strays).toEqual([join('src', 'dataset', 'kv-store.ts')]);
  });

  it('keeps .tsx out of what Node runs as it is', () => {
    const strays = [...files.filter(file => folderOf(file) === 'cli'), ...scripts].filter(file =>
      importsOf(file).some(name => name.endsWith('.tsx')),
    );
    expect(strays).toEqual([]);
  });

  it('keeps clocks, randomness and Intl out of the pure layers', () => {
    const pure = ['model', 'number', 'reading', 'claims', 'checks', 'report', 'across', 'briefs', 'texts'];
    const strays = files.filter(
      file =>
        pure.includes(folderOf(file)) &&
        /\b(Date\.now|new Date\(\)|Math\.random|Intl\.|performance\.now|randomUUID|toLocale(?!LowerCase\('))/.test(
          readFileSync(file, 'utf8'),
        ),
    );
    expect(strays).toEqual([]);
  });
});

describe('the size of files', () => {
  it('keeps every file of src under 250 lines', () => {
    const long = files.filter(file => readFileSync(file, 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });
});
