import { publisherOf } from '../../dataset/publisher-of.ts';
import type { Served } from '../../dataset/served.ts';
import type { Run } from '../../model/run.ts';
import { ASSETS } from '../../site/assets.ts';
import { homePageHtml } from '../../site/home-page.tsx';
import { requireAccepted } from '../accept.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { homeView } from '../home-view.ts';
import { PAGE_PARAMETERS } from '../page-parameters.ts';
import { parameters } from '../parameters.ts';
import { publicOrigin } from '../public-origin.ts';
import { readerLanguage } from '../reader-language.ts';
import { resource } from '../resource.ts';
import { snapshotAnswer } from '../snapshot-answer.ts';

/** The run recorded last. The page is of use without it: trouble with the publisher must not take it away. */
async function lastRun(c: AppContext): Promise<Run | undefined> {
  try {
    return await publisherOf(c.env).lastRun();
  } catch (error) {
    console.error('the last run cannot be read', error);
    return undefined;
  }
}

async function home(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, 'text/html');
  const known = parameters(new URL(c.req.url).searchParams, PAGE_PARAMETERS);
  const lang = known.lang ?? readerLanguage(c.req.raw);
  const run = await lastRun(c);
  const origin = publicOrigin(c);
  const make = async (served: Served) => ({
    body: homePageHtml(await homeView(served, run, lang), lang, origin),
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Language': lang },
  });
  const answer = await snapshotAnswer(c, make, `${lang} ${origin} ${run?.id ?? ''}`);
  answer.headers.set('Vary', 'Accept-Language');
  return answer;
}

/** `GET /`: the start page, in the language of `?lang=` or else of `Accept-Language`; and the files it loads. */
export function pageRoutes(app: App): void {
  resource(app, '/', { GET: home });
  for (const { path, type, body } of ASSETS) {
    resource(app, path, {
      GET: () => new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': CACHE.asset } }),
    });
  }
}
