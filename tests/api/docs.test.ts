import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { CACHE } from '../../src/api/cache-policy.ts';
import { PROBLEM_STATUS } from '../../src/api/problem.ts';
import { StatusSchema } from '../../src/model/figure.ts';
import { VERDICTS } from '../../src/model/relation.ts';

const DOCS = readFileSync('docs/api.md', 'utf8');

describe('docs/api.md', () => {
  it('names every address that is answered', () => {
    const paths = createApp()
      .routes.map(route => route.path)
      .filter(path => path !== '/*' && !path.startsWith('/assets/'))
      .map(path => path.replace(/:file\{.*\}/, '{place}.pdf').replace(/:(\w+)(\{.*?\})?/, '{$1}'));
    expect(paths.length).toBeGreaterThan(10);
    expect([...new Set(paths)].filter(path => !DOCS.includes(` ${path}\``))).toEqual([]);
  });

  it('tells every problem with its status', () => {
    for (const [kind, status] of Object.entries(PROBLEM_STATUS))
      expect(DOCS, kind).toContain(`| \`${kind}\` | ${status} |`);
  });

  it('tells every status and verdict, and how long answers are kept', () => {
    for (const word of [...StatusSchema.options, ...VERDICTS]) expect(DOCS).toContain(`\`${word}\``);
    expect(DOCS).toContain(CACHE.data);
  });
});
