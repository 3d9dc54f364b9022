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

// RFC 3339 with an upper-case T, as RFC 4287 section 3.3 and JSON Feed 1.1 ask.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

describe('the rules of the specifications', () => {
  const texts = (xml: string, element: string): string[] =>
    [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(match => match[1]!);

  it.each([[runs], [[]]])('are kept by the Atom feed (RFC 4287)', some => {
    const feed = atomFeed(some, ORIGIN, '2026-01-01T03:00:02.000Z');
    expect(
      feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
    ).toBe(true);
    // 4.2.6: ids are absolute IRIs, and no two entries share one. 4.2.15: dates.
    const ids = texts(feed, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(URL.canParse(id)).toBe(true);
    for (const updated of texts(feed, 'updated')) expect(updated).toMatch(INSTANT);
    // 4.1.1: one self link, at most one alternate link of a type; an author of the feed stands for its entries.
    const head = feed.slice(0, feed.includes('<entry>') ? feed.indexOf('<entry>') : undefined);
    expect(head.match(/rel="self"/g)).toHaveLength(1);
    expect(head.match(/rel="alternate"/g)).toHaveLength(1);
    expect(texts(head, 'author').concat(texts(head, 'name'))).toEqual(['Crossfoot']);
    // 4.1.3.1: text content has no children.
    for (const entry of feed.split('<entry>').slice(1))
      expect(entry).toMatch(/<content type="text">[^<]+<\/content>/);
  });

  it.each([[runs], [[]]])('are kept by the JSON Feed (version 1.1)', some => {
    const feed = JSON.parse(JSON.stringify(jsonFeed(some, ORIGIN)));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(typeof feed.title).toBe('string');
    for (const address of [feed.home_page_url, feed.feed_url]) expect(URL.canParse(address)).toBe(true);
    expect(Array.isArray(feed.items)).toBe(true);
    const ids = feed.items.map(({ id }: { id: unknown }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string');
      expect(item.content_text).not.toBe('');
      expect(item.date_published).toMatch(INSTANT);
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    }
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
