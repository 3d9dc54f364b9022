import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, startBrowser } from './browser.ts';

const AUDIT = readFileSync(join(import.meta.dirname, 'audit.js'), 'utf8');

const ARTICLE = [
  'Da Nang works with four Japanese cities, namely Kawasaki, Sakai and Yokohama.',
  '',
  'Japan has 12 projects worth 2.39 billion USD there, or 17.21 per cent of a total of nearly 13.92 billion USD.',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function expectFindings(page: Page): Promise<void> {
  const result = page.locator('#result');
  expect(await result.locator('.card.contradicts').count()).toBe(1);
  expect(await result.locator('.card.adds-up').count()).toBeGreaterThan(0);
  expect(await result.locator('mark.adds-up').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('17.21 per cent')]),
  );
  expect(await result.locator('mark.contradicts').count()).toBeGreaterThan(0);
}

describe('the box for an article', () => {
  it('shows the findings on the page, by keyboard alone', async () => {
    const { page, complaints, close } = await open(browser, '/?lang=en');
    await page.locator('#text').focus();
    await page.keyboard.insertText(ARTICLE);
    await page.keyboard.press('Tab');
    // Month, day, year and the calendar of the date; then the language, then the button.
    while ((await page.evaluate('document.activeElement.type')) !== 'submit')
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#result h2');
    await expectFindings(page);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    expect(await page.evaluate(AUDIT)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('works without a script', async () => {
    const { page, complaints, close } = await open(browser, '/?lang=en', { javaScriptEnabled: false });
    expect(await page.locator('button[data-sample]').isVisible()).toBe(false);
    await page.locator('#text').fill(ARTICLE);
    await page.getByRole('button', { name: 'Check the figures' }).click();
    expect(new URL(page.url()).pathname).toBe('/check');
    await expectFindings(page);
    expect(await page.locator('#text').inputValue()).toBe(ARTICLE);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['en', 'vi', 'ms'])('has an example in %s that is read', async lang => {
    const viewport = { width: 390, height: 844 };
    const { page, complaints, close } = await open(browser, `/?lang=${lang}`, { viewport });
    await page.locator('button[data-sample]').click();
    await page.waitForSelector('#result h2');
    expect(await page.locator('#result mark').count()).toBeGreaterThan(5);
    // It shows what the page is for: something that adds up, something that does not, and the slip behind it.
    expect(await page.locator('#result .card.adds-up').count()).toBeGreaterThan(0);
    expect(await page.locator('#result .card.contradicts').count()).toBe(1);
    expect(await page.locator('#result').textContent()).toMatch(/1[.,]264.*1[.,]246/s);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await page.evaluate(AUDIT)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('runs nothing that a text holds', async () => {
    const { page, complaints, close } = await open(browser, '/?lang=en');
    const text = `<img src=x onerror="document.title='run'"><script>document.title='run'</script> 5 billion USD`;
    await page.locator('#text').fill(text);
    await page.getByRole('button', { name: 'Check the figures' }).click();
    await page.waitForSelector('#result h2');
    expect(await page.locator('#result').getByText('<script>').count()).toBe(1);
    expect(await page.locator('#result img, #result script').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is wrong, in the reader’s language', async () => {
    const { page, close } = await open(browser, '/?lang=vi');
    await page.locator('#text').fill('5 '.repeat(600_000));
    await page.getByRole('button', { name: 'Kiểm tra số liệu' }).click();
    const alert = page.locator('#result [role="alert"]');
    await alert.waitFor();
    expect(await alert.textContent()).toBe('Chỉ đọc tối đa 1048576 byte.');
    await page.context().setOffline(true);
    await page.locator('#text').fill('5 tỷ USD');
    await page.getByRole('button', { name: 'Kiểm tra số liệu' }).click();
    await page.getByText('Không kiểm tra được bài báo.').waitFor();
    expect(await page.getByRole('button', { name: 'Kiểm tra số liệu' }).isEnabled()).toBe(true);
    await close();
  });
});
