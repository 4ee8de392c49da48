/** One browser for a test file, and pages that close themselves after each test. Call at the top of the file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';

/** @returns opens a page in a context of its own */
export function usePages(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    const page = await (await browser!.newContext(options)).newPage();
    opened.push(page);
    return page;
  };
}
