/** Passing a view of the map on: link and code go to the clipboard, say so, and lead to the same view. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { usePages } from '../support/pages.ts';
import { formatDate } from '../../src/domain/chronology/index.ts';
import { NEWEST_EDITION } from '../support/newest-edition.ts';
import { spaced } from '../support/spaced.ts';

const siteUrl = inject('siteUrl');
const VIEW = '?at=38.4,70.8,9&layers=towns,events';

const newPage = usePages();

async function openDialog(options: BrowserContextOptions = {}, view = VIEW): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${siteUrl}map/${view}`);
  // Before the map reads its address, the dialog cannot know the view.
  await page.locator('.map-tools').waitFor();
  await page.locator('[data-share]').first().click();
  await page.getByRole('dialog').waitFor();
  return page;
}

/** An address of the built site on the server of the tests. */
const here = (address: string) =>
  siteUrl + new URL(address).pathname.slice(new URL(siteUrl).pathname.length) + new URL(address).search;

test('link and code are copied as they are shown, and that is said', async () => {
  const page = await openDialog({ permissions: ['clipboard-read', 'clipboard-write'] });
  for (const [name, field] of [
    ['Copy link', 'Link'],
    ['Copy code', 'Code for another site'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByText('Copied', { exact: true }).waitFor();
    const text = await page.getByLabel(field, { exact: true }).inputValue();
    expect(text.length).toBeGreaterThan(20);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
});

test('in a chapter too, “Copied” is seen', async () => {
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${siteUrl}chapters/turn/`);
  await page.locator('[data-share]').first().click();
  await page.getByRole('button', { name: 'Copy code' }).click();
  await page.getByRole('dialog').getByText('Copied', { exact: true }).waitFor();
});

test('link and code open the shared view, which the citation names; with no clipboard, text is selected', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}map/${VIEW}`);
  await page.locator('.map-tools').waitFor();
  await page.getByRole('link', { name: 'Share this view' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const code = await page.getByLabel('Code for another site').inputValue();
  expect(link).toMatch(new RegExp(`/map/\\?at=38\\.4,70\\.8,9&layers=towns,events&v=${NEWEST_EDITION.id}$`));
  expect(code).toMatch(
    spaced(
      /^<figure[^>]*><iframe src="[^"]+\/embed\/map\/\?at=38\.4,70\.8,9&amp;layers=towns,events"/,
      /title="[^"]+" width="100%" height="\d{3}" frameborder="0"/,
    ),
  );
  const citation = await page.getByLabel('Citation in APA, Chicago and BibTeX').inputValue();
  expect(citation.match(/\?at=38\.4,70\.8,9&layers=towns,events/g)).toHaveLength(3);
  const source = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')!.src,
    code,
  );
  for (const address of [link, source]) {
    const response = await fetch(here(address));
    expect(response.status).toBe(200);
    expect(new URL(address).search).toBe(address === link ? `${VIEW}&v=${NEWEST_EDITION.id}` : VIEW);
  }
  // Where the clipboard is closed, the text is selected, and the reader told how to copy it.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText(/Selected: copy it/).waitFor();
  const field = page.getByLabel('Link', { exact: true });
  expect(
    await field.evaluate((e) => {
      const input = e as HTMLInputElement;
      return input.selectionStart === 0 && input.selectionEnd === input.value.length;
    }),
  ).toBe(true);
});

test('a view that has a name is embedded under it, with its own picture', async () => {
  const { title, view } = parse(readFileSync('content/views/lower-panj.yaml', 'utf8')) as {
    title: string;
    view: string;
  };
  const page = await openDialog({}, `?${view}`);
  const code = page.getByLabel('Code for another site');
  expect(await code.inputValue()).toContain(`title="${title}"`);
  await page.getByRole('radio', { name: 'Picture with link' }).check();
  expect(await code.inputValue()).toContain('/map/views/lower-panj.png"');
});

test('Tab stays in it; it fits wide screens and narrow; “Close”, Escape, a click beside give focus back', async () => {
  const page = await openDialog();
  const dialog = page.locator('#share');
  const opener = page.locator('[data-share]').first();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.querySelector('#share')!.contains(document.activeElement),
      ),
    ).toBe(true);
  }
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
  }
  // The button first: the focus may be in the frame that is tried, from which Escape does not come.
  const closers = [
    () => dialog.getByRole('button', { name: 'Close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(3, 3),
  ];
  for (const close of closers) {
    if (!(await dialog.isVisible())) await opener.click();
    await dialog.waitFor();
    await close();
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((e) => e === document.activeElement)).toBe(true);
  }
});

