import * as v from 'valibot';
import { sayIn } from '../../report/say-in.ts';
import type { CheckRequest } from '../../site/check-form.tsx';
import { checkPageHtml, resultHtml } from '../../site/check-page.tsx';
import { SITE_TEXTS } from '../../texts/site.ts';
import { requireAccepted } from '../accept.ts';
import { bodyBytes } from '../body.ts';
import { CACHE } from '../cache-policy.ts';
import { checkText } from '../check-text.ts';
import { ARTICLE_LANG, DATE } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { requireMediaType } from '../media-type.ts';
import { FORM_PARAMETERS, FORM_TYPES } from '../page-parameters.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { readerLanguage } from '../reader-language.ts';
import { resource } from '../resource.ts';

/** The form's fields. Browsers send line ends as CR LF; the text is read with the line ends that were pasted. */
async function readForm(request: Request): Promise<CheckRequest> {
  requireMediaType(request, FORM_TYPES);
  const bytes = await bodyBytes(request);
  const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' };
  const form = await new Response(bytes as BodyInit, { headers }).formData().catch(() => undefined);
  if (form === undefined) refuse({ kind: 'invalid-body', detail: { key: 'body.form' } });
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    text: field('text').replaceAll('\r\n', '\n'),
    date: field('date'),
    articleLang: field('article-lang'),
  };
}

const html = (body: string, lang: string, status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': lang,
      'Cache-Control': CACHE.none,
    },
  });

async function checkPage(c: AppContext): Promise<Response> {
  const request = c.req.raw;
  requireAccepted(request, 'text/html');
  const known = parameters(new URL(request.url).searchParams, FORM_PARAMETERS);
  const lang = known.lang ?? readerLanguage(request);
  const given = await readForm(request);
  if (given.text.trim() === '')
    return html(checkPageHtml({ lang, given, error: SITE_TEXTS[lang].check.empty }), lang, 400);
  const read = checkText(given.text, {
    ...(given.date !== '' && v.is(DATE.schema, given.date) ? { date: given.date } : {}),
    ...(given.articleLang !== '' && v.is(ARTICLE_LANG.schema, given.articleLang)
      ? { lang: given.articleLang }
      : {}),
  });
  const found = { ...read, relations: sayIn(lang, read.figures, read.relations, () => read.lang) };
  return known.part === 'result'
    ? html(resultHtml(given, found, lang), lang)
    : html(checkPageHtml({ lang, given, report: found }), lang);
}

/** `POST /check`: the start page's form, answered as a page, or with `part=result` as the findings alone. */
export function checkPageRoute(app: App): void {
  resource(app, '/check', {
    // Where a reader goes back to, or reloads, the address of the answer.
    GET: c => c.redirect('/', 303),
    POST: checkPage,
  });
}
