import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { atomFeed } from '../../src/watch/atom-feed.ts';
import { jsonFeed } from '../../src/watch/json-feed.ts';

const ORIGIN = 'https://crossfoot.example';

function run(hour: number, changes: Run['changes']): Run {
  const time = `2026-01-01T${String(hour).padStart(2, '0')}:00:0`;
  return {
    id: `20260101T${String(hour).padStart(2, '0')}0000Z.0_x_x_x_x`,
    cron: '0 * * * *',
    scheduled: `${time}0.000Z`,
    started: `${time}1.000Z`,
    finished: `${time}2.000Z`,
    duration: 1000,
    pointer: null,
    stale: 0,
    outcome: changes.length > 0 ? 'changed' : 'ok',
    snapshot: null,
    engine: '1',
    counts: { shards: 0, sources: 0, figures: 0, checks: 0 },
    verdicts: {},
    changes,
  };
}

const runs = [
  run(3, [
    { kind: 'contradiction', subject: 'a.share.1', detail: 'Part & whole give 17.17 %, not <17.9 %>.' },
    { kind: 'contradiction', subject: 'b.sum.2', detail: 'A "total"\u0000 that is none.' },
    { kind: 'resolved', subject: 'c.sum.3', detail: 'It adds up now.' },
  ]),
  run(2, []),
  run(1, [{ kind: 'missed', subject: 'x', detail: '2 hourly runs missed since then' }]),
];

describe('atomFeed', () => {
  const feed = atomFeed(runs, ORIGIN, runs[0]!.finished);

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const entries = feed.split('<entry>').slice(1);
    expect(entries).toHaveLength(2);
    const head = feed.slice(0, feed.indexOf('<entry>'));
    for (const part of [head, ...entries]) {
      for (const element of ['id', 'title', 'updated'])
        expect(part.match(new RegExp(`<${element}>`, 'g'))).toHaveLength(1);
    }
    expect(head).toContain('<author><name>');
    expect(head).toContain(
      '<link rel="self" type="application/atom+xml" href="https://crossfoot.example/v1/feed.atom"/>',
    );
    expect(entries[0]).toContain('<title>2 new contradictions, 1 contradiction resolved</title>');
  });

  it('is well-formed whatever a text says', () => {
    expect(feed).toContain('Part &amp; whole give 17.17 %, not &lt;17.9 %&gt;.');
    expect(feed).not.toContain('\u0000');
    const tags = [...feed.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)].filter(([tag]) => !tag.startsWith('<?'));
    const open: string[] = [];
    for (const [, closing, name, empty] of tags) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
  });
});

describe('jsonFeed', () => {
  it('has what JSON Feed 1.1 asks for, and no entry for a run that found nothing', () => {
    const feed = jsonFeed(runs, ORIGIN);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://crossfoot.example/v1/feed.json',
    });
    expect(feed.items.map(({ id, title, tags }) => ({ id, title, tags }))).toEqual([
      {
        id: `${ORIGIN}/v1/runs/${runs[0]!.id}`,
        title: '2 new contradictions, 1 contradiction resolved',
        tags: ['contradiction', 'resolved'],
      },
      { id: `${ORIGIN}/v1/runs/${runs[2]!.id}`, title: '1 gap in the scheduled runs', tags: ['missed'] },
    ]);
    for (const item of feed.items) expect(item.content_text.length).toBeGreaterThan(0);
  });
});
