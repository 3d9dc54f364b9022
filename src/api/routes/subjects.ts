import { type BriefMaterial, briefMaterial, sourceMaterial } from '../../dataset/queries/brief-material.ts';
import { relationsIn } from '../../dataset/queries/material-of.ts';
import type { Served } from '../../dataset/served.ts';
import { type SubjectLink, type SubjectView, subjectPageHtml } from '../../site/subject-page.tsx';
import type { ApiTextKey } from '../../texts/api.ts';
import type { Language } from '../../texts/language.ts';
import { placeName } from '../../texts/names.ts';
import { SITE_TEXTS } from '../../texts/site.ts';
import { requireAccepted } from '../accept.ts';
import type { App, AppContext } from '../environment.ts';
import { PAGE_PARAMETERS } from '../page-parameters.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { readerLanguage } from '../reader-language.ts';
import { resource } from '../resource.ts';
import { snapshotAnswer } from '../snapshot-answer.ts';

interface Subject {
  readonly find: (served: Served, id: string) => Promise<BriefMaterial | undefined>;
  readonly absent: ApiTextKey;
  readonly about: (
    material: BriefMaterial,
    id: string,
    lang: Language,
  ) => Pick<SubjectView, 'name' | 'nameLang' | 'path' | 'links'>;
}

function partnersOf({ figures }: BriefMaterial): readonly string[] {
  const partners = figures.flatMap(({ partner }) => (partner === null ? [] : [partner]));
  return [...new Set(partners)].sort();
}

const PLACE: Subject = {
  find: briefMaterial,
  absent: 'found.brief',
  about: (material, id, lang) => {
    const texts = SITE_TEXTS[lang].places;
    const brief = `/v1/briefs/${id}.pdf?lang=${lang}`;
    const partners = id.startsWith('VN') ? partnersOf(material) : [];
    const links: readonly SubjectLink[] = [
      { href: brief, text: texts.brief },
      ...partners.map(partner => ({
        href: `${brief}&partner=${partner}`,
        text: texts.briefWith(placeName(partner, lang)),
      })),
      { href: `/v1/figures?subject=${id}`, text: texts.data },
    ];
    return { name: placeName(id, lang), path: `/places/${id}`, links };
  },
};

const SOURCE: Subject = {
  find: sourceMaterial,
  absent: 'found.source',
  about: ({ sources: [source] }, id, lang) => ({
    name: source?.title ?? id,
    ...(source === undefined ? {} : { nameLang: source.language }),
    path: `/sources/${id}`,
    links: [
      { href: `/v1/sources/${id}/brief.pdf?lang=${lang}`, text: SITE_TEXTS[lang].places.brief },
      { href: `/v1/sources/${id}`, text: SITE_TEXTS[lang].sources.record },
    ],
  }),
};

function page(c: AppContext, { find, absent, about }: Subject): Promise<Response> {
  requireAccepted(c.req.raw, 'text/html');
  const known = parameters(new URL(c.req.url).searchParams, PAGE_PARAMETERS);
  const lang = known.lang ?? readerLanguage(c.req.raw);
  const id = c.req.param('id') ?? '';
  const make = async (served: Served) => {
    const material = await find(served, id);
    if (material === undefined) refuse({ kind: 'not-found', detail: { key: absent } });
    const relations = relationsIn(lang, material);
    return {
      body: subjectPageHtml({ ...material, relations, ...about(material, id, lang) }, lang),
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Language': lang },
    };
  };
  return snapshotAnswer(c, make, lang).then(answer => {
    answer.headers.set('Vary', 'Accept-Language');
    return answer;
  });
}

/** `GET /places/{id}`, `GET /sources/{id}`: the page on one place or one source, with charts of its figures. */
export function subjectRoutes(app: App): void {
  resource(app, '/places/:id{[A-Za-z0-9._-]+}', { GET: c => page(c, PLACE) });
  resource(app, '/sources/:id{[A-Za-z0-9._-]+}', { GET: c => page(c, SOURCE) });
}
