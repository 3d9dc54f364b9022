import * as v from 'valibot';
import { canonicalJson } from '../../dataset/canonical-json.ts';
import { briefKey } from '../../dataset/keys.ts';
import { openSnapshot, type Served } from '../../dataset/served.ts';
import { sha256 } from '../../dataset/sha256.ts';
import type { Store } from '../../dataset/store.ts';
import { PointerSchema, Sha256Schema } from '../../model/snapshot.ts';
import { type BriefRequest, briefAddress, scopeOf } from './brief-request.ts';
import type { BriefSetting } from './brief-setting.ts';

/**
 * What is said of a kept brief: the SHA-256 of its bytes, and the pointer for which it was printed. A brief names a snapshot
 * that has its data; later ones may have the same, and are then answered with the same brief.
 */
const EditionSchema = v.object({ ...PointerSchema.entries, sha256: Sha256Schema });
export type Edition = Readonly<v.InferOutput<typeof EditionSchema>>;

export const editionOf = ({ id, pointer }: Served, hash: string): Edition => ({
  id,
  previous: pointer?.previous ?? null,
  published: pointer?.published ?? '',
  sha256: hash,
});

/** Undefined where that is not what was said of a brief. */
export function parseEdition(about: unknown): Edition | undefined {
  const parsed = v.safeParse(EditionSchema, about);
  return parsed.success ? parsed.output : undefined;
}

/**
 * Where a brief is kept: a hash of all that decides what it says and how it looks, but for the snapshot that it names. A
 * publication that does not touch its sources leaves the key as it is.
 *
 * @returns undefined where there is nothing to tell
 * @throws Unavailable
 */
export async function keyOf(
  setting: BriefSetting,
  served: Served,
  request: BriefRequest,
): Promise<string | undefined> {
  const scope = await scopeOf(served, request);
  if (scope === undefined) return undefined;
  const shards = [...scope.refs, ...scope.across].map(ref => ref.hash);
  const named = [setting, briefAddress(request), scope.ids, shards];
  return briefKey(await sha256(canonicalJson(named)));
}

/** The snapshot that an edition was printed for, where it is still there. */
export async function openEdition(
  store: Store,
  { id, previous, published }: Edition,
): Promise<Served | undefined> {
  const served = await openSnapshot(store, id).catch(() => undefined);
  return served && { ...served, pointer: { id, previous, published } };
}
