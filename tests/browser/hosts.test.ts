/** Frames and element in pages of another origin, friendly and hostile: each shows the part or its picture, with credit and link. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const origin = new URL(siteUrl).origin;
const eventually = <T>(read: () => T | Promise<T>, what = '') => expect.poll(read, { timeout: 15_000, message: what });
const newPage = usePages();
let host: Server;
let hostUrl = '';
let served: { html: string; headers: Record<string, string> } = { html: '', headers: {} };
const LIBRARIES: Record<string, string> = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js', '/resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
};

beforeAll(async () => {
  host = createServer(({ url = '/' }, response) => {
    const library = LIBRARIES[url];
    if (library) return void response.setHeader('Content-Type', 'text/javascript').end(readFileSync(library));
    for (const [name, value] of Object.entries(served.headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(served.html);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => host?.close());

const SCRIPT = `<script type="module" src="${siteUrl}embed/v1.js" crossorigin="anonymous"></script>`;
const FALLBACK = `<figure><a id="still" href="${siteUrl}map/"><img src="${siteUrl}map/views/lower-panj.png" alt="A map" width="1200" height="800" loading="lazy"></a><figcaption>Credit</figcaption></figure>`;
const element = (attributes = '') => `<border-map view="at=37.2,68.9,8.75" ${attributes}>${FALLBACK}</border-map>`;

async function visit(body: string, { headers = {}, head = '', width = 900, lang = 'en', dir = 'ltr' } = {}): Promise<Page> {
  served = { html: `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Host</title>${head}<body>${body}`, headers };
  const page = await newPage({ viewport: { width, height: 800 } });
  await page.goto(hostUrl);
  return page;
}
const frameOf = (page: Page) => page.frames().find((one) => one.url().startsWith(`${siteUrl}embed/`));
/** The element has its frame, at the height that it asked for, and its fallback is out of sight. */
async function expectLive(page: Page, at = 0): Promise<void> {
  const box = () => page.evaluate((i) => {
    const one = document.querySelectorAll('border-map')[i]!;
    const frame = one.shadowRoot?.querySelector('iframe');
    const still = one.querySelector('#still');
    return { height: frame?.getBoundingClientRect().height ?? 0, width: frame?.getBoundingClientRect().width ?? 0, own: one.getBoundingClientRect().width, still: still?.checkVisibility() ?? false };
  }, at);
  await eventually(async () => (await box()).still).toBe(false);
  const { height, width, own } = await box();
  expect(height).toBeGreaterThan(250);
  expect(height).toBeLessThan(1000);
  expect(Math.abs(width - own)).toBeLessThan(2);
}

describe('the element', () => {
  test('shows the map at the height it asks for; several, late ones, and ones taken away and put back', async () => {
    const page = await visit(SCRIPT + element() + element('what="claim/border-length"'));
    await expectLive(page, 0);
    await expectLive(page, 1);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), element('what="timeline"'));
    await page.locator('border-map').nth(2).scrollIntoViewIfNeeded();
    await expectLive(page, 2);
    await page.evaluate(() => {
      const first = document.querySelector('border-map')!;
      first.remove();
      document.body.append(first);
    });
    await page.locator('border-map').nth(2).scrollIntoViewIfNeeded();
    await expectLive(page, 2);
    expect(await page.evaluate(() => [...document.querySelectorAll('border-map')].map((one) => one.shadowRoot!.querySelectorAll('iframe').length))).toEqual([1, 1, 1]);
  });

  test('changes its view when its attribute changes, and tells where the reader went', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    await page.evaluate(() => {
      const states: string[] = [];
      (window as unknown as { states: string[] }).states = states;
      document.addEventListener('border-map:state', (event) => states.push((event as CustomEvent<{ view: string }>).detail.view));
      document.querySelector('border-map')!.setAttribute('view', 'at=38.3,70.9,9&sel=place/qalai-khumb');
    });
    const frame = frameOf(page)!;
    await frame.locator('.map-tools').waitFor();
    await eventually(() => frame.locator('.live [data-item="place/qalai-khumb"]').getAttribute('aria-pressed')).toBe('true');
    await frame.getByRole('button', { name: 'Farther' }).click();
    await eventually(() => page.evaluate(() => (window as unknown as { states: string[] }).states.some((view) => view.includes('sel=place/qalai-khumb')))).toBe(true);
  });

  test('has the height that its view asks for', async () => {
    const page = await visit(`${SCRIPT}<border-map view="at=37.2,68.9,8.75&height=560">${FALLBACK}</border-map>`);
    await eventually(() => page.evaluate(() => document.querySelector('border-map')!.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height)).toBe(560);
    expect(await frameOf(page)!.locator('.told').isVisible()).toBe(false);
  });

  test('follows the colours of the page, or those it is given', async () => {
    const page = await visit(SCRIPT + element(), { head: '<style>:root{color-scheme:dark}</style>' });
    await expectLive(page);
    const theme = () => frameOf(page)!.evaluate(() => document.documentElement.dataset['theme']);
    await eventually(theme).toBe('dark');
    await page.evaluate(() => document.querySelector('border-map')!.setAttribute('theme', 'light'));
    await eventually(theme).toBe('light');
  });

  test('leaves nothing behind: what is taken away is not heard any more', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    await page.evaluate(() => document.querySelector('border-map')!.remove());
    await page.evaluate(() => postMessage({ type: 'border-map', version: 1, event: 'height', height: 5000 }, '*'));
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    expect(page.frames().length).toBe(1);
  });
});

