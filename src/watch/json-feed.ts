import type { Run } from '../model/run.ts';
import { feedEntries } from './feed-entry.ts';

/**
 * What the scheduled runs found, as a JSON Feed (version 1.1, jsonfeed.org).
 *
 * @param runs the newest first
 * @param origin where the service is: `https://crossfoot.example`
 */
export function jsonFeed(runs: readonly Run[], origin: string) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Crossfoot: what changed',
    home_page_url: `${origin}/`,
    feed_url: `${origin}/v1/feed.json`,
    language: 'en',
    items: feedEntries(runs).map(({ run, title, lines }) => ({
      id: `${origin}/v1/runs/${run.id}`,
      url: `${origin}/v1/runs/${run.id}`,
      title,
      content_text: lines.join('\n'),
      date_published: run.finished,
      tags: [...new Set(run.changes.map(({ kind }) => kind))].sort(),
    })),
  };
}
