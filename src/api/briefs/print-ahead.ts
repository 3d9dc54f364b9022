import { kvFiles, kvStore } from '../../dataset/kv-store.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { touchedPlaces } from '../../dataset/queries/touched-places.ts';
import { openServed, openSnapshot, readPointer, type Served } from '../../dataset/served.ts';
import type { BriefMessage } from '../../model/brief-message.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { briefAddress, parseBriefAddress } from './brief-request.ts';
import { briefSetting, setOrigin } from './brief-setting.ts';
import { fontFiles } from './font-files.ts';
import { keptBrief } from './kept-brief.ts';

/** The Queue of briefs, as wrangler.toml names it. */
export const BRIEFS_QUEUE = 'crossfoot-briefs';

/** Places that a publication touched whose briefs are printed ahead, and briefs asked for most, whatever they are about. */
const PLACES = 40;
const ASKED = 50;

/** Messages that a Queue takes at a time. */
const AT_A_TIME = 100;

/** Seconds until a message that failed is brought again: a reader sees what was published within a minute. */
const RETRY_DELAY = 30;

type Bound = Pick<Env, 'DATA' | 'PUBLISHER' | 'BRIEFS' | 'DEPLOYMENT' | 'ASSETS'>;

/** The snapshot a message tells of; undefined where a later one is served. @throws Error while this reader cannot see it */
async function servedStill({ DATA }: Bound, { snapshot, at }: BriefMessage): Promise<Served | undefined> {
  const store = kvStore(DATA);
  const served = await openServed(store);
  if (served?.id === snapshot) return served;
  const pointer = await readPointer(store);
  if (pointer !== undefined && pointer.published > at) return undefined;
  throw new Error('the snapshot cannot be seen yet');
}

/** The plain briefs of the places that changed, in every language, and the briefs asked for most. */
async function worthPrinting(env: Bound, served: Served, previous: string | null): Promise<Set<string>> {
  const before = previous === null ? undefined : await openSnapshot(served.store, previous);
  const places = touchedPlaces(served, before).slice(0, PLACES);
  const plain = places.flatMap(id =>
    LANGUAGES.map(lang => briefAddress({ kind: 'place', id, lang, paper: 'a4' })),
  );
  return new Set([...plain, ...(await publisherOf(env).askedMost(ASKED))]);
}

async function handle(message: BriefMessage, env: Bound, origin: string): Promise<void> {
  const served = await servedStill(env, message);
  if (served === undefined) return;
  if (message.kind === 'snapshot') {
    const { snapshot, at } = message;
    const addresses = [...(await worthPrinting(env, served, message.previous))];
    for (let from = 0; from < addresses.length; from += AT_A_TIME) {
      const part = addresses.slice(from, from + AT_A_TIME);
      await env.BRIEFS.sendBatch(part.map(address => ({ body: { kind: 'brief', snapshot, at, address } })));
    }
    return;
  }
  const request = parseBriefAddress(new URL(message.address, origin));
  if (request === undefined) return;
  const setting = briefSetting(env, origin);
  const brief = await keptBrief(kvFiles(env.DATA), setting, fontFiles(env), served, request);
  await brief?.keeping;
}

/**
 * The handler of the Queue of briefs: prints and keeps those that are likely to be asked for, out of the way of publishing and
 * of requests. Where PUBLIC_ORIGIN is not set nobody knows where their links would lead, and nothing is printed ahead.
 */
export async function printAhead(
  batch: Pick<MessageBatch<BriefMessage>, 'messages'>,
  env: Bound,
): Promise<void> {
  const origin = setOrigin(env);
  for (const message of batch.messages) {
    try {
      if (origin !== undefined) await handle(message.body, env, origin);
      message.ack();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const { kind, snapshot } = message.body;
      console.warn(JSON.stringify({ event: 'brief.not-ahead', kind, snapshot, reason }));
      message.retry({ delaySeconds: RETRY_DELAY });
    }
  }
}
