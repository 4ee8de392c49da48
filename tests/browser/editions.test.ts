/** Links that name an edition, followed and passed on; and frames that stay as they were. */
import { expect, inject, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import { SHOW_SINCE } from '../../src/components/editions/show-since.ts';
import { usePages } from '../support/pages.ts';
import { NEWEST_EDITION } from '../support/newest-edition.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();
const EDITION = NEWEST_EDITION.id;

test('what is copied names the edition: the link of a claim, of a paragraph, of a view of the map', async () => {
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`${siteUrl}claims/border-length/?v=${EDITION}`);
  await page.getByRole('link', { name: 'Link to this claim' }).click();
  await page.getByText('Link copied').first().waitFor();
  expect(await copied()).toMatch(new RegExp(`/claims/border-length/\\?v=${EDITION}$`));
  await page.goto(`${siteUrl}chapters/motives/`);
  await page.locator('#p1 .pn').click();
  await page.getByText('Link copied').first().waitFor();
  expect(await copied()).toMatch(new RegExp(`/chapters/motives/\\?v=${EDITION}#p1$`));
  await page.goto(`${siteUrl}map/?at=38.4,70.8,9&v=some-other-edition`);
  await page.locator('.map-tools').waitFor();
  await page.locator('[data-share]').first().click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByLabel('Link', { exact: true }).inputValue()).toMatch(
    new RegExp(`/map/\\?at=38\\.4,70\\.8,9&v=${EDITION}$`),
  );
  expect(await page.getByLabel(/^Citation in/).inputValue()).toContain(`/map/?at=38.4,70.8,9&v=${EDITION}`);
  expect(await page.getByLabel('Code for another site').inputValue()).toMatch(
    /src="[^"]*\/embed\/map\/\?at=38\.4,70\.8,9"/,
  );
});

test('an edition that does not exist is told quietly, never echoed; one that does, unchanged, not at all', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}claims/border-length/?v=%3Cimg%20src=x%20onerror=alert(1)%3E`);
  const said = page.locator('.toast');
  await page.waitForFunction(() => document.querySelector('.toast')!.textContent !== '');
  expect(await said.textContent()).toBe('There is no such edition; this is the page of today');
  // An edition without change since; and the map says nothing of an unread address.
  await page.goto(`${siteUrl}map/?at=38.4,70.8,9&v=${EDITION}`);
  await page.waitForFunction(() => document.querySelector('.leaflet-container'));
  expect(await page.locator('map-explorer .notice').textContent()).toBe('');
  expect(await said.textContent()).toBe('');
});

test('the notice of what has changed is seen by who followed a link of its edition, and moves nothing', async () => {
  const page = await newPage();
  // No page of today has changed: this one has what such a page holds, in its place.
  await page.route('**/invented/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: [
        '<!doctype html><title>Invented</title><main>',
        '<aside data-since="may" hidden>You followed a link to May</aside>',
        '<aside data-since="june" hidden>And to June</aside>',
        `<script>${SHOW_SINCE}</script><h1>Page</h1></main>`,
      ].join(''),
    }),
  );
  const seen = async (query: string) => {
    await page.goto(`${siteUrl}invented/${query}`);
    return page.locator('aside:visible').allTextContents();
  };
  expect(await seen('?v=may#p1')).toEqual(['You followed a link to May']);
  expect(await seen('?v=june')).toEqual(['And to June']);
  for (const query of ['', '?v=', '?v=nonsense', '?v="]', '?view=may']) expect(await seen(query), query).toEqual([]);
});

test('the map of an edition goes live with its own files, and its full link leads to the present view', async () => {
  const page = await newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const asked = page.waitForResponse((response) => response.url().endsWith(`/data/map/v/${EDITION}/base.json`));
  await page.goto(`${siteUrl}embed/v/${EDITION}/map/?at=38.4,70.8,9&sel=event/darvaz-parade`);
  expect((await asked).status()).toBe(200);
  await page.locator('.told:not([hidden])').waitFor();
  expect(await page.locator('.leaflet-container').count()).toBe(1);
  await page.getByText(`As of ${formatDate(NEWEST_EDITION.date)}.`).waitFor();
  expect(errors).toEqual([]);
});

test('a frame of an edition that does not exist says so, and leads to the present', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}embed/v/never/claim/border-length/`);
  await page.getByText('edition that does not exist').waitFor();
  expect(await page.locator('#frame a').evaluate((a) => (a as HTMLAnchorElement).href)).toMatch(
    /\/claims\/border-length\/$/,
  );
  await page.goto(`${siteUrl}nowhere/`);
  expect(await page.locator('#frame').isVisible()).toBe(false);
});
