import type { Report } from '../model/report.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { CheckForm, type CheckRequest } from './check-form.tsx';
import { pageHtml } from './page.tsx';
import { Result } from './result.tsx';

/** What a reader's article was found to say; `report` is absent where it could not be checked, and `error` says why. */
export interface CheckView {
  readonly lang: Language;
  readonly given: CheckRequest;
  readonly report?: Report;
  readonly error?: string;
}

/** The findings alone, to be put into the page that asked for them. */
export const resultHtml = (given: CheckRequest, report: Report, lang: Language): string =>
  String(<Result text={given.text} report={report} lang={lang} />);

/** The page that answers the form where no script runs: the findings, and the form again. */
export function checkPageHtml({ lang, given, report, error }: CheckView): string {
  return pageHtml({
    lang,
    title: SITE_TEXTS[lang].title,
    path: '/',
    children: (
      <div class="wrap answer">
        <h1 class="unseen">{SITE_TEXTS[lang].claim}</h1>
        <section id="result" class="result">
          {report === undefined ? null : <Result text={given.text} report={report} lang={lang} />}
        </section>
        <CheckForm lang={lang} given={given} {...(error === undefined ? {} : { error })} />
      </div>
    ),
  });
}
