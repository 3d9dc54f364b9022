import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser that comes as an npm package. Its own arguments switch web security off; these do not. */
export async function startBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** A page, and everything it complained of: errors, warnings, requests that failed. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page of the served site in a fresh context. */
export async function open(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: inject('origin'), ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('requestfailed', request => complaints.push(`${request.url()} failed`));
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.url()} answers ${response.status()}`);
  });
  await page.goto(path);
  return { page, complaints, close: () => context.close() };
}
