import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { CheckForm } from './check-form.tsx';
import { Foot } from './foot.tsx';
import type { HomeView } from './home-view.ts';
import { pageHtml } from './page.tsx';
import { PlaceList } from './place-list.tsx';
import { PressFindings } from './press-findings.tsx';
import { ProgramGuide } from './program-guide.tsx';
import { SourceList } from './source-list.tsx';
import { StatusMark } from './status-mark.tsx';

const Hero = ({ lang }: { lang: Language }) => (
  <div class="wrap hero">
    <div>
      <h1>{SITE_TEXTS[lang].claim}</h1>
      <p class="lead">{SITE_TEXTS[lang].lead}</p>
      <p class="legend">
        <StatusMark status="adds-up" lang={lang} />
        <StatusMark status="contradicts" lang={lang} />
        <StatusMark status="not-verified" lang={lang} />
      </p>
    </div>
    <CheckForm lang={lang} />
  </div>
);

/** The start page: what this is, a box to paste an article into, and what the served snapshot holds. */
export function homePageHtml(view: HomeView, lang: Language, origin: string): string {
  return pageHtml({
    lang,
    title: SITE_TEXTS[lang].title,
    path: '/',
    foot: <Foot view={view} lang={lang} />,
    children: (
      <>
        <Hero lang={lang} />
        <section id="result" class="wrap result" aria-live="polite"></section>
        <PressFindings view={view} lang={lang} />
        <PlaceList places={view.places} lang={lang} />
        <SourceList sources={view.sources} lang={lang} />
        <ProgramGuide lang={lang} origin={origin} />
      </>
    ),
  });
}