describe('hostile pages', () => {
  test('a strict policy that allows the frame: no style of ours is needed', async () => {
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}`;
    await expectLive(await visit(SCRIPT + element(), { headers: { 'Content-Security-Policy': policy } }));
  });

  test('a policy that allows no script of ours: the picture, its caption and the link are there', async () => {
    const page = await visit(SCRIPT + element(), { headers: { 'Content-Security-Policy': `default-src 'none'; img-src ${origin}` } });
    expect(await page.locator('#still').isVisible()).toBe(true);
    expect(await page.locator('figcaption').isVisible()).toBe(true);
  });

  test('a page that resets every style', async () => {
    await expectLive(await visit(SCRIPT + element(), { head: '<style>*,*::before{all:unset!important}iframe{display:none!important}</style>' }));
  });

  test.each([['a page of 240 pixels', { width: 240 }], ['a page from right to left', { lang: 'fa', dir: 'rtl' }]])('%s', async (_, options) => {
    const page = await visit(SCRIPT + element(), options);
    await expectLive(page);
    const frame = frameOf(page)!;
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await frame.locator('footer').isVisible()).toBe(true);
  });

  test('hidden at first, and shown later', async () => {
    const page = await visit(`${SCRIPT}<div hidden id="box">${element()}</div>`);
    await page.evaluate(() => { document.querySelector<HTMLElement>('#box')!.hidden = false; });
    await expectLive(page);
  });

  test('on paper there is the picture with its caption, and no empty frame', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#still').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.getBoundingClientRect().height)).toBe(0);
  });

  test.each([
    ['a sandbox without an origin', 'sandbox="allow-scripts"'], ['no referrer', 'referrerpolicy="no-referrer"'],
  ])('a plain frame with %s gets its height, and the live map', async (_, attributes) => {
    const page = await visit(`${SCRIPT}<iframe id="f" src="${siteUrl}embed/map/?at=37.2,68.9,8.75" title="Map" width="100%" height="480" style="aspect-ratio:700/480;min-height:420px;border:0" ${attributes}></iframe>`);
    await eventually(() => page.locator('#f').evaluate((one) => (one as HTMLIFrameElement).style.height)).toMatch(/^\d{3}px$/);
    await page.locator('#f').hover();
    await frameOf(page)!.locator('.map-tools').waitFor();
  });

  test('a frame inside a frame', async () => {
    const inner = `<iframe src='${siteUrl}embed/map/' width='600' height='420' title='Map'></iframe>`;
    const page = await visit(`<iframe srcdoc="${inner}" width="700" height="480" title="Outer"></iframe>`);
    await eventually(() => frameOf(page) !== undefined).toBe(true);
    await frameOf(page)!.locator('footer').waitFor();
    expect(await frameOf(page)!.locator('a.full').isVisible()).toBe(true);
  });

  test('what is no message of ours changes nothing, on either side', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const height = () => page.evaluate(() => document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.style.height);
    const before = await height();
    const frame = frameOf(page)!;
    await frame.evaluate(() => {
      for (const data of [null, 7, 'height', [], { type: 'border-map' }, { type: 'border-map', version: 2, event: 'height', height: 50 }, { type: 'border-map', version: 1, event: 'height', height: 'tall' },
        { type: 'border-map', version: 1, event: 'height', height: NaN }, { type: 'border-map', version: 1, event: 'state', view: 'x'.repeat(9999) }, { type: 'other', version: 1, event: 'height', height: 50 }]) parent.postMessage(data, '*');
    });
    await page.evaluate(() => {
      const target = document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
      for (const data of [null, 'xPYMx', '[iFrameSizer]', '[iFrameSizer]<img>:1', { type: 'border-map', version: 1 }, { type: 'border-map', version: 1, set: 'dark' }, { type: 'border-map', version: 1, set: { theme: '<b>', view: 9 } }, { type: 'border-map', version: 9, set: { theme: 'dark' } }]) target.postMessage(data, '*');
      // From the page itself, which is no frame.
      postMessage({ type: 'border-map', version: 1, event: 'height', height: 300 }, '*');
    });
    await page.waitForTimeout(300);
    expect(await height()).toBe(before);
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('dark');
    // A height beyond all reason is brought back to one that a page can bear.
    await frame.evaluate(() => parent.postMessage({ type: 'border-map', version: 1, event: 'height', height: 1e9 }, '*'));
    await eventually(height).toBe('6000px');
    expect(complaints).toEqual([]);
  });
});

describe('pages that have a resizer already', () => {
  test('pym.js gives the frame its height', async () => {
    const page = await visit(`<div id="p"></div><script src="/pym.js"></script><script>new pym.Parent('p', '${siteUrl}embed/claim/border-length/', {})</script>`);
    await eventually(() => page.locator('#p iframe').getAttribute('height')).toMatch(/^\d{3}px$/);
  });
  test('iframe-resizer gives the frame its height', async () => {
    const page = await visit(`<iframe id="r" src="${siteUrl}embed/claim/border-length/" width="700" height="150"></iframe><script src="/resizer.js"></script><script>iFrameResize({ checkOrigin: false }, '#r')</script>`);
    await eventually(() => page.locator('#r').evaluate((one) => Math.round(one.getBoundingClientRect().height))).toBeGreaterThan(200);
  });
});
