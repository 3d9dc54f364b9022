import type { ReadFontFile } from '../../briefs/fonts/load-fonts.ts';

/** Files read before, by name: all together under 7 MB, and the same as long as an isolate lives. */
const known = new Map<string, Uint8Array>();

/** Reads prepared fonts from the static assets (wrangler.toml), each once an isolate. @throws where one cannot be read */
export function fontFiles({ ASSETS }: Pick<Env, 'ASSETS'>): ReadFontFile {
  return async file => {
    const before = known.get(file);
    if (before) return before;
    const response = await ASSETS.fetch(`https://assets.local/${file}`);
    if (!response.ok) throw new Error(`the font file ${file} cannot be read: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    known.set(file, bytes);
    return bytes;
  };
}
