import { writeFile } from 'node:fs/promises';
import { printBrief } from '../briefs/brief.ts';
import type { BriefInput } from '../briefs/brief-input.ts';
import { loadFonts } from '../briefs/fonts/load-fonts.ts';
import type { BriefMaterial } from '../dataset/queries/brief-material.ts';
import { relationsIn } from '../dataset/queries/material-of.ts';
import { fontFiles } from './font-files.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Writes a brief without an address of its own. @returns its size in bytes @throws UsageError where it cannot be written */
export async function writeBrief(
  file: string,
  material: BriefMaterial,
  look: Pick<BriefInput, 'lang' | 'paper' | 'title'>,
  io: Io,
): Promise<number> {
  const relations = relationsIn(look.lang, material);
  const input: BriefInput = { ...material, ...look, relations, published: '', origin: null };
  const { bytes, missing } = await printBrief(input, await loadFonts(input, fontFiles));
  if (missing.length > 0) io.error(`${file}: no font has ${missing.join(' ')}; substitutes are drawn\n`);
  await writeFile(file, bytes).catch((error: Error) => {
    throw new UsageError(`${file} cannot be written: ${error.message}`);
  });
  return bytes.length;
}
