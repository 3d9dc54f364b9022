import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, startBrowser } from './browser.ts';

const AUDIT = readFileSync(join(import.meta.dirname, 'audit.js'), 'utf8');
const LOOKS = [
  ['en', 390, 'light'],
  ['vi', 1280, 'dark'],
  ['ms', 390, 'dark'],
  ['vi', 768, 'light'],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The drawings that are seen, and whether any of their letters stands outside of its drawing or in another's way. */
async function chartFaults(page: Page): Promise<{ drawings: number; faults: string[] }> {
  return page.evaluate(`(() => {
    const faults = [];
    const drawings = [...document.querySelectorAll('.chart svg')].filter(svg => svg.checkVisibility());
    for (const svg of drawings) {
      const frame = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('tspan')].map(word => [word, word.getBoundingClientRect()]);
      for (const [word, box] of words) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push('outside: ' + word.textContent);
        const size = Number.parseFloat(getComputedStyle(word).fontSize) * (frame.width / svg.viewBox.baseVal.width);
        if (size < 12) faults.push('small: ' + word.textContent + ' ' + size);
        for (const [other, its] of words) {
          if (other === word) continue;
          const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
          if (across > 1 && down > box.height * 0.4) faults.push('overlap: ' + word.textContent + ' / ' + other.textContent);
        }
      }
    }
    return { drawings: drawings.length, faults };
  })()`);
}

async function expectSound(page: Page, complaints: readonly string[], charts: number): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  expect(await page.evaluate(AUDIT)).toEqual([]);
  const { drawings, faults } = await chartFaults(page);
  expect(drawings).toBe(charts);
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
}

describe('the page on', () => {
  it.each(LOOKS)('a place is sound in %s at %i pixels, %s', async (lang, width, colorScheme) => {
    const viewport = { width, height: 900 };
    const path = `/places/VN-13?lang=${lang}`;
    const { page, complaints, close } = await open(browser, path, { viewport, colorScheme });
    expect(await page.locator('h1').textContent()).toBe('Quảng Ninh');
    await expectSound(page, complaints, 1);
    const label = await page.locator('.chart svg').first().getAttribute('aria-label');
    expect(label).toMatch(/17[.,]2%/);
    await close();
  });

  it.each(LOOKS)('a source is sound in %s at %i pixels, %s', async (lang, width, colorScheme) => {
    const viewport = { width, height: 900 };
    const path = `/sources/da-nang-japan-2024?lang=${lang}`;
    const { page, complaints, close } = await open(browser, path, { viewport, colorScheme });
    expect(await page.locator('.card.contradicts').count()).toBeGreaterThan(0);
    await expectSound(page, complaints, 0);
    await close();
  });

  it('a place leads to its briefs and data, and is led to from the start page', async () => {
    const { page, close } = await open(browser, '/?lang=en');
    await page.getByRole('link', { name: 'Quảng Ninh', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('Quảng Ninh');
    for (const link of await page.locator('.links a').all()) {
      expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
    }
    await close();
  });
});

describe('charts of an article', () => {
  const ARTICLE =
    'Exports of Quang Ninh reached 1.2 billion USD in 2020, 1.4 billion USD in 2021, nearly 2 billion USD in 2022 and 2.1 billion USD in 2023. ' +
    'In 2023, exports of Hai Phong reached 9.5 billion USD and exports of Da Nang reached 1.9 billion USD.';

  it.each(LOOKS)('are drawn in %s at %i pixels, %s', async (lang, width, colorScheme) => {
    const viewport = { width, height: 900 };
    const { page, complaints, close } = await open(browser, `/?lang=${lang}`, { viewport, colorScheme });
    await page.locator('#text').fill(ARTICLE);
    await page.locator('form button[type=submit]').click();
    await page.locator('.chart').first().waitFor();
    const { faults, drawings } = await chartFaults(page);
    expect(drawings).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect(await page.evaluate(AUDIT)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
