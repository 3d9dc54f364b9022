import { BadCursor } from '../errors.ts';
import { fnv1a } from '../fnv1a.ts';
import { openSnapshot, type Served } from '../served.ts';

/** A cursor says which snapshot, which list of it, and how many items were given: `<snapshot>.<list>.<offset>`. */
const CURSOR = /^([0-9a-f]{64})\.([0-9a-f]{1,8})\.(\d{1,12})$/;

const listMark = (list: string): string => fnv1a(list).toString(16);

export const makeCursor = (snapshot: string, list: string, offset: number): string =>
  `${snapshot}.${listMark(list)}.${offset}`;

/**
 * Where a cursor leads: its snapshot, opened, and the offset; without a cursor the start of the current snapshot.
 *
 * @throws BadCursor where it is none of this list's, or its snapshot is no longer kept
 */
export async function openCursor(
  current: Served,
  list: string,
  cursor: string | undefined,
): Promise<{ served: Served; offset: number }> {
  if (cursor === undefined) return { served: current, offset: 0 };
  const [, id, mark, offset] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || mark !== listMark(list)) throw new BadCursor('the cursor is not one of this list');
  const served = id === current.id ? current : await openSnapshot(current.store, id);
  if (served === undefined) throw new BadCursor('the snapshot of this cursor is no longer kept');
  return { served, offset: Number(offset) };
}
