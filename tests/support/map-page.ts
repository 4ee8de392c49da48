/** The map page in a browser, and what the tests of it read there. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { usePages, type PageOptions } from './pages.ts';

const siteUrl = inject('siteUrl');
export const MAP = `${siteUrl}map/`;

export interface Visit {
  page: Page;
  /** Console messages, errors, failed and foreign requests. */
  complaints: string[];
}

/** A busy machine takes its time to load a page. */
export const eventually = <T>(read: () => T | Promise<T>, what = '') =>
  expect.poll(read, { timeout: 15_000, message: what });

/**
 * Call at the top of a test file.
 * @returns opens the map at a view, and waits for the live one where there is script
 */
export function useMap(): (query?: string, options?: PageOptions) => Promise<Visit> {
  const newPage = usePages();
  return async (query = '', options = {}) => {
    const page = await newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:'))
        complaints.push(`foreign: ${request.url()}`);
    });
    await page.goto(MAP + query);
    if (options.javaScriptEnabled !== false) await page.locator('.map-tools').waitFor();
    return { page, complaints };
  };
}

/** Takes an open map to another view as a reader's Back does, which costs a small part of opening it there. */
export const goBackTo = (page: Page, query: string): Promise<void> =>
  page.evaluate((search) => {
    history.replaceState(null, '', `?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

export const mark = (page: Page, id: string) => page.locator(`.live [data-item="${id}"]`);
export const row = (page: Page, id: string) => page.locator(`.list li[id="${id}"] > a.row`);
export const panelTitle = (page: Page) => page.locator('#panel h2').textContent();
export const query = (page: Page) => new URL(page.url()).searchParams;
