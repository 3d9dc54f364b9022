import type { Served } from '../served.ts';

/** The places whose figures differ from those of another snapshot (of all, without one): most figures first. */
export function touchedPlaces({ manifest }: Served, before?: Served): string[] {
  const known = new Set(before?.manifest.shards.map(ref => ref.hash));
  const figures = new Map<string, number>();
  const touched = new Set<string>();
  for (const { name, hash, count } of manifest.shards) {
    const [group, place = ''] = name.split('/', 2);
    if (group !== 'place') continue;
    figures.set(place, (figures.get(place) ?? 0) + count);
    if (!known.has(hash)) touched.add(place);
  }
  // Sorting keeps equals in the manifest's order, which is that of their ids.
  return [...touched]
    .filter(place => Object.hasOwn(manifest.facets.subjects, place))
    .sort((a, b) => figures.get(b)! - figures.get(a)!);
}
