import { warmUp } from '../briefs/brief.ts';
import type { AppContext } from './environment.ts';

let warm = false;

/**
 * Prints a sample brief after the first page an isolate answers: pages link to briefs, and who follows such a link then finds
 * everything compiled. Not at start-up, of which it would take most of the budget, and not for programs that ask for data.
 */
export function warmBriefs(c: AppContext): void {
  if (warm || !c.res.headers.get('Content-Type')?.startsWith('text/html')) return;
  warm = true;
  c.executionCtx.waitUntil(scheduler.wait(0).then(warmUp));
}
