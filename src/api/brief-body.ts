import { printBrief } from '../briefs/brief.ts';
import type { BriefInput } from '../briefs/brief-input.ts';
import type { BriefMaterial } from '../dataset/queries/brief-material.ts';
import { relationsIn } from '../dataset/queries/material-of.ts';
import type { AppContext } from './environment.ts';
import { publicOrigin } from './public-origin.ts';
import type { Content } from './snapshot-answer.ts';

export const PDF = 'application/pdf';

type Rest = Pick<BriefInput, 'lang' | 'paper' | 'published' | 'title' | 'path' | 'previous'>;

/**
 * A brief as an answer. Letters that no font has are drawn as a visible substitute and told to the log.
 *
 * @param name the file's name, without its extension
 */
export async function briefBody(
  c: AppContext,
  material: BriefMaterial,
  name: string,
  rest: Rest,
): Promise<Content> {
  const { CORRECTIONS: corrections } = c.env as Env & { readonly CORRECTIONS?: string };
  const { bytes, missing } = await printBrief({
    ...material,
    ...rest,
    relations: relationsIn(rest.lang, material),
    origin: publicOrigin(c),
    ...(corrections ? { corrections } : {}),
  });
  if (missing.length > 0)
    console.warn(JSON.stringify({ event: 'brief.substitutes', brief: name, letters: missing.join('') }));
  return { body: bytes, type: PDF, headers: { 'Content-Disposition': `inline; filename="${name}.pdf"` } };
}
