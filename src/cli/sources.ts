import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type SourceDocument, SourceDocumentSchema } from '../model/source.ts';
import { readText } from './io.ts';
import { UsageError } from './usage-error.ts';

const FOLDER = join(import.meta.dirname, '../../data/sources');

/** The documents of data/sources, in the order of their ids. @throws UsageError naming the file and member that is wrong */
export async function loadSources(): Promise<SourceDocument[]> {
  const names = (await readdir(FOLDER)).filter(name => name.endsWith('.json')).sort();
  return Promise.all(names.map(name => loadSource(name)));
}

async function loadSource(name: string): Promise<SourceDocument> {
  const text = await readText(join(FOLDER, name), NO_INPUT);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`data/sources/${name}: not JSON: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(SourceDocumentSchema, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new UsageError(`data/sources/${name}: ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`);
}

const NO_INPUT = { stdin: (async function* () {})(), out: () => {}, error: () => {}, colour: false };