test('codes follow every choice: way, colours, own title, without style; what is odd in a title is text', async () => {
  const page = await openDialog();
  const code = () => page.getByLabel('Code for another site').inputValue();
  const first = await code();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await code()).toContain('&amp;theme=dark"');
  await page.getByLabel('Without style').check();
  expect(await code()).not.toContain('style=');
  await page.getByLabel('A title of your own').fill('<img src=x onerror=alert(1)> {{x}} ' + 'long '.repeat(100));
  expect(await code()).toContain('title="&lt;img src=x onerror=alert(1)&gt; &#123;&#123;x&#125;&#125; long');
  expect(await page.locator('.trial img').count()).toBe(0);
  expect(await page.locator('.caption').textContent()).toContain('<img src=x onerror=alert(1)>');
  await page.getByRole('radio', { name: 'Picture with link' }).check();
  expect(await code()).toMatch(/^<figure><a href="[^"]+"><img src="THE-ADDRESS-OF-YOUR-UPLOADED-PICTURE\.png"/);
  await page.getByText('upload it to your site').waitFor();
  await page.getByRole('radio', { name: 'Element' }).check();
  expect(await code()).toMatch(/^<figure><border-map view="[^"]+" theme="dark" title="[^"]+"><a /);
  expect(first).not.toBe(await code());
});

test('“Embed” opens the same dialog where anything stands, and what its code gives is shown', async () => {
  const page = await newPage();
  for (const [path, name, what] of [
    ['chapters/turn/', /^Embed/, 'embed/chapter-map/turn/map1/'],
    ['claims/border-length/', /^Embed/, 'embed/claim/border-length/'],
    ['events/khorog-parade/', /^Embed/, 'embed/event/khorog-parade/'],
    ['actors/', 'Embed the matrix', 'embed/stance/'],
    ['map/length/', /^Embed/, 'embed/length/'],
    ['map/views/lower-panj/', /^Embed/, 'embed/map/?'],
  ] as const) {
    await page.goto(siteUrl + path);
    await page.getByRole('link', { name }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await page.getByLabel('Code for another site').inputValue(), path).toContain(what);
    expect(await dialog.locator('.trial iframe').getAttribute('src'), path).toContain(what);
    if (path.startsWith('claims')) {
      await page.getByRole('radio', { name: 'Compact' }).check();
      expect(await page.getByLabel('Code for another site').inputValue()).toContain('embed/claim/border-length/short/');
      await page.getByRole('radio', { name: `As of ${formatDate(NEWEST_EDITION.date)}` }).check();
      expect(await page.getByLabel('Code for another site').inputValue()).toContain(
        `embed/v/${NEWEST_EDITION.id}/claim/border-length/short/`,
      );
      await dialog
        .locator('.trial iframe')
        .contentFrame()
        .getByText(`As of ${formatDate(NEWEST_EDITION.date)}.`)
        .waitFor();
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
});

test('where the codes do not come, the link leads to their page', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}claims/border-length/`);
  await page.route('**/embed/code/**', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.getByRole('link', { name: /^Embed/ }).click();
  await page.waitForURL(`${siteUrl}embed/code/claim/border-length/`);
});
