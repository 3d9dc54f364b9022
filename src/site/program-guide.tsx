import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';

/** The addresses that programs ask, and one request to try. */
export const ProgramGuide = ({ lang, origin }: { lang: Language; origin: string }) => {
  const texts = SITE_TEXTS[lang].api;
  const addresses: readonly (readonly [path: string, about: string])[] = [
    ['/v1/figures', texts.figures],
    ['/v1/checks', texts.checks],
    ['/v1/series', texts.series],
    ['/v1/findings', texts.looks],
    ['/v1/sources', texts.sources],
    ['/v1/runs', texts.runs],
    ['/v1/snapshots', texts.snapshots],
    ['/v1/openapi.json', texts.description],
  ];
  return (
    <section class="band wrap" aria-labelledby="programs">
      <h2 id="programs">{texts.heading}</h2>
      <p>{texts.hint}</p>
      <dl class="endpoints">
        {addresses.map(([path, about]) => (
          <div>
            <dt>
              <a href={path}>
                <code>{path}</code>
              </a>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
        <div>
          <dt>
            <code>POST /v1/check</code>
          </dt>
          <dd>{texts.post}</dd>
        </div>
      </dl>
      <pre tabindex={0}>
        <code>{`curl -H 'Content-Type: text/plain' --data-binary @article.txt ${origin}/v1/check`}</code>
      </pre>
    </section>
  );
};
