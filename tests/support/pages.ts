/** Pages of a browser that are tidied up after each test. Call at the top of a test file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { launchBrowser } from './browser.ts';

export interface PageOptions extends BrowserContextOptions {
  /** A context that no other test has used or will: for a test that fills a cache or leaves a script behind. */
  isUnused?: boolean;
  /**
   * The clock of the page runs as ever, and `page.clock.runFor` brings it forward: a test that nothing happens needs not
   * wait. Such a page is not used again.
   */
  hasClock?: boolean;
}

// Shared by the test files that one worker runs: a desktop browser takes seconds to start and to open a window.
let browser: Promise<Browser> | undefined;
const free = new Map<string, Page[]>();

/**
 * Tests that ask for the same kind of page take turns on one, wiped in between.
 * The browser ends with the worker.
 * @returns opens a page of 1280 × 720 pixels, light, if not told otherwise: blank, with nothing stored, no listeners
 * and no routes
 */
export function usePages(): (options?: PageOptions) => Promise<Page> {
  const lent: { page: Page; kind: string | undefined }[] = [];

  afterEach(async () => {
    await Promise.all(
      lent.splice(0).map(async ({ page, kind }) => {
        if (kind !== undefined && (await wipe(page))) free.set(kind, [...(free.get(kind) ?? []), page]);
        else await page.context().close();
      }),
    );
  });

  return async ({
    isUnused = false,
    hasClock = false,
    viewport,
    colorScheme,
    reducedMotion,
    forcedColors,
    ...options
  } = {}) => {
    browser ??= launchBrowser();
    const kind = isUnused || hasClock ? undefined : JSON.stringify(options);
    const page =
      (kind !== undefined && free.get(kind)?.pop()) || (await (await (await browser).newContext(options)).newPage());
    lent.push({ page, kind });
    if (hasClock) await page.clock.install();
    await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
    await page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? 'light',
      reducedMotion: reducedMotion ?? 'no-preference',
      forcedColors: forcedColors ?? 'none',
    });
    return page;
  };
}

/** Takes away what a test left in a page. @returns whether the page can be used again */
async function wipe(page: Page): Promise<boolean> {
  try {
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page
      .evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      })
      .catch(() => {}); // about:blank stores nothing
    await page.context().clearCookies();
    await page.mouse.move(0, 0);
    await page.goto('about:blank');
    return page.context().pages().length === 1;
  } catch {
    return false;
  }
}

/** Waits until every picture and frame that a page has begun to load is there, and what came has been drawn. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frames = (count: number) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => (count > 1 ? void frames(count - 1).then(done) : done()));
      });
    await document.fonts.ready;
    // What is lazy begins to load in the frames after it has come near.
    await frames(3);
    const pictures = [...document.images].filter(
      (image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight * 2,
    );
    await Promise.all(
      pictures.map(
        (image) =>
          image.complete ||
          new Promise((done) => {
            image.onload = image.onerror = done;
          }),
      ),
    );
    await frames(2);
  });
