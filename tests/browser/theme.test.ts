/**
 * Light or dark is one choice for the whole site: pages that are open already, and those that a reader comes Back to,
 * follow it.
 */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();
const isDark = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
const button = (page: Page) => page.locator('.mast .theme');

test('another tab, a frame in it and the button follow at once; one that asks for its own theme does not', async () => {
  const page = await newPage({ isUnused: true });
  const other = await page.context().newPage();
  await Promise.all([page.goto(`${siteUrl}about/`), other.goto(`${siteUrl}method/`)]);
  // Frames on a page of this site, as in the chapters.
  await other.evaluate(
    (sources) =>
      Promise.all(
        sources.map(
          (src) =>
            new Promise((done) => {
              const element = document.createElement('iframe');
              element.onload = done;
              element.src = src;
              document.body.append(element);
            }),
        ),
      ),
    ['', '?theme=light'].map((query) => `${siteUrl}embed/stance/${query}`),
  );
  const inFrame = (at: number) =>
    other.frames()[at]!.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await button(page).click();
  await expect.poll(() => isDark(other)).toBe(true);
  await expect.poll(() => inFrame(1)).toBe('dark');
  expect(await button(other).textContent()).toBe('Light');
  expect(await inFrame(2)).toBe('light');
  // Whoever clears the site's data has no choice any more, and gets the system's.
  await page.evaluate(() => localStorage.clear());
  await expect.poll(() => isDark(other)).toBe(false);
});

test('a page that comes Back from the cache follows what was chosen meanwhile', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}about/`);
  const back = () =>
    page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
  });
  await back();
  expect([await isDark(page), await button(page).textContent()]).toEqual([true, 'Light']);
  await page.evaluate(() => {
    localStorage.setItem('theme', 'no such theme');
  });
  await back();
  expect([await isDark(page), await button(page).textContent()]).toEqual([false, 'Dark']);
});

test('without a choice a page follows the system while it is open', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}about/`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => button(page).textContent(), { timeout: 15_000 }).toBe('Light');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
});
