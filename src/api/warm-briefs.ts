import { warmUp } from '../briefs/brief.ts';
import type { AppContext } from './environment.ts';

/** Samples printed: the first compiles, the others let the engine see what is worth compiling well. */
const ROUNDS = 3;

let warm = false;

async function printSamples(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    // Requests that wait come between.
    await scheduler.wait(0);
    warmUp();
  }
}

/**
 * Prints a sample brief a few times after the first answer an isolate gives: who asks for a brief then finds everything
 * compiled. Not at start-up, of which one sample would take half the budget.
 */
export function warmBriefs(c: AppContext): void {
  if (warm) return;
  warm = true;
  c.executionCtx.waitUntil(printSamples());
}
