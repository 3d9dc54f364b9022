import { checkWorksheet } from '../../checks/check-worksheet.ts';
import { parseWorksheet } from '../../checks/parse-worksheet.ts';
import { report } from '../../report/report.ts';
import { requireAccepted } from '../accept.ts';
import { bodyJson, bodyText } from '../body.ts';
import { CACHE } from '../cache-policy.ts';
import { ARTICLE_LANG, DATE } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { pointerOfPath } from '../json-pointer.ts';
import { requireMediaType } from '../media-type.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { resource } from '../resource.ts';

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

async function check(c: AppContext): Promise<Response> {
  const request = c.req.raw;
  requireAccepted(request, 'application/json');
  const known = parameters(new URL(request.url).searchParams, { lang: ARTICLE_LANG, date: DATE });
  const type = requireMediaType(request, ['text/plain', 'application/json']);
  const answer =
    type === 'text/plain'
      ? report(await bodyText(request), {
          ...(known.lang === undefined ? {} : { lang: known.lang }),
          ...(known.date === undefined ? {} : { date: known.date }),
        })
      : await checkSheet(request, known.lang);
  return c.json(answer, 200, { 'Cache-Control': CACHE.none });
}

/** `POST /v1/check`: reads and checks a text (`text/plain`), or a worksheet of figures and relations (`application/json`). */
export function checkRoute(app: App): void {
  resource(app, '/v1/check', { POST: check });
}
