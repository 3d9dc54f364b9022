import type { Run } from '../model/run.ts';
import { feedEntries } from './feed-entry.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Characters that XML 1.0 (section 2.2) does not allow at all, and lone surrogates, are left out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const xml = (text: string): string =>
  text.replaceAll(UNPRINTABLE, '').replaceAll(/[&<>"]/g, character => ESCAPES[character]!);

/**
 * What the scheduled runs found, as an Atom feed (RFC 4287).
 *
 * @param runs the newest first
 * @param origin where the service is: `https://crossfoot.example`
 * @param updated ISO 8601 instant of the newest run, also where it found nothing
 */
export function atomFeed(runs: readonly Run[], origin: string, updated: string): string {
  const entries = feedEntries(runs).map(
    ({ run, title, lines }) => `  <entry>
    <id>${xml(`${origin}/v1/runs/${run.id}`)}</id>
    <title>${xml(title)}</title>
    <updated>${xml(run.finished)}</updated>
    <link rel="alternate" type="application/json" href="${xml(`${origin}/v1/runs/${run.id}`)}"/>
    <content type="text">${xml(lines.join('\n'))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xml(`${origin}/v1/feed.atom`)}</id>
  <title>Crossfoot: what changed</title>
  <updated>${xml(updated)}</updated>
  <author><name>Crossfoot</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/v1/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${origin}/`)}"/>
${entries.join('')}</feed>
`;
}
