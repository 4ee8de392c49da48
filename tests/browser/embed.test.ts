/**
 * The map in a page of another site: no focus taken, nothing scrolled, a picture first and the live map in its very
 * place.
 */
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useOtherSite } from '../support/other-site.ts';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
/** A busy machine takes its time to load a page. */
const eventually = <T>(read: () => T | Promise<T>, what = '') => expect.poll(read, { timeout: 15_000, message: what });
const newPage = usePages();
const host = useOtherSite();

interface Visit {
  page: Page;
  frame: Frame;
  complaints: string[];
  /** Addresses asked of the site. */
  asked: string[];
}

async function embed(
  query = '',
  {
    attributes = 'width="700" height="480"',
    space = 0,
    on,
    ...options
  }: BrowserContextOptions & { attributes?: string; space?: number; on?: Page | undefined } = {},
): Promise<Visit> {
  const empty = `<div style="height:${space}px"></div>`;
  host.serve(
    `<!doctype html><html lang="en"><title>Host</title><body style="margin:0"><input id="first" autofocus>${empty}` +
      `<iframe src="${siteUrl}embed/map/${query}" title="Map" ${attributes}></iframe>${empty}`,
  );
  const page = on ?? (await newPage({ viewport: { width: 1000, height: 700 }, ...options }));
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url().startsWith(siteUrl)) asked.push(request.url());
    else if (!request.url().startsWith(host.url) && !request.url().startsWith('data:'))
      complaints.push(`foreign: ${request.url()}`);
  });
  await page.goto(host.url);
  const frame = page.frames().find((one) => one.url().includes('/embed/map/'))!;
  await frame.waitForLoadState('load');
  return { page, frame, complaints, asked };
}

const isLive = (frame: Frame) =>
  frame
    .locator('.map-tools')
    .count()
    .then((count) => count > 0);
/** Where places stand in the frame, by id: the middle of their dot or gate. */
const places = (frame: Frame, ids: readonly string[], live: boolean) =>
  frame.evaluate(
    ([wanted, isOfLive]) =>
      wanted.map((id) => {
        const box = (
          isOfLive
            ? document.querySelector(`.live [data-item="${id}"]`)
            : [...document.querySelectorAll(`.still [data-id="${id}"]`)].find(
                (one) => one.getBoundingClientRect().width > 0,
              )
        )!.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      }),
    [ids, live] as const,
  );

describe.each([
  ['700 × 480', 700, 480],
  ['320 × 420', 320, 420],
] as const)('in a frame of %s', (_, width, height) => {
  test('there is nothing to scroll and nothing is cut off', async () => {
    const { frame } = await embed('', { attributes: `width="${width}" height="${height}" style="border:0"` });
    const state = await frame.evaluate(() => ({
      overflow:
        document.documentElement.scrollHeight -
        innerHeight +
        Math.max(0, document.documentElement.scrollWidth - innerWidth),
      cut: [...document.querySelectorAll('header *, footer p, footer cite, footer span')]
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight + 0.5;
        })
        .map((one) => one.textContent),
      map: document.querySelector('.stage')!.clientHeight,
    }));
    expect(state.overflow).toBe(0);
    expect(state.cut).toEqual([]);
    expect(state.map).toBeGreaterThan(height * 0.55);
  });
});

test('title, credit, date and the way to the full map are inside', async () => {
  const { frame } = await embed('?at=38.2,70.5,8&layers=towns,crossings');
  expect(await frame.locator('h1').textContent()).toBe('The Tajik–Afghan border');
  expect(await frame.locator('footer').textContent()).toMatch(
    /Checked in \w+ \d{4}; latest event \d{1,2} \w+ \d{4}.*Rhetoric or Threat\?.*OpenStreetMap contributors/s,
  );
  const link = frame.getByRole('link', { name: 'Open the full map' });
  expect(await link.getAttribute('href')).toMatch(/\/map\/\?at=38\.2,70\.5,8&layers=towns,crossings$/);
  // No link opens inside the frame. A new tab of `_blank` has no opener.
  expect(await frame.evaluate(() => document.querySelector('base')?.target)).toBe('_blank');
  expect(
    await frame.evaluate(
      () => [...document.links].filter((one) => one.target !== '' && one.target !== '_blank').length,
    ),
  ).toBe(0);
});

