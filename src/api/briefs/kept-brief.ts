import type { ReadFontFile } from '../../briefs/fonts/load-fonts.ts';
import type { Files, KeptFile } from '../../dataset/files.ts';
import type { Served } from '../../dataset/served.ts';
import { sha256 } from '../../dataset/sha256.ts';
import type { BriefRequest } from './brief-request.ts';
import type { BriefSetting } from './brief-setting.ts';
import { type Edition, editionOf, keyOf, openEdition, parseEdition } from './edition.ts';
import { printRequested } from './print.ts';

/** How long a brief is kept, in seconds: less than the 90 days that the snapshot it names is. */
export const KEPT_SECONDS = 30 * 24 * 3600;

/** A brief, where it comes from, and the work of keeping it, which need not be waited for. */
export interface Brief {
  readonly bytes: Uint8Array;
  /** Of `bytes`. */
  readonly sha256: string;
  readonly from: 'kept' | 'printed' | 'mended';
  readonly keeping?: Promise<void>;
}

const told = (event: string, key: string, reason: unknown): void =>
  console.warn(
    JSON.stringify({ event, key, reason: reason instanceof Error ? reason.message : String(reason) }),
  );

async function readKept(files: Files, key: string): Promise<KeptFile | undefined> {
  try {
    return await files.get(key);
  } catch (error) {
    told('brief.unread', key, error);
    return undefined;
  }
}

/** What is printed again looks like the edition it replaces, where that can be told and its snapshot is still there. */
async function servedFor(
  edition: Edition | undefined,
  served: Served,
  isSame: (edition: Served) => Promise<boolean>,
): Promise<Served> {
  const before = edition && (await openEdition(served.store, edition));
  const same = before !== undefined && (await isSame(before).catch(() => false));
  return same ? before : served;
}

/**
 * The brief that a request asks for: as it was kept, if its bytes are what they were, else printed now and kept.
 *
 * @returns undefined where there is nothing to tell
 * @throws Unavailable
 */
export async function keptBrief(
  files: Files,
  setting: BriefSetting,
  readFont: ReadFontFile,
  served: Served,
  request: BriefRequest,
): Promise<Brief | undefined> {
  const key = await keyOf(setting, served, request);
  if (key === undefined) return undefined;
  const kept = await readKept(files, key);
  const edition = parseEdition(kept?.about);
  if (kept !== undefined && edition !== undefined && (await sha256(kept.bytes)) === edition.sha256)
    return { bytes: kept.bytes, sha256: edition.sha256, from: 'kept' };

  if (kept !== undefined) told('brief.damaged', key, 'its bytes are not what its hash says');
  const isSame = async (before: Served) => (await keyOf(setting, before, request)) === key;
  const from = await servedFor(edition, served, isSame);
  const bytes = await printRequested(setting, readFont, from, request);
  if (bytes === undefined) return undefined;
  const hash = await sha256(bytes);
  const keeping = files
    .put(key, bytes, editionOf(from, hash), KEPT_SECONDS)
    .catch(error => told('brief.unkept', key, error));
  return { bytes, sha256: hash, from: kept === undefined ? 'printed' : 'mended', keeping };
}
