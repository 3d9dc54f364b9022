/** When a run is due: its key. `scheduled` is an ISO 8601 instant. */
export interface Due {
  readonly cron: string;
  readonly scheduled: string;
}

/** The cron of the daily, deeper run; every other cron string runs as hourly. */
export const DEEP_CRON = '30 3 * * *';

/** Characters of cron expressions that a path would have to escape, or that would be mistaken, and what stands for them. */
const IN_PATHS: Readonly<Record<string, string>> = { '*': 'x', ' ': '_', '/': '~', ',': '.' };

/**
 * A run's id, fit for a path: the scheduled time and the cron.
 *
 * @example runId({ cron: '0 * * * *', scheduled: '2026-11-21T23:00:00.000Z' }) // '20261121T230000Z.0_x_x_x_x'
 */
export function runId({ cron, scheduled }: Due): string {
  const time = scheduled.replace(/\.000Z$/, 'Z').replaceAll(/[-:]/g, '');
  const schedule = cron.replaceAll(/[^A-Za-z0-9-]/g, character => IN_PATHS[character] ?? '!');
  return `${time}.${schedule}`;
}
