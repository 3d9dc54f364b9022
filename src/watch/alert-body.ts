import type { Change, Run } from '../model/run.ts';
import { changesTitle } from './feed-entry.ts';
import type { Webhook } from './webhooks.ts';

/** The changes that a subscription asks for: those of its places, and those of the data set that are no everyday matter. */
function subscribedTo({ changes }: Run, places: readonly string[] | undefined): Change[] {
  if (places === undefined) return [...changes];
  return changes.filter(change =>
    change.places === undefined
      ? change.kind !== 'snapshot'
      : change.places.some(place => places.includes(place)),
  );
}

/** Signs that chat tools read as links, mentions of everybody and the like, made harmless: what a text says is only shown. */
const harmless = (text: string): string =>
  text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', '@\u2060').replaceAll(/\s+/g, ' ');

/** How many changes a text for a chat names. */
const SHOWN = 10;

function asText(run: Run, changes: readonly Change[], address: string): string {
  const lines = changes
    .slice(0, SHOWN)
    .map(({ kind, subject, detail }) => `• ${kind} · ${subject} · ${detail}`);
  const more = changes.length > SHOWN ? [`… and ${changes.length - SHOWN} more`] : [];
  const head = `Crossfoot (${run.outcome}): ${changesTitle(changes)}`;
  return [head, ...lines, ...more].map(harmless).concat(address).join('\n');
}

/**
 * What a receiver is told of a run; undefined where nothing changed that it asks for. It says the same however often it is made,
 * and its `id` is the same for every attempt, so that a receiver can tell what it has already.
 *
 * @param origin where the service is, if that is known
 */
export function alertBody(
  run: Run,
  hook: Pick<Webhook, 'format' | 'places'>,
  origin: string,
): string | undefined {
  const changes = subscribedTo(run, hook.places);
  if (changes.length === 0) return undefined;
  const address = `${origin}/v1/runs/${run.id}`;
  if (hook.format === 'text') return JSON.stringify({ text: asText(run, changes, address) });
  const { id, scheduled, finished, outcome, snapshot, reason } = run;
  return JSON.stringify({
    type: 'run',
    id,
    address,
    scheduled,
    finished,
    outcome,
    snapshot,
    reason,
    changes,
  });
}
