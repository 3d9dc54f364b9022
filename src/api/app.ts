import { Hono } from 'hono';
import type { App, AppEnv } from './environment.ts';
import { answerProblem, problemOf } from './failure.ts';
import { setCommonHeaders } from './response-headers.ts';
import { backupRoutes } from './routes/backup.ts';
import { briefRoutes } from './routes/briefs.ts';
import { checkRoute } from './routes/check.ts';
import { checkPageRoute } from './routes/check-page.ts';
import { checkRoutes } from './routes/checks.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { feedRoutes } from './routes/feeds.ts';
import { figureRoutes } from './routes/figures.ts';
import { healthRoutes } from './routes/health.ts';
import { journalRoutes } from './routes/journal.ts';
import { openApiRoute } from './routes/openapi.ts';
import { pageRoutes } from './routes/pages.ts';
import { runRoutes } from './routes/runs.ts';
import { seriesRoutes } from './routes/series.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { sourceRoutes } from './routes/sources.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { warmBriefs } from './warm-briefs.ts';

/** The API and the pages. It needs the bindings of wrangler.toml; docs/api.md tells what it answers. */
export function createApp(): App {
  const app: App = new Hono<AppEnv>();
  app.use(async (c, next) => {
    await next();
    setCommonHeaders(c.res.headers, c.req.method, c.req.path);
    warmBriefs(c);
  });
  app.onError((error, c) => answerProblem(c, problemOf(error)));
  app.notFound(c => answerProblem(c, { kind: 'not-found', detail: { key: 'found.route' } }));

  figureRoutes(app);
  sourceRoutes(app);
  checkRoutes(app);
  seriesRoutes(app);
  briefRoutes(app);
  runRoutes(app);
  feedRoutes(app);
  snapshotRoutes(app);
  correctionRoutes(app);
  journalRoutes(app);
  backupRoutes(app);
  checkRoute(app);
  healthRoutes(app);
  openApiRoute(app);
  subjectRoutes(app);
  pageRoutes(app);
  checkPageRoute(app);
  return app;
}
