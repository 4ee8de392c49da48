/** One browser for a test file, and pages that are tidied up after each test. Call at the top of the file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';

export interface PageOptions extends BrowserContextOptions {
  /** A context that no other test has used or will: for a test that fills a cache or leaves a script behind. */
  isUnused?: boolean;
}

/**
 * A desktop browser takes a second to open a context and a page, so tests that ask for the same kind of page take turns
 * on one, wiped in between.
 * @returns opens a page of 1280 × 720 pixels, light, if not told otherwise: blank, with nothing stored, no listeners and no routes
 */
export function usePages(): (options?: PageOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const free = new Map<string, Page[]>();
  const lent: { page: Page; kind: string | undefined }[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(lent.splice(0).map(async ({ page, kind }) => {
      if (kind !== undefined && (await wipe(page))) free.set(kind, [...(free.get(kind) ?? []), page]);
      else await page.context().close();
    }));
  });
  afterAll(() => browser?.close());

  return async ({ isUnused = false, viewport, colorScheme, reducedMotion, forcedColors, ...options } = {}) => {
    const kind = isUnused ? undefined : JSON.stringify(options);
    const page = (kind !== undefined && free.get(kind)?.pop()) || (await (await browser!.newContext(options)).newPage());
    lent.push({ page, kind });
    await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
    await page.emulateMedia({ media: null, colorScheme: colorScheme ?? 'light', reducedMotion: reducedMotion ?? 'no-preference', forcedColors: forcedColors ?? 'none' });
    return page;
  };
}

/** Takes away what a test left in a page. @returns whether the page can be used again */
async function wipe(page: Page): Promise<boolean> {
  try {
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); }).catch(() => {}); // about:blank stores nothing
    await page.context().clearCookies();
    await page.mouse.move(0, 0);
    await page.goto('about:blank');
    return page.context().pages().length === 1;
  } catch {
    return false;
  }
}
