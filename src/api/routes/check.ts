import { checkWorksheet } from '../../checks/check-worksheet.ts';
import { parseWorksheet } from '../../checks/parse-worksheet.ts';
import { articleMaterial } from '../../dataset/queries/article-material.ts';
import type { Report } from '../../model/report.ts';
import { DOCUMENT_TYPES, type DocumentType, documentText, reportOnDocument } from '../../report/document.ts';
import { MOST_FIGURES } from '../../report/too-many-figures.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { requireAccepted, weightOf } from '../accept.ts';
import { bodyJson, bodyText } from '../body.ts';
import { briefSetting } from '../briefs/brief-setting.ts';
import { fontFiles } from '../briefs/font-files.ts';
import { PDF, pdfHeaders, printMaterial } from '../briefs/print.ts';
import { CACHE } from '../cache-policy.ts';
import { refuseUnreadable } from '../check-text.ts';
import { ARTICLE_LANG, DATE } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { pointerOfPath } from '../json-pointer.ts';
import { requireMediaType } from '../media-type.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { publicOrigin } from '../public-origin.ts';
import { readerLanguage } from '../reader-language.ts';
import { resource } from '../resource.ts';

/** What a caller knows of a text. */
export const CHECK_PARAMETERS = { lang: ARTICLE_LANG, date: DATE };

/** What may be checked: a document, or a worksheet. */
const CHECKED_TYPES = [...DOCUMENT_TYPES, 'application/json'] as const;

/** Checks a worksheet (contract §5). @throws {ProblemError} 400 that points to what is wrong with it */
async function checkSheet(request: Request, lang: string | undefined) {
  const body = await bodyJson(request);
  const parsed = parseWorksheet(body);
  if (parsed.ok) return checkWorksheet(lang === undefined ? parsed.sheet : { lang, ...parsed.sheet });
  const { path, message } = parsed.error;
  refuse({
    kind: 'invalid-body',
    detail: { key: 'body.invalid' },
    errors: [{ pointer: pointerOfPath(path, body), detail: message }],
  });
}

/** A report as a briefing sheet, in the reader's language. Nothing of it is kept, nor can it be fetched again. */
async function sheet(
  c: AppContext,
  text: string,
  found: Report,
  date: string | undefined,
): Promise<Response> {
  const lang = readerLanguage(c.req.raw);
  const title = BRIEF_TEXTS[lang].article;
  const material = await articleMaterial(text, found, { title, date });
  const look = { lang, title, path: null, published: '' };
  const name = `crossfoot-check-${lang}`;
  const setting = briefSetting(c.env, publicOrigin(c));
  const bytes = await printMaterial(setting, fontFiles(c.env), material, name, look);
  return new Response(bytes as BodyInit, {
    headers: { ...pdfHeaders(name), 'Content-Language': lang, 'Cache-Control': CACHE.none },
  });
}

async function check(c: AppContext): Promise<Response> {
  const request = c.req.raw;
  const accept = request.headers.get('Accept');
  const wantsSheet = weightOf(accept, PDF) > weightOf(accept, 'application/json');
  if (!wantsSheet) requireAccepted(request, 'application/json');
  const known = parameters(new URL(request.url).searchParams, CHECK_PARAMETERS);
  const type = requireMediaType(request, wantsSheet ? DOCUMENT_TYPES : CHECKED_TYPES);
  const headers = { 'Cache-Control': CACHE.none };
  if (type === 'application/json') return c.json(await checkSheet(request, known.lang), 200, headers);
  const { text, found } = checkDocument(await bodyText(request), type, known);
  return wantsSheet ? sheet(c, text, found, known.date) : c.json(found, 200, headers);
}

/** @throws {ProblemError} 400 for a page without text, or a table that cannot be read, with the line where it goes wrong; 413 for more figures than are checked at a time */
function checkDocument(
  body: string,
  type: DocumentType,
  { lang, date }: { readonly lang?: string | undefined; readonly date?: string | undefined },
): { readonly text: string; readonly found: Report } {
  const document = documentText(body, type);
  if (type !== 'text/plain' && document.text.trim() === '')
    refuse({ kind: 'invalid-body', detail: { key: 'body.no-text' } });
  const known = { ...(lang === undefined ? {} : { lang }), ...(date === undefined ? {} : { date }) };
  try {
    return { text: document.text, found: reportOnDocument(document, type, { ...known, most: MOST_FIGURES }) };
  } catch (error) {
    return refuseUnreadable(error);
  }
}

/**
 * `POST /v1/check`: reads and checks a text or a table (`text/plain`, `text/csv`, `text/html` …), or a worksheet of figures
 * and relations (`application/json`). A text's report is a briefing sheet for who would rather have `application/pdf`.
 */
export function checkRoute(app: App): void {
  resource(app, '/v1/check', { POST: check });
}
