/** The served build answers as a host would, and a browser opens it without complaint. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('the home page opens, with the headers of public/_headers and nothing in the console', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));

  const response = await page.goto(siteUrl);

  expect(response?.status()).toBe(200);
  expect(response?.headers()).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'content-security-policy': "frame-ancestors 'self'",
  });
  expect(await page.title()).not.toBe('');
  expect(complaints).toEqual([]);
  await page.close();
});

test('an unknown address gives the 404 page with its status', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${siteUrl}no-such-page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
  await page.close();
});

test('what is under /embed/ may be framed by anyone', async () => {
  const response = await fetch(`${siteUrl}embed/`);
  expect(response.headers.get('content-security-policy')).not.toContain('frame-ancestors');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});
