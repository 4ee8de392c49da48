/**
 * The map of a chapter and its text: what is named lights up, what is chosen brings its sentences, and a small map
 * stands by.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const CHAPTER = `${inject('siteUrl')}chapters/september-2021/`;
const newPage = usePages();

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(CHAPTER);
  if (options.javaScriptEnabled !== false)
    await page.locator('figure.map svg[role="group"]').first().waitFor({ state: 'attached' });
  return page;
}
const lit = (page: Page) =>
  page.locator('figure.map svg.wide .lit').evaluateAll((all) => all.map((one) => one.getAttribute('data-of')!));
const told = (page: Page) => page.locator('figure.map .told');

test('the keyboard and the pointer on a name light it on the map, and put it out again', async () => {
  const page = await open();
  const khorog = page.locator('.text a[href$="/places/khorog/"]').first();
  await khorog.focus();
  const there = await lit(page);
  expect(there.some((of) => of.split(' ').includes('place/khorog'))).toBe(true);
  await page.locator('.text a[href$="/glossary/#inclusive-government"]').first().focus();
  expect(await lit(page)).toEqual([]);
  await khorog.dispatchEvent('pointerenter');
  expect(await lit(page)).toEqual(there);
});

test('an event chosen on the map brings the sentences about it, each with the way to its paragraph', async () => {
  const page = await open();
  await page.locator('figure.map svg.wide [data-of~="event/khorog-parade"]').first().click();
  expect(await told(page).locator('b').textContent()).toMatch(/^3 Troops parade in Khorog/);
  expect(await told(page).textContent()).toContain('paraded in Khorog on 30 September 2021');
  const link = told(page).locator('a').first();
  const target = await link.getAttribute('href');
  expect(await page.locator(target!).count()).toBe(1);
  // No number of a note stands in a sentence.
  expect(await told(page).textContent()).not.toMatch(/paraded in Khorog\d/);
});

test('a map’s marks are one tab stop, named; arrow keys go on, Enter chooses; only the name is announced', async () => {
  const page = await open();
  const marks = page.locator('figure.map svg.wide [data-of]');
  expect(await marks.evaluateAll((all) => all.filter((one) => one.getAttribute('tabindex') === '0').length)).toBe(1);
  expect(
    await marks.evaluateAll(
      (all) => all.filter((one) => !one.getAttribute('aria-label') || one.getAttribute('role') !== 'button').length,
    ),
  ).toBe(0);
  await page.locator('figure.map svg.wide [data-of][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const name = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  expect(await told(page).locator('[role="status"]').textContent()).toBe(name);
  expect(await told(page).locator('[role="status"] p').count()).toBe(0);
});

test('with the map out of sight a wide screen has a small one beside the text; nothing scrolls by itself', async () => {
  const page = await open();
  const small = page.locator('.rail .mini');
  await expect.poll(() => small.isVisible(), { timeout: 15_000 }).toBe(true);
  const before = await page.evaluate(() => scrollY);
  await page
    .locator('.text a[href$="/places/khorog/"]')
    .first()
    .evaluate((link) => link.dispatchEvent(new Event('pointerenter')));
  expect(await page.locator('.rail .mini .lit').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.locator('.rail .mini [tabindex], .rail .mini [role], .rail .mini [id]').count()).toBe(0);
  await page.locator('figure.map').scrollIntoViewIfNeeded();
  await page.locator('figure.map').evaluate((figure) => figure.scrollIntoView({ block: 'center' }));
  await expect.poll(() => small.isVisible(), { timeout: 15_000 }).toBe(false);
});

test('on a narrow screen there is none, and a touch on the map brings the sentences', async () => {
  const page = await open({ viewport: { width: 360, height: 800 }, hasTouch: true });
  expect(await page.locator('.mini').isVisible()).toBe(false);
  await page.locator('figure.map svg.narrow [data-of~="event/darvaz-parade"]').first().tap();
  expect(await told(page).textContent()).toContain('Darvoz');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without script the map is a picture with a caption', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('figure.map svg.wide').getAttribute('role')).toBe('img');
  expect(await page.locator('figure.map figcaption').textContent()).toContain('Troops parade in Khorog');
});
