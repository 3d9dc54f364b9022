import type { Child } from 'hono/jsx';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { ICON_ASSET, SCRIPT_ASSET, STYLE_ASSET } from './assets.ts';

interface PageProps {
  readonly lang: Language;
  readonly title: string;
  /** Where the language links lead: the path of this page, or of the start page where this one was posted. */
  readonly path: string;
  readonly children: Child;
  readonly foot?: Child;
}

const Wordmark = () => (
  <svg
    viewBox="0 0 22 22"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2.4"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="M2 4h16M2 10h9M2 16h5" />
    <path d="M11 15.5l3.2 3.2L20.5 11" />
  </svg>
);

const Languages = ({ lang, path }: { lang: Language; path: string }) => (
  <nav class="languages" aria-label={SITE_TEXTS[lang].languages}>
    {LANGUAGES.map(other => (
      <a
        href={`${path}?lang=${other}`}
        lang={other}
        hreflang={other}
        aria-current={other === lang ? 'true' : undefined}
      >
        {SITE_TEXTS[other].languageName}
      </a>
    ))}
  </nav>
);

const Page = ({ lang, title, path, children, foot }: PageProps) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={SITE_TEXTS[lang].lead} />
      <meta name="color-scheme" content="light dark" />
      {LANGUAGES.map(other => (
        <link rel="alternate" hreflang={other} href={`${path}?lang=${other}`} />
      ))}
      <link rel="icon" type="image/svg+xml" href={ICON_ASSET.path} />
      <link rel="stylesheet" href={STYLE_ASSET.path} />
      <script src={SCRIPT_ASSET.path} defer></script>
    </head>
    <body>
      <a class="skip" href="#content">
        {SITE_TEXTS[lang].skip}
      </a>
      <header class="wrap head">
        <a class="wordmark" href={`/?lang=${lang}`}>
          <Wordmark />
          Crossfoot
        </a>
        <Languages lang={lang} path={path} />
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <footer>
        <div class="wrap">
          {foot}
          <span>{SITE_TEXTS[lang].foot.licence}</span>
        </div>
      </footer>
    </body>
  </html>
);

/** A whole page as HTML. Everything that is not markup of ours is escaped by hono/jsx. */
export function pageHtml(props: PageProps): string {
  return `<!doctype html>${<Page {...props} />}`;
}
