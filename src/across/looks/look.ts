import type { Look, Testimony } from '../../model/across.ts';
import { languageOf } from '../same.ts';
import { sayLook } from '../say.ts';

type Drafted = Pick<Look, 'kind' | 'measure' | 'subject' | 'partner' | 'factor' | 'implied'>;

/** A look on some testimonies; undefined where one source alone says all of it: it then knows what it says. */
export function lookOf(draft: Drafted, said: readonly Testimony[]): Look | undefined {
  const sources = [...new Set(said.map(testimony => testimony.source))];
  if (sources.length < 2) return undefined;
  const [first] = said;
  const look = {
    ...draft,
    ...(first?.open === true ? { open: true } : {}),
    severity: 'worth a look' as const,
    figures: said.filter(testimony => testimony.deduced !== true).map(testimony => testimony.id),
    sources,
    printed: [...said],
  };
  const id = [draft.kind, draft.subject, ...said.map(testimony => testimony.id)].join(' ');
  return { ...look, id, text: sayLook(look, languageOf(said)) };
}
