import type { Relation } from '../../model/relation.ts';
import { statusOf } from '../../report/assemble.ts';
import { STATUS_WORDS } from '../../texts/verdicts.ts';
import { table } from '../table.ts';

/** Every published check with its verdict, as a table for the terminal. */
export async function checksTable(origin: string): Promise<string> {
  const rows: string[][] = [];
  for (let url: string | null = '/v1/checks?limit=1000'; url !== null; ) {
    const response: Response = await fetch(new URL(url, origin));
    if (!response.ok) throw new Error(`/v1/checks answers ${response.status}`);
    const page = (await response.json()) as { data: Relation[]; next: string | null };
    for (const relation of page.data) rows.push(rowOf(relation));
    url = page.next;
  }
  return table(['status', 'verdict', 'kind', 'finding'], rows);
}

function rowOf({ verdict, kind, text }: Relation): string[] {
  return [STATUS_WORDS.en[statusOf([verdict])], verdict, kind, text];
}
