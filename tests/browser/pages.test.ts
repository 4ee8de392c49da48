/**
 * Every page opens without a complaint and without asking anyone else; an address that leads nowhere still leads
 * somewhere.
 */
import type { Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pagesByKind } from '../support/kinds.ts';
import { settle, usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
/** Pages of codes are made alike too, but for the map's. */
const isOneOfMany = (kind: string) => /^embed\/code\/(?!map\/|claim\/)/.test(kind);
/**
 * Of many pages made alike, as those of claims or events, the first and the last, and one frame; the tests of the build
 * read them all.
 */
const paths = [...pagesByKind()]
  .filter(([kind]) => !isOneOfMany(kind))
  .flatMap(([kind, pages]) =>
    kind.startsWith('embed/') ? pages.slice(0, 1) : pages.length < 12 ? pages : [pages[0]!, pages.at(-1)!],
  );

const newPage = usePages();

test.each(paths)('“%s” opens with a silent console, and every request is to this site and answered', async (path) => {
  const page = await newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const pending = new Set<Request>();
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('request', (request) => {
    pending.add(request);
    if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:'))
      complaints.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    pending.delete(request);
    complaints.push(`failed: ${request.url()}`);
  });
  // What is not drawn until it comes near is drawn too.
  await page.goto(siteUrl + path);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settle(page);
  await expect.poll(() => pending.size, { timeout: 15_000 }).toBe(0);
  expect(await page.locator('h1').count()).toBe(1);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the fonts that the page names are those that it is set in', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}chapters/at-a-glance/`);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter((font) => font.status === 'loaded')
      .map((font) => font.family.replaceAll('"', ''));
  });
  expect(loaded).toEqual(expect.arrayContaining(['Source Serif', 'Source Sans']));
});

describe('an address that leads nowhere', () => {
  test.each([
    'no-such-page/',
    'no-such-page',
    'chapters/no-such-chapter/',
    'a/b/c/d/e',
    'chapters/turn/nothing.html',
    '%E2%80%99',
  ])('“%s” gives the 404 page, styled, with links that work', async (path) => {
    const page = await newPage();
    const response = await page.goto(siteUrl + path);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('There is no page here');
    // Its styles do not hang on how deep the address is.
    expect(await page.locator('h1').evaluate((e) => getComputedStyle(e).fontFamily)).toContain('Source Serif');
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href.split('#')[0]!))]);
    const own = links.filter((link) => new URL(link).origin === new URL(siteUrl).origin && link !== page.url());
    expect(own.length).toBeGreaterThan(10);
    const statuses = await Promise.all(
      own.map(async (link) => `${(await fetch(link, { method: 'HEAD' })).status} ${link}`),
    );
    expect(statuses.filter((status) => !status.startsWith('200'))).toEqual([]);
  });

  test('a reader goes on from there by one click', async () => {
    const page = await newPage();
    await page.goto(`${siteUrl}no-such-page/`);
    await page.locator('main').getByRole('link', { name: 'Claims and sources' }).click();
    await page.waitForURL(`${siteUrl}references/`);
  });
});

describe('the way through the site', () => {
  test('from the first chapter to the last by “Next”, and back by “Before”', async () => {
    const page = await newPage();
    await page.goto(siteUrl);
    await page.locator('#chapters a').first().click();
    const seen: string[] = [];
    for (;;) {
      seen.push((await page.locator('h1').textContent()) ?? '');
      const next = page.locator('.pager span:last-child a');
      if ((await next.count()) === 0) break;
      const from = page.url();
      await next.click();
      await page.waitForURL((url) => url.href !== from);
    }
    const titles = await page
      .locator('.rail > ol > li > a')
      .evaluateAll((all) => all.map((a) => a.textContent!.trim().replace(/^\d+ /, '')));
    expect(seen).toEqual(titles);
    const last = page.url();
    await page.locator('.pager span:first-child a').click();
    await page.waitForURL((url) => url.href !== last);
    expect(await page.locator('h1').textContent()).toBe(titles.at(-2));
  });

  test('Tab begins with a way past the masthead, which can be seen then', async () => {
    const page = await newPage();
    await page.goto(`${siteUrl}chapters/turn/`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Skip to the text');
    expect(
      await skip.evaluate((e) => {
        const box = e.getBoundingClientRect();
        return box.left >= 0 && box.top >= 0 && box.width > 50;
      }),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
  });

  test('whatever has the focus can be seen to have it', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${siteUrl}chapters/at-a-glance/`);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const e = document.activeElement!;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        const seen =
          style.outlineStyle !== 'none' &&
          parseFloat(style.outlineWidth) >= 2 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          style.opacity !== '0';
        return seen ? undefined : `${e.tagName}.${e.className} “${e.textContent?.trim().slice(0, 30)}”`;
      });
      if (fault) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
});
