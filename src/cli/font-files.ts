import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFontFile } from '../briefs/fonts/load-fonts.ts';

const FOLDER = join(import.meta.dirname, '../../data/fonts/east-asian');

/** Reads prepared fonts from data/. */
export const fontFiles: ReadFontFile = file => readFile(join(FOLDER, file));
