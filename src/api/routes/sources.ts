import * as v from 'valibot';
import type { ArticleTaken } from '../../dataset/publisher/take-article.ts';
import type { Turn } from '../../dataset/publisher/tools.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { getSource, listSources } from '../../dataset/queries/sources.ts';
import { bibliography } from '../../dataset/source-record.ts';
import { ArticleSchema } from '../../model/article.ts';
import type { App, AppContext } from '../environment.ts';
import type { Parameter } from '../parameters.ts';
import { seenSnapshot } from '../seen.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';
import { bodyOf, doneTurn, turnAnswer, writer } from '../writing.ts';

/** Whether to tell only what would change. */
const DRY_RUN = {
  schema: v.optional(v.picklist(['true', 'false'])),
  fault: { key: 'parameter.choice', values: { choices: 'true, false' } },
} as const satisfies Parameter;

export const ARTICLE_PARAMETERS = { 'dry-run': DRY_RUN };

/** What a writer is told of an article: its source, what was read and found in it, and the snapshot that carries it. */
function articleBody(turn: Turn & ArticleTaken) {
  const { outcome, record, difference, snapshot, previous, changed, trouble } = turn;
  const { figures, relations: findings, deduced, conflicts, culprits, lost } = record;
  return {
    outcome,
    source: bibliography(record),
    figures,
    findings,
    deduced,
    conflicts,
    culprits,
    ...(lost === undefined ? {} : { lost }),
    ...(outcome === 'added' ? {} : { difference }),
    snapshot: snapshot === '' ? null : snapshot,
    previous,
    changed,
    ...(trouble === undefined ? {} : { trouble }),
  };
}

async function takeArticle(c: AppContext, id?: string): Promise<Response> {
  const { by, values } = await writer(c, ARTICLE_PARAMETERS);
  const article = await bodyOf(c, ArticleSchema);
  const dry = values['dry-run'] === 'true';
  const seen = await seenSnapshot(c);
  const turn = doneTurn(await publisherOf(c.env).takeArticle(article, by, { id, seen, dry }), 'found.source');
  const taken = turn as Turn & ArticleTaken;
  const status = taken.outcome === 'added' && !dry ? 201 : 200;
  const headers = status === 201 ? { Location: `/v1/sources/${taken.record.id}` } : {};
  return turnAnswer(c, taken, { ...(dry ? { dryRun: true } : {}), ...articleBody(taken) }, status, headers);
}

async function withdraw(c: AppContext): Promise<Response> {
  const { by } = await writer(c, {});
  const id = c.req.param('id') ?? '';
  const turn = await publisherOf(c.env).withdraw([id], by, await seenSnapshot(c));
  const done = doneTurn(turn.withdrawn.length > 0 || turn.conflict ? turn : undefined, 'found.source');
  return turnAnswer(c, done, done);
}

/**
 * `GET /v1/sources` and `/v1/sources/{id}`: bibliography, digest (our own words), figures and checks. `POST` takes an article
 * in, `PUT` replaces it, `DELETE` withdraws it (they need a token).
 */
export function sourceRoutes(app: App): void {
  listRoute(app, '/v1/sources', {}, (served, _filter, page) => listSources(served, page), {
    others: { POST: c => takeArticle(c) },
  });
  recordRoute(app, '/v1/sources/:id', 'found.source', getSource, {
    PUT: c => takeArticle(c, c.req.param('id') ?? ''),
    DELETE: withdraw,
  });
}
