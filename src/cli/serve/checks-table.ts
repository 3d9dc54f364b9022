import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { statusOf } from '../../report/assemble.ts';
import { STATUS_WORDS } from '../../texts/verdicts.ts';
import { aboutFigure } from '../about-figure.ts';
import { table } from '../table.ts';

/** Every published check with its verdict, as a table for the terminal. */
export async function checksTable(origin: string): Promise<string> {
  const figures = new Map<string, Figure>();
  for await (const figure of records<Figure>(origin, '/v1/figures')) figures.set(figure.id, figure);
  const rows: string[][] = [];
  for await (const relation of records<Relation>(origin, '/v1/checks')) rows.push(rowOf(relation, figures));
  return table(['status', 'verdict', 'kind', 'about', 'finding'], rows);
}

/** All records of a list, page by page (contract: `next` is an address or null). */
async function* records<T>(origin: string, path: string): AsyncGenerator<T> {
  for (let url: string | null = `${path}?limit=1000`; url !== null; ) {
    const response: Response = await fetch(new URL(url, origin));
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    const page = (await response.json()) as { data: T[]; next: string | null };
    yield* page.data;
    url = page.next;
  }
}

function rowOf(
  { verdict, kind, text, figures: ids }: Relation,
  figures: ReadonlyMap<string, Figure>,
): string[] {
  const first = ids.map(id => figures.get(id)).find(figure => figure !== undefined);
  return [STATUS_WORDS.en[statusOf([verdict])], verdict, kind, first ? aboutFigure(first) : '', text];
}
