import {
  type BriefMaterial,
  briefMaterial,
  previousFigures,
  sourceMaterial,
} from '../../dataset/queries/brief-material.ts';
import type { Served } from '../../dataset/served.ts';
import type { ApiTextKey } from '../../texts/api.ts';
import { requireAccepted } from '../accept.ts';
import { briefBody, PDF } from '../brief-body.ts';
import { choice, ID, READER_LANG } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { publicOrigin } from '../public-origin.ts';
import { resource } from '../resource.ts';
import { snapshotAnswer } from '../snapshot-answer.ts';

const PAPER = choice(['a4', 'letter']);

/** Answers with what `find` finds in the served snapshot as a brief, and with what has changed since the one before. */
function briefAnswer(
  c: AppContext,
  names: readonly string[],
  absent: ApiTextKey,
  {
    lang = 'en',
    paper = 'a4',
  }: { lang?: 'en' | 'vi' | 'ms' | undefined; paper?: 'a4' | 'letter' | undefined },
  find: (served: Served) => Promise<BriefMaterial | undefined>,
  about: (material: BriefMaterial) => { readonly title?: string; readonly path?: string } = () => ({}),
): Promise<Response> {
  const make = async (served: Served) => {
    const material = await find(served);
    if (material === undefined) refuse({ kind: 'not-found', detail: { key: absent } });
    const previous = await previousFigures(served, find);
    return briefBody(c, material, ['crossfoot', ...names, lang].join('-'), {
      lang,
      paper,
      published: served.pointer?.published ?? '',
      ...about(material),
      ...(previous === undefined ? {} : { previous }),
    });
  };
  // A brief is the same byte for byte while the data, what they are compared with, and the origin of its links are.
  const variant = ({ pointer }: Served) => [publicOrigin(c), pointer?.previous, pointer?.published].join(' ');
  return snapshotAnswer(c, make, variant, undefined, true);
}

function placeBrief(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, PDF);
  const known = { partner: ID, lang: READER_LANG, paper: PAPER };
  const { partner, ...look } = parameters(new URL(c.req.url).searchParams, known);
  const place = (c.req.param('file') ?? '').slice(0, -'.pdf'.length);
  const names = partner === undefined ? [place] : [place, partner];
  return briefAnswer(c, names, 'found.brief', look, served => briefMaterial(served, place, partner));
}

function sourceBrief(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, PDF);
  const look = parameters(new URL(c.req.url).searchParams, { lang: READER_LANG, paper: PAPER });
  const id = c.req.param('id') ?? '';
  const find = (served: Served) => sourceMaterial(served, id);
  return briefAnswer(c, [id], 'found.source', look, find, ({ sources: [source] }) => ({
    ...(source === undefined ? {} : { title: source.title }),
    path: `/v1/sources/${id}/brief.pdf`,
  }));
}

/**
 * `GET /v1/briefs/{place}.pdf`: one sheet on a place, on a place with a partner, or on a partner across places;
 * `GET /v1/sources/{id}/brief.pdf`: one on a single source.
 */
export function briefRoutes(app: App): void {
  resource(app, '/v1/briefs/:file{[A-Za-z0-9._-]+\\.pdf}', { GET: placeBrief });
  resource(app, '/v1/sources/:id/brief.pdf', { GET: sourceBrief });
}
