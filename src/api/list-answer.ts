import type { Page } from '../dataset/queries/page.ts';

/** A list as it is answered: `next` is the root-relative address of the page that follows, null at the end. */
export interface ListBody<T> extends Page<T> {}

/** Turns a page's cursor into the address that asks for the next page with the same parameters. */
export function listBody<T>(page: Page<T>, address: URL): ListBody<T> {
  if (page.next === null) return page;
  const query = new URLSearchParams(address.search);
  query.set('cursor', page.next);
  return { ...page, next: `${address.pathname}?${query}` };
}
