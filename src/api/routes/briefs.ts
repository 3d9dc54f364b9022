import { renderBrief } from '../../briefs/brief.ts';
import { kvStore } from '../../dataset/kv-store.ts';
import { briefMaterial } from '../../dataset/queries/brief-material.ts';
import { readPointer, type Served } from '../../dataset/served.ts';
import { sayIn } from '../../report/say-in.ts';
import { requireAccepted } from '../accept.ts';
import { choice, ID, READER_LANG } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { publicOrigin } from '../public-origin.ts';
import { resource } from '../resource.ts';
import { type Content, refuseUnpublished, snapshotAnswer } from '../snapshot-answer.ts';

const PDF = 'application/pdf';
const PARAMETERS = { partner: ID, lang: READER_LANG, paper: choice(['a4', 'letter']) };

/** A file name that says what the brief is about: `crossfoot-VN-13-JP-vi.pdf`. */
const fileName = (place: string, partner: string | undefined, lang: string): string =>
  ['crossfoot', place, ...(partner === undefined ? [] : [partner]), lang].join('-');

async function brief(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, PDF);
  const { partner, lang = 'en', paper = 'a4' } = parameters(new URL(c.req.url).searchParams, PARAMETERS);
  const place = (c.req.param('file') ?? '').slice(0, -'.pdf'.length);
  const origin = publicOrigin(c);
  const make = async (served: Served): Promise<Content> => {
    const [material, pointer] = await Promise.all([
      briefMaterial(served, place, partner),
      readPointer(kvStore(c.env.DATA)),
    ]);
    if (material === undefined) refuse({ kind: 'not-found', detail: { key: 'found.brief' } });
    if (pointer === undefined) refuseUnpublished();
    const languages = new Map(material.sources.map(source => [source.id, source.language]));
    const all = [...material.figures, ...material.related];
    const relations = sayIn(lang, all, material.relations, source => languages.get(source));
    const { published } = pointer;
    const body = await renderBrief({ ...material, relations, lang, paper, published, origin });
    const name = `${fileName(place, partner, lang)}.pdf`;
    return { body, type: PDF, headers: { 'Content-Disposition': `inline; filename="${name}"` } };
  };
  return snapshotAnswer(c, make, origin);
}

/** `GET /v1/briefs/{place}.pdf`: one sheet on a place, or on a place with a partner. */
export function briefRoutes(app: App): void {
  resource(app, '/v1/briefs/:file{[A-Za-z0-9._-]+\\.pdf}', { GET: brief });
}
