import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { isArticleFile } from './read-articles.ts';

/**
 * The files that are meant by files and folders, in the order given; of a folder, at whatever depth, those that articles come
 * in, by name. Hidden ones are left out.
 *
 * @throws UsageError naming what is not there
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => {
      throw new UsageError(`${path}: no such file or folder`);
    });
    if (found.isDirectory()) await addFolder(path, files);
    else files.push(path);
  }
  return files;
}

async function addFolder(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(path, files);
    else if (isArticleFile(path)) files.push(path);
  }
}
