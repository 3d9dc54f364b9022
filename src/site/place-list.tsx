import type { Status } from '../model/figure.ts';
import type { Language } from '../texts/language.ts';
import { placeName } from '../texts/names.ts';
import { SITE_TEXTS } from '../texts/site.ts';
import { countText } from './count-text.ts';
import type { PlaceView } from './home-view.ts';
import { StatusIcon } from './status-mark.tsx';

const ORDER: readonly Status[] = ['adds-up', 'contradicts', 'not-verified'];

/** How a place's figures fare, as a bar; the words beside it say the same. */
const Bar = ({ place }: { place: PlaceView }) => (
  <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    {ORDER.map((status, index) => {
      const total = ORDER.reduce((sum, each) => sum + place.statuses[each], 0);
      const before = ORDER.slice(0, index).reduce((sum, each) => sum + place.statuses[each], 0);
      const share = (count: number): string => ((100 * count) / total).toFixed(2);
      return <rect class={status} x={share(before)} width={share(place.statuses[status])} height="1" />;
    })}
  </svg>
);

const Place = ({ place, lang }: { place: PlaceView; lang: Language }) => {
  const texts = SITE_TEXTS[lang].places;
  const total = ORDER.reduce((sum, status) => sum + place.statuses[status], 0);
  const { contradicts } = place.statuses;
  const brief = `/v1/briefs/${place.id}.pdf?lang=${lang}`;
  return (
    <li class="place">
      <h3>
        <a href={`/places/${place.id}?lang=${lang}`}>{placeName(place.id, lang)}</a>
      </h3>
      <Bar place={place} />
      <p class="counts">
        <span>{texts.figures(countText(total, lang), total === 1)}</span>
        {contradicts === 0 ? null : (
          <span class="status contradicts">
            <StatusIcon status="contradicts" />
            {texts.contradicting(countText(contradicts, lang))}
          </span>
        )}
      </p>
      <p class="links">
        <a href={brief}>{texts.brief}</a>
        {place.partners.map(partner => (
          <a href={`${brief}&partner=${partner}`}>{texts.briefWith(placeName(partner, lang))}</a>
        ))}
        <a href={`/v1/figures?subject=${place.id}`}>{texts.data}</a>
        <a href={`/v1/series?subject=${place.id}&format=csv`}>{texts.series}</a>
      </p>
    </li>
  );
};

/** The places that figures are about, with what can be had of each. */
export const PlaceList = ({ places, lang }: { places: readonly PlaceView[]; lang: Language }) => (
  <section class="band wrap" aria-labelledby="places">
    <h2 id="places">{SITE_TEXTS[lang].places.heading}</h2>
    <p>{SITE_TEXTS[lang].places.hint}</p>
    <ul class="places">
      {places.map(place => (
        <Place place={place} lang={lang} />
      ))}
    </ul>
  </section>
);
