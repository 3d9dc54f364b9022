import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { pageHtml } from './page.tsx';

/** A problem told to a person: what is wrong, and what can be done. */
export function problemPageHtml(problem: { title: string; detail: string }, lang: Language): string {
  return pageHtml({
    lang,
    title: `${problem.title} · Crossfoot`,
    path: '/',
    children: (
      <div class="wrap hero">
        <div>
          <h1>{problem.title}</h1>
          <p class="lead">{problem.detail}</p>
          <p class="lead">
            <a href={`/?lang=${lang}`}>{SITE_TEXTS[lang].problem.home}</a>
          </p>
        </div>
      </div>
    ),
  });
}
