import { sayAcross, sayLook } from '../across/say.ts';
import { listLooks } from '../dataset/queries/across.ts';
import { listChecks } from '../dataset/queries/checks.ts';
import { listFigures } from '../dataset/queries/figures.ts';
import { getSource, listSources } from '../dataset/queries/sources.ts';
import type { Served } from '../dataset/served.ts';
import type { AnyCheck } from '../model/across.ts';
import type { Verdict } from '../model/relation.ts';
import type { Run } from '../model/run.ts';
import { sayIn } from '../report/say-in.ts';
import type { HomeView, PlaceView, ToldCheck } from '../site/home-view.ts';
import type { Language } from '../texts/language.ts';
import { quantityText } from '../texts/quantity.ts';
import { toldFigure } from '../texts/told-figure.ts';

/** How much of each list the start page shows; the API has the rest. */
const SHOWN = { contradictions: 24, findings: 12, looks: 12, places: 24, sources: 50 } as const;

/** Verdicts worth a sentence, most telling first: what only just holds, then what rounding or a cut explains. */
const TELLING: readonly Verdict[] = ['edge', 'loose', 'truncated', 'rounded', 'incomplete', 'equal'];

async function findings(served: Served): Promise<AnyCheck[]> {
  const pages = await Promise.all(
    TELLING.map(verdict => listChecks(served, { verdict }, { limit: SHOWN.findings })),
  );
  return pages.flatMap(page => page.data).slice(0, SHOWN.findings);
}

/** The partners that a place's figures concern, most figures first. */
async function partnersOf(served: Served, place: string): Promise<string[]> {
  const { data } = await listFigures(served, { subject: place }, { limit: 1000 });
  const counts = new Map<string, number>();
  for (const { partner } of data) if (partner !== null) counts.set(partner, (counts.get(partner) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([partner]) => partner);
}

function placesByFigures(served: Served): [string, PlaceView['statuses']][] {
  const total = (counts: PlaceView['statuses']): number =>
    counts['adds-up'] + counts.contradicts + counts['not-verified'];
  return Object.entries(served.manifest.facets.subjects)
    .sort(([, a], [, b]) => total(b) - total(a))
    .slice(0, SHOWN.places);
}

/** The checks with their sentences, and what they are about, in the reader's language. */
async function inLanguage(served: Served, checks: readonly AnyCheck[], lang: Language): Promise<ToldCheck[]> {
  const ids = [...new Set(checks.flatMap(({ source }) => (source === null ? [] : [source])))];
  const records = await Promise.all(ids.map(id => getSource(served, id)));
  const figures = new Map(
    records.flatMap(record => record?.figures ?? []).map(figure => [figure.id, figure]),
  );
  const languages = new Map(records.map(record => [record?.id, record?.language]));
  const own = checks.filter(check => check.source !== null);
  const said = sayIn(lang, [...figures.values()], own, source => languages.get(source)).values();
  return checks.map(check =>
    check.source === null
      ? { check: { ...check, text: sayAcross(check, lang) }, about: '' }
      : { check: said.next().value!, about: quantityText(toldFigure(check, figures) ?? {}, lang) },
  );
}

/** Gathers what the start page tells of a snapshot. @throws Unavailable */
export async function homeView(served: Served, lastRun: Run | undefined, lang: Language): Promise<HomeView> {
  const [contradictions, others, looks, sources, places] = await Promise.all([
    listChecks(served, { verdict: 'contradicts' }, { limit: SHOWN.contradictions }),
    findings(served),
    listLooks(served, {}, { limit: SHOWN.looks }),
    listSources(served, { limit: SHOWN.sources }),
    Promise.all(
      placesByFigures(served).map(async ([id, statuses]) => ({
        id,
        statuses,
        partners: await partnersOf(served, id),
      })),
    ),
  ]);
  return {
    snapshot: served.id,
    asOf: served.manifest.asOf,
    counts: served.manifest.counts,
    contradictions: await inLanguage(served, contradictions.data, lang),
    findings: await inLanguage(served, others, lang),
    looks: looks.data.map(look => ({ ...look, text: sayLook(look, lang) })),
    places,
    sources: sources.data,
    lastRun,
  };
}
