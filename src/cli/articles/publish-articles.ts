import type { Io } from '../io.ts';
import { progressBar } from '../progress.ts';
import type { Service } from '../service.ts';
import { heldTexts, textHash } from './held-texts.ts';
import { type Known, readArticles } from './read-articles.ts';

/** What became of some files' articles. */
export interface ArticlesPublished {
  readonly files: number;
  readonly published: number;
  /** Held already, so that nothing was done. */
  readonly held: number;
  readonly unreadable: readonly { readonly place: string; readonly reason: string }[];
  /** The last snapshot that carries what was published; null where nothing was. */
  readonly snapshot: string | null;
}

/** Articles on their way at a time: those that wait together share a snapshot. */
const AT_ONCE = 48;

/**
 * Publishes the articles of some files through a running Crossfoot. What is held already is skipped by its hash, so that a
 * publication that was broken off is gone on with by doing it again. A line is printed for each that cannot be read.
 *
 * @throws UsageError where the service cannot be used any more
 */
export async function publishArticles(
  files: readonly string[],
  known: Known,
  service: Service,
  io: Io,
): Promise<ArticlesPublished> {
  const hashes = await heldTexts(service);
  const unreadable: { place: string; reason: string }[] = [];
  const under = new Set<Promise<void>>();
  const bar = progressBar(io, files.length);
  let published = 0;
  let held = 0;
  let snapshot: string | null = null;
  let failure: unknown;

  const fail = (place: string, reason: string): void => {
    unreadable.push({ place, reason });
    bar.line(`${place}: ${reason}`);
  };
  const send = async (place: string, article: object): Promise<void> => {
    const { status, body, refused, asked } = await service.ask('POST', '/v1/sources', article);
    if (refused !== undefined) return fail(place, refused);
    if (status === 200 && asked === 'once') held++;
    else published++;
    snapshot = body.snapshot;
  };

  for (const [i, file] of files.entries()) {
    for await (const found of readArticles(file, known)) {
      if (failure !== undefined) throw failure;
      if ('trouble' in found) {
        fail(found.place, found.trouble);
        continue;
      }
      const hash = textHash(found.article);
      if (hashes.has(hash)) {
        held++;
        continue;
      }
      hashes.add(hash);
      const sent = send(found.place, found.article)
        .catch(error => {
          failure ??= error;
        })
        .finally(() => under.delete(sent));
      under.add(sent);
      if (under.size >= AT_ONCE) await Promise.race(under);
    }
    bar.show(i + 1, unreadable.length === 0 ? '' : `, ${unreadable.length} unreadable`);
  }
  await Promise.all(under);
  bar.end();
  if (failure !== undefined) throw failure;
  return { files: files.length, published, held, unreadable, snapshot };
}
