/** The served build answers as a host would, and a browser opens it without complaint. */
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();

test('the home page opens, with the headers of src/hosts/rules.ts and nothing in the console', async () => {
  const page = await newPage();
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
});

test('an unknown address gives the 404 page with its status', async () => {
  const page = await newPage();
  const response = await page.goto(`${siteUrl}no-such-page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
});

test('what is under /embed/ may be framed by anyone', async () => {
  const response = await fetch(`${siteUrl}embed/`);
  expect(response.headers.get('content-security-policy')).not.toContain('frame-ancestors');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});
