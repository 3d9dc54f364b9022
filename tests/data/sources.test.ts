import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SourceDocumentSchema } from '../../src/model/source.ts';

const FOLDER = join(import.meta.dirname, '../../data/sources');
const files = readdirSync(FOLDER);

/** "118.825km" → ["118.825"]; a rank or count in words has none. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

it('data/sources holds one JSON file for each source', () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
});

describe.each(files)('data/sources/%s', file => {
  const document = v.parse(SourceDocumentSchema, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

  it('is named by its id', () => {
    expect(file).toBe(`${document.id}.json`);
  });

  it('says when it was published, or why that is inferred, or neither', () => {
    expect(document.published !== null && document.inferred !== undefined).toBe(false);
  });

  it('lists figures of the original in order, each as long as its place, within the original', () => {
    let last = 0;
    for (const { surface, start, end } of document.checklist) {
      expect(surface.length).toBe(end - start);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(document.original.length);
  });

  it('reports every number of the original in its digest', () => {
    const reported = new Set(numbersIn(document.digest));
    const numbers = document.checklist.flatMap(({ surface }) => numbersIn(surface));
    expect(numbers.filter(number => !reported.has(number))).toEqual([]);
  });

  it('is written in NFC with line feeds', () => {
    expect(document.digest).toBe(document.digest.normalize('NFC'));
    expect(document.digest).not.toContain('\r');
  });
});
