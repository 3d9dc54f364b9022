import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, startBrowser } from './browser.ts';

const AUDIT = readFileSync(join(import.meta.dirname, 'audit.js'), 'utf8');
const WIDTHS = [390, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('the start page', () => {
  const looks = ['en', 'vi', 'ms'].flatMap(lang =>
    WIDTHS.flatMap(width => SCHEMES.map(scheme => [lang, width, scheme] as const)),
  );

  it.each(looks)('is sound in %s at %i pixels, %s', async (lang, width, colorScheme) => {
    const viewport = { width, height: 900 };
    const { page, complaints, close } = await open(browser, `/?lang=${lang}`, { viewport, colorScheme });
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('.place').count()).toBeGreaterThan(3);
    expect(await page.locator('.card.contradicts').count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await page.evaluate(AUDIT)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('speaks the browser’s language, and changes it by a link', async () => {
    const { page, close } = await open(browser, '/', { locale: 'vi-VN' });
    expect(await page.locator('h1').textContent()).toBe('Số liệu nào khớp, số liệu nào không?');
    await page.getByRole('link', { name: 'Bahasa Melayu' }).click();
    expect(await page.locator('h1').textContent()).toBe('Angka mana yang sepadan?');
    expect(await page.context().cookies()).toEqual([]);
    await close();
  });

  it('hands out briefs as PDF', async () => {
    const { page, close } = await open(browser, '/?lang=en');
    const link = page.getByRole('link', { name: 'Brief with Japan (PDF)' }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^crossfoot-VN-[A-Z0-9]+-JP-en\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    await close();
  });

  it('leads to nothing that is not there', async () => {
    const { page, close } = await open(browser, '/');
    const hrefs = await page
      .locator('a[href^="/"]')
      .evaluateAll(links => links.map(link => (link as unknown as { href: string }).href));
    for (const href of new Set(hrefs)) expect((await page.request.get(href)).status(), href).toBe(200);
    await close();
  });

  it('is reached by keyboard: first the way to the content, then everything with its focus seen', async () => {
    const { page, close } = await open(browser, '/?lang=en');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to content');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await close();
  });
});
