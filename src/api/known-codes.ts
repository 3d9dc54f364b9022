import measures from '../../data/measures.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import { partsOf } from '../model/composed-measure.ts';

const MEASURES: ReadonlySet<string> = new Set(measures.map(({ code }) => code));
const PLACES: ReadonlySet<string> = new Set(places.map(({ id }) => id));

/** Whether a code says what is measured: one of data/measures.json, or what one may be composed to (`growth-of-exports`). */
export function isMeasure(code: string): boolean {
  const { how, of } = partsOf(code);
  return MEASURES.has(of) || (how !== null && isMeasure(of));
}

/** Whether an id names a place of data/places.json. */
export const isPlace = (id: string): boolean => PLACES.has(id);
