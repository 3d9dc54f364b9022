import {
  type BriefMaterial,
  type BriefScope,
  briefMaterial,
  briefScope,
  sourceMaterial,
  sourceScope,
} from '../../dataset/queries/brief-material.ts';
import type { Served } from '../../dataset/served.ts';
import type { Language } from '../../texts/language.ts';
import { choice, ID, READER_LANG } from '../common-parameters.ts';
import { parameters } from '../parameters.ts';

/** Which brief is asked for: all that its address says. */
export interface BriefRequest {
  /** What `id` names: a place or partner, or a source. */
  readonly kind: 'place' | 'source';
  readonly id: string;
  readonly partner?: string | undefined;
  readonly lang: Language;
  readonly paper: 'a4' | 'letter';
}

/** How a brief of a source is printed. */
export const SOURCE_BRIEF = { lang: READER_LANG, paper: choice(['a4', 'letter']) };
/** What a brief of a place tells, and how it is printed. */
export const PLACE_BRIEF = { partner: ID, ...SOURCE_BRIEF };
const ADDRESS =
  /^\/v1\/(?:briefs\/(?<place>[A-Za-z0-9._-]+)\.pdf|sources\/(?<source>[A-Za-z0-9._-]+)\/brief\.pdf)$/;

/** A path without its escapes (`VN%2D13` is `VN-13`, RFC 3986 §2.3); undefined where they are of no text. */
function unescaped(pathname: string): string | undefined {
  try {
    return decodeURI(pathname);
  } catch {
    return undefined;
  }
}

/** What an address asks for; undefined where it is none of a brief. @throws {ProblemError} 400 that names bad parameters */
export function parseBriefAddress({ pathname, searchParams }: URL): BriefRequest | undefined {
  const { place, source } = ADDRESS.exec(unescaped(pathname) ?? '')?.groups ?? {};
  if (source !== undefined) {
    const { lang = 'en', paper = 'a4' } = parameters(searchParams, SOURCE_BRIEF);
    return { kind: 'source', id: source, lang, paper };
  }
  if (place === undefined) return undefined;
  const { partner, lang = 'en', paper = 'a4' } = parameters(searchParams, PLACE_BRIEF);
  return { kind: 'place', id: place, partner, lang, paper };
}

/** The one way to write a brief's address: equal requests have equal addresses. */
export function briefAddress({ kind, id, partner, lang, paper }: BriefRequest): string {
  const path = kind === 'place' ? `/v1/briefs/${id}.pdf` : `/v1/sources/${id}/brief.pdf`;
  return `${path}?${new URLSearchParams({ lang, paper, ...(partner === undefined ? {} : { partner }) })}`;
}

/** The file's name, without its extension. */
export const briefName = ({ id, partner, lang }: BriefRequest): string =>
  ['crossfoot', id, ...(partner === undefined ? [] : [partner]), lang].join('-');

/** What the brief would be made from; undefined where there is nothing to tell. @throws Unavailable */
export const scopeOf = async (
  served: Served,
  { kind, id, partner }: BriefRequest,
): Promise<BriefScope | undefined> =>
  kind === 'place' ? briefScope(served, id, partner) : sourceScope(served, id);

/** What the brief is made of; undefined where there is nothing to tell. @throws Unavailable */
export const materialFor = (
  served: Served,
  { kind, id, partner }: BriefRequest,
): Promise<BriefMaterial | undefined> =>
  kind === 'place' ? briefMaterial(served, id, partner) : sourceMaterial(served, id);
