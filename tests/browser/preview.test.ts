/**
 * Links that show where they lead: by pointer, keyboard and finger, read out, and never in the way; and steps from note
 * to note.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages, type PageOptions } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const CHAPTER = `${siteUrl}chapters/september-2021/`;
const newPage = usePages();

async function open(address: string, width: number, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(address);
  return page;
}
const shown = (page: Page) => page.locator('.preview:popover-open');
const khorog = (page: Page) => page.locator('main a[href$="/places/khorog/"]').first();

describe('a name in the text', () => {
  test('shows the head of its page when the pointer rests on it, stays while it is inside, closes after', async () => {
    const page = await open(CHAPTER, 1280, { hasClock: true });
    await khorog(page).scrollIntoViewIfNeeded();
    await khorog(page).hover();
    await shown(page).waitFor();
    expect(await shown(page).textContent()).toContain('Khorog');
    const box = (await shown(page).boundingBox())!;
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800).toBe(true);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    // Longer than it would take to close: it is the staying that is asked.
    await page.clock.runFor(5000);
    expect(await shown(page).count()).toBe(1);
    await page.mouse.move(5, 5);
    await page.locator('.preview').waitFor({ state: 'detached' });
  });

  test('shows it to the keyboard, says so, lets Tab go in and Escape out', async () => {
    const page = await open(CHAPTER, 900);
    await khorog(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await shown(page).waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Preview: Khorog' }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await shown(page).evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.activeElement?.isConnected && document.activeElement !== document.body),
    ).toBe(true);
  });

  test('shows it to a finger first, without a complaint, and its title goes on to the page', async () => {
    const page = await open(CHAPTER, 360, { hasTouch: true, isMobile: true });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await khorog(page).tap();
    await shown(page).waitFor();
    expect(page.url()).toBe(CHAPTER);
    expect(complaints).toEqual([]);
    const box = (await shown(page).boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 800.5).toBe(true);
    await shown(page).getByRole('link', { name: 'Khorog' }).first().tap();
    await page.waitForURL(`${siteUrl}places/khorog/`);
  });

  test('is a plain link without script, and where no answer comes', async () => {
    const plain = await open(CHAPTER, 360, { javaScriptEnabled: false, hasTouch: true });
    await khorog(plain).tap();
    await plain.waitForURL(`${siteUrl}places/khorog/`);
    const cut = await open(CHAPTER, 360, { hasTouch: true, isMobile: true, isUnused: true });
    await cut.route('**/places/khorog/', (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    await khorog(cut).tap();
    await cut.waitForURL(`${siteUrl}places/khorog/`);
  });
});

test.each([
  ['a claim', 'chapters/september-2021/', '#sources a[href$="/claims/heated-exchanges/"]', 'The war of words'],
  ['a term', 'chapters/september-2021/', 'main a[href*="/glossary/#inclusive-government"]', 'inclusive government'],
  ['a passage of a chapter', 'claims/border-length/', '#mentioned a', 'An old enmity'],
  ['an event', 'claims/border-length/', '#since a', ''],
])('%s shows itself too', async (_what, path, selector, words) => {
  const page = await open(siteUrl + path, 1280);
  const link = page.locator(selector).first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await shown(page).waitFor();
  const text = (await shown(page).textContent())!;
  expect(text).toContain(words);
  expect(text.length).toBeGreaterThan(60);
  expect(await shown(page).locator('[id]').count()).toBe(0);
});

describe('from note to note', () => {
  test.each([900, 1280])('the arrow keys walk over the marks at %i pixels', async (width) => {
    const page = await open(CHAPTER, width);
    const marks = page.locator(width >= 1280 ? 'a.m' : 'button.m');
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await marks.nth(1).evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await marks.nth(1).evaluate((e) => e === document.activeElement)).toBe(true);
    if (width < 1280)
      await page.locator(`.note#${await marks.nth(1).getAttribute('popovertarget')}:popover-open`).waitFor();
    else expect(await page.locator('.note.lit').count()).toBe(1);
  });

  test('“Next” in an open note opens the next one, by finger too', async () => {
    const page = await open(CHAPTER, 360, { hasTouch: true, isMobile: true });
    await page.locator('button.m').first().tap();
    const first = page.locator('.note:popover-open');
    await first.waitFor();
    const id = await first.getAttribute('id');
    await first.getByRole('button', { name: /^Next/ }).tap();
    await page.waitForFunction((former) => {
      const now = document.querySelector('.note:popover-open');
      return now !== null && now.id !== former;
    }, id);
    expect(
      await page
        .locator('.note:popover-open')
        .getByRole('button', { name: /^Before/ })
        .count(),
    ).toBe(1);
    expect(await page.locator('.note:popover-open').count()).toBe(1);
  });
});
