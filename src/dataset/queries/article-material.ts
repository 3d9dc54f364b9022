import type { Report } from '../../model/report.ts';
import { sha256 } from '../sha256.ts';
import { type BriefMaterial, recordMaterial } from './brief-material.ts';

/** What a brief on a text that was handed in is made of. The text itself is kept nowhere; its hash says which it was. */
export async function articleMaterial(
  text: string,
  { lang, figures, relations, deduced, conflicts, culprits }: Report,
  about: { readonly title: string; readonly date?: string | undefined },
): Promise<BriefMaterial> {
  const record = {
    id: 'text',
    title: about.title,
    publisher: null,
    url: null,
    published: about.date ?? null,
    language: lang,
    licence: 'unknown',
    original: { sha256: await sha256(text), length: text.length },
    figures,
    relations,
    deduced,
    conflicts,
    culprits,
  };
  return recordMaterial(record, null);
}
