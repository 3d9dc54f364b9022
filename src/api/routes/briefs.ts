import { kvFiles, kvStore } from '../../dataset/kv-store.ts';
import { remember, remembered } from '../../dataset/memo.ts';
import type { Served } from '../../dataset/served.ts';
import { withServed } from '../../dataset/with-served.ts';
import type { ApiTextKey } from '../../texts/api.ts';
import { requireAccepted } from '../accept.ts';
import { countAsked } from '../briefs/asked.ts';
import { type BriefRequest, briefAddress, briefName, parseBriefAddress } from '../briefs/brief-request.ts';
import { briefSetting } from '../briefs/brief-setting.ts';
import { fontFiles } from '../briefs/font-files.ts';
import { type Brief, keptBrief } from '../briefs/kept-brief.ts';
import { PDF, pdfHeaders } from '../briefs/print.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { matchesEtag } from '../etag.ts';
import { refuse } from '../problem.ts';
import { publicOrigin } from '../public-origin.ts';
import { resource } from '../resource.ts';
import { refuseUnpublished } from '../snapshot-answer.ts';

/** A brief's validator names its bytes. It is strong: nothing compresses a PDF on its way. */
const etagOf = ({ sha256 }: Brief): string => `"${sha256.slice(0, 32)}"`;

/** Room that remembering a validator takes, in bytes. */
const REMEMBERED = 300;

/** Answers with a brief. Who has the one that this isolate last answered with gets 304 before any data is read. */
async function answerBrief(c: AppContext, request: BriefRequest, absent: ApiTextKey): Promise<Response> {
  const setting = briefSetting(c.env, publicOrigin(c));
  const address = briefAddress(request);
  const known = c.req.header('If-None-Match') ?? null;
  const find = async (served: Served) => {
    const memo = `etag ${served.id} ${setting.origin} ${address}`;
    const last = remembered(served.store, memo) as string | undefined;
    if (last !== undefined && matchesEtag(known, last)) return { etag: last };
    const brief = await keptBrief(kvFiles(c.env.DATA), setting, fontFiles(c.env), served, request);
    if (brief === undefined) refuse({ kind: 'not-found', detail: { key: absent } });
    const etag = etagOf(brief);
    remember(served.store, memo, etag, REMEMBERED);
    return { etag, brief };
  };
  const found = await withServed(kvStore(c.env.DATA), new Date(), find);
  if (found === undefined) refuseUnpublished();
  const { etag, brief } = found.answer;
  countAsked(c, address);
  if (brief?.keeping) c.executionCtx.waitUntil(brief.keeping);
  const headers = {
    ETag: etag,
    'Cache-Control': CACHE.data,
    ...(brief === undefined ? {} : { 'Server-Timing': `brief;desc=${brief.from}` }),
  };
  if (brief === undefined || matchesEtag(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(brief.bytes as BodyInit, {
    headers: { ...headers, ...pdfHeaders(briefName(request)) },
  });
}

function brief(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, PDF);
  const request = parseBriefAddress(new URL(c.req.url));
  if (request === undefined) refuse({ kind: 'not-found', detail: { key: 'found.source' } });
  return answerBrief(c, request, request.kind === 'place' ? 'found.brief' : 'found.source');
}

/**
 * `GET /v1/briefs/{place}.pdf`: one sheet on a place, on a place with a partner, or on a partner across places;
 * `GET /v1/sources/{id}/brief.pdf`: one on a single source.
 */
export function briefRoutes(app: App): void {
  resource(app, '/v1/briefs/:file{[A-Za-z0-9._-]+\\.pdf}', { GET: brief });
  resource(app, '/v1/sources/:id/brief.pdf', { GET: brief });
}
