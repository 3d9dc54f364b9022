import type { BriefInput } from '../brief-input.ts';
import type { EastAsianFonts, FontIndex } from './east-asian.ts';
import { eastAsianFonts, INDEX_FILE, needsSlices, slicesNeeded } from './slices.ts';

/** Reads a file of data/fonts/east-asian, wherever a program keeps it. @throws where it cannot be read */
export type ReadFontFile = (file: string) => Promise<Uint8Array>;

const parsed = new WeakMap<Uint8Array, FontIndex>();

function parseIndex(bytes: Uint8Array): FontIndex {
  const index = parsed.get(bytes) ?? (JSON.parse(new TextDecoder().decode(bytes)) as FontIndex);
  parsed.set(bytes, index);
  return index;
}

/**
 * The East Asian fonts a brief needs: nothing is read for most; for the others the index, then the slices it points to. The
 * same file read twice should be the same bytes object, so that the index is parsed once.
 */
export async function loadFonts(input: BriefInput, read: ReadFontFile): Promise<EastAsianFonts | undefined> {
  if (!needsSlices(input)) return undefined;
  const index = parseIndex(await read(INDEX_FILE));
  const files = slicesNeeded(input, index);
  const slices = await Promise.all(files.map(async file => [file, await read(file)] as const));
  return eastAsianFonts(input, index, new Map(slices));
}