test('the focus stays in the host, and the host where it was', async () => {
  const { page, frame, complaints } = await embed('', { space: 1500 });
  await page.locator('#first').focus();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['first', 0]);
  await page.evaluate(() => scrollTo(0, 1500));
  // A frame of another process is under the pointer only when it has been drawn there.
  let x = 300;
  await eventually(async () => {
    await page.mouse.move(x++, 300);
    return isLive(frame);
  }).toBe(true);
  await page.mouse.wheel(0, 100);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
  expect(complaints).toEqual([]);
});

describe.each([
  ['the whole border', '', ['place/dushanbe', 'place/kunduz', 'place/faizabad', 'place/x-panji-poyon']],
  ['a closer view', '?at=37.6,70.4,7.5&layers=towns,crossings,km', ['place/kulob', 'place/faizabad', 'place/x-tem']],
])('%s', (_, query, ids) => {
  test('is a picture at first; the live map puts every place on the same pixel', async () => {
    const { page, frame, complaints } = await embed(query);
    await page.waitForLoadState('networkidle');
    expect(await isLive(frame)).toBe(false);
    const before = await places(frame, ids, false);
    await page.mouse.move(350, 250);
    await eventually(() => isLive(frame)).toBe(true);
    const after = await places(frame, ids, true);
    before.forEach(([x, y], i) => {
      expect(Math.abs(x - after[i]![0]), ids[i]).toBeLessThanOrEqual(3);
      expect(Math.abs(y - after[i]![1]), ids[i]).toBeLessThanOrEqual(3);
    });
    expect(complaints).toEqual([]);
  });
});

test('a touch and the keyboard bring the live map too', async () => {
  const byTouch = await embed('', { hasTouch: true });
  await byTouch.page.touchscreen.tap(300, 250);
  await eventually(() => isLive(byTouch.frame)).toBe(true);
  const byKeys = await embed();
  await byKeys.page.locator('#first').focus();
  await byKeys.page.keyboard.press('Tab');
  await byKeys.page.keyboard.press('Tab');
  await eventually(() => isLive(byKeys.frame)).toBe(true);
});

test('what the picture cannot show is drawn at once: a date, a choice, more layers', async () => {
  let on: Page | undefined;
  for (const query of ['?until=2021-09', '?sel=event/khorog-parade', '?layers=segments', '?at=41.3,69.3,9']) {
    const { page, frame } = await embed(query, { on });
    await eventually(() => isLive(frame)).toBe(true);
    on = page;
  }
});

test('a choice is named over the map and kept in the link', async () => {
  const { page, frame } = await embed();
  await page.mouse.move(350, 250);
  await frame.locator('.live [data-item="place/khorog"] text').click();
  expect(await frame.locator('.told').textContent()).toContain('Khorog');
  expect(await frame.getByRole('link', { name: 'Open the full map' }).getAttribute('href')).toContain(
    'sel=place/khorog',
  );
});

test('it works in a sandbox that gives it no origin', async () => {
  const { page, frame, complaints } = await embed('?layers=towns', {
    attributes: 'width="700" height="480" sandbox="allow-scripts allow-popups"',
  });
  await page.mouse.move(350, 250);
  await eventually(() => isLive(frame)).toBe(true);
  expect(complaints).toEqual([]);
});

test('stale or hostile parameters give the whole border and a quiet notice', async () => {
  let on: Page | undefined;
  for (const query of [
    '?at=<script>',
    '?layers=moats',
    '?until=never',
    '?sel=event/gone',
    '?at=NaN,NaN,NaN&sel=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
  ]) {
    const { page, frame, complaints } = await embed(query, { on });
    on = page;
    await eventually(() => frame.locator('.told').textContent(), query).toContain('could not be read');
    expect(await frame.locator('.told *').count()).toBe(0);
    expect(complaints).toEqual([]);
  }
});

test('without script the picture, the title and the credit are there', async () => {
  const { frame } = await embed('', { javaScriptEnabled: false });
  expect(await frame.locator('.still svg').first().isVisible()).toBe(true);
  expect(await frame.locator('footer').textContent()).toContain('OpenStreetMap');
});

test('the first view weighs at most 25 KB and the live map at most 75, fonts aside (Brotli)', async () => {
  const { page, frame, asked } = await embed();
  await page.waitForLoadState('networkidle');
  const weigh = async (urls: readonly string[]) => {
    const bodies = await Promise.all(
      urls
        .filter((url) => !url.endsWith('.woff2'))
        .map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
    );
    return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1024;
  };
  expect(await weigh(asked)).toBeLessThanOrEqual(25);
  await page.mouse.move(350, 250);
  await eventually(() => isLive(frame)).toBe(true);
  expect(await weigh(asked)).toBeLessThanOrEqual(75);
});
