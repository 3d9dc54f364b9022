import type { Language } from './language.ts';
import { measureLabel, placeName } from './names.ts';
import { periodText } from './periods.ts';

/** What a figure is of, as far as that is known. */
export interface Quantity {
  readonly measure?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly partner?: string | null | undefined;
  readonly period?: string | null | undefined;
}

/**
 * A quantity in a few words; empty where nothing of it is known.
 * @example quantityText({ measure: 'exports', subject: 'VN-DN', partner: 'JP', period: '2023' }, 'en') // 'Exports, Đà Nẵng, Japan, 2023'
 */
export function quantityText({ measure, subject, partner, period }: Quantity, lang: Language): string {
  return [
    ...(measure ? [measureLabel(measure, lang)] : []),
    ...[subject, partner].flatMap(place => (place ? [placeName(place, lang)] : [])),
    ...(period ? [periodText(period, lang)] : []),
  ].join(', ');
}
