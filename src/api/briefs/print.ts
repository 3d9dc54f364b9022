import { printBrief } from '../../briefs/brief.ts';
import type { BriefInput } from '../../briefs/brief-input.ts';
import { loadFonts, type ReadFontFile } from '../../briefs/fonts/load-fonts.ts';
import { type BriefMaterial, previousFigures } from '../../dataset/queries/brief-material.ts';
import { relationsIn } from '../../dataset/queries/material-of.ts';
import type { Served } from '../../dataset/served.ts';
import { type BriefRequest, briefAddress, briefName, materialFor } from './brief-request.ts';
import type { BriefSetting } from './brief-setting.ts';

export const PDF = 'application/pdf';

/** The headers of a brief of that name. */
export const pdfHeaders = (name: string): Record<string, string> => ({
  'Content-Type': PDF,
  'Content-Disposition': `inline; filename="${name}.pdf"`,
});

type Rest = Pick<BriefInput, 'lang' | 'paper' | 'published' | 'title' | 'path' | 'previous'>;

/** Prints material. Letters that no font has are drawn as a visible substitute and told to the log, under `name`. */
export async function printMaterial(
  { origin, corrections }: Omit<BriefSetting, 'deployment'>,
  readFont: ReadFontFile,
  material: BriefMaterial,
  name: string,
  rest: Rest,
): Promise<Uint8Array> {
  const input: BriefInput = {
    ...material,
    ...rest,
    relations: relationsIn(rest.lang, material),
    origin,
    ...(corrections === undefined ? {} : { corrections }),
  };
  const { bytes, missing } = await printBrief(input, await loadFonts(input, readFont));
  if (missing.length > 0)
    console.warn(JSON.stringify({ event: 'brief.substitutes', brief: name, letters: missing.join('') }));
  return bytes;
}

/**
 * Prints the brief that a request asks for, with what has changed since the snapshot before.
 *
 * @returns undefined where there is nothing to tell
 * @throws Unavailable
 */
export async function printRequested(
  setting: BriefSetting,
  readFont: ReadFontFile,
  served: Served,
  request: BriefRequest,
): Promise<Uint8Array | undefined> {
  const material = await materialFor(served, request);
  if (material === undefined) return undefined;
  const previous = await previousFigures(served, before => materialFor(before, request));
  const [source] = material.sources;
  return printMaterial(setting, readFont, material, briefName(request), {
    lang: request.lang,
    paper: request.paper,
    published: served.pointer?.published ?? '',
    ...(request.kind === 'source' ? { path: briefAddress(request).split('?')[0]! } : {}),
    ...(request.kind === 'source' && source !== undefined ? { title: source.title } : {}),
    ...(previous === undefined ? {} : { previous }),
  });
}
