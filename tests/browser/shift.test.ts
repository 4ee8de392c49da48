/**
 * Nothing jumps while a page comes in over a slow connection: typefaces, scripts and data arrive after the page is
 * painted. A page of each kind and every frame, at four widths; what is in dist/ is what is tested. And no control
 * makes an iPhone enlarge the page.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pagesByKind } from '../support/kinds.ts';
import { settle } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const WIDTHS = [360, 412, 700, 1280];
const MOST = 0.02;
/** Safari enlarges a page when a control with smaller type gets the focus. Pixels. */
const LEAST_TYPE = 16;

/** One of each look: pages like others in all that comes late are left to those. */
const LOOKS = new RegExp(
  `^(?:${[
    '',
    'about|chapters/…|claims/|claims/…|events/…|actors/|references',
    'map|map/length|map/views/…',
    'embed|embed/code/(?:map|claim/…)|embed/(?!code).*',
  ].join('|')})/?$`,
);
const KINDS = [...pagesByKind()].flatMap(([kind, alike]) => (LOOKS.test(kind) ? alike.slice(0, 1) : []));

interface Shift {
  value: number;
  moved: string[];
}
type Watched = Window & { shifts: Shift[] };

/** Runs in each page before all else: notes what moves without a reader's doing. */
function watch(): void {
  const shifts: Shift[] = ((window as unknown as Watched).shifts = []);
  const nameOf = (node: Node | null) =>
    node instanceof Element
      ? `${node.localName}.${node.getAttribute('class') ?? ''}`
      : (node?.textContent?.trim().slice(0, 30) ?? '?');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      shifts.push({
        value: entry.value,
        moved: entry.sources.map(
          ({ node, previousRect: a, currentRect: b }) =>
            `${nameOf(node)} ${[a.x, a.y].map(Math.round)} → ${[b.x, b.y].map(Math.round)}`,
        ),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const browser = launchBrowser();
afterAll(async () => (await browser).close());
/** A window of each width, narrow ones of a telephone; opened once, used for all pages. */
const windows = Promise.all(
  WIDTHS.map(async (width) => {
    const context = await (await browser).newContext({ viewport: { width, height: 800 }, hasTouch: width < 700 });
    await context.addInitScript(watch);
    return { width, context, page: await context.newPage() };
  }),
);

/** Opens a page of which everything but the HTML comes only when that has been painted. */
async function openSlowly(context: BrowserContext, page: Page, url: string): Promise<void> {
  let release = (): void => {};
  const painted = new Promise<void>((done) => {
    release = done;
  });
  const LATE = /\.(?:js|woff2|json)$/;
  await context.route(LATE, async (route) => {
    await painted;
    await route.continue().catch(() => {});
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, {
    polling: 20,
  });
  release();
  await page.waitForLoadState('load');
  // On its own page a live map takes the place of its picture when its data is there.
  await page.waitForFunction(() => !document.querySelector('map-explorer .live[hidden]'), undefined, { polling: 20 });
  await settle(page);
  await context.unroute(LATE);
}

const faults = async (width: number, context: BrowserContext, page: Page, path: string): Promise<string[]> => {
  await openSlowly(context, page, siteUrl + path);
  const shifts = await page.evaluate(() => (window as unknown as Watched).shifts);
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  const small =
    width >= 700
      ? []
      : await page
          .locator('select, textarea, input:not([type="checkbox"], [type="radio"], [type="range"])')
          .evaluateAll(
            (all, least) =>
              all
                .filter((e) => parseFloat(getComputedStyle(e).fontSize) < least)
                .map((e) => `${e.localName}#${e.id || e.getAttribute('name')}`),
            LEAST_TYPE,
          );
  return [
    ...(sum > MOST
      ? [`${width} px: moves by ${sum.toFixed(3)}: ${shifts.flatMap(({ moved }) => moved).join('; ')}`]
      : []),
    ...small.map((control) => `${width} px: ${control} has type below ${LEAST_TYPE} px`),
  ];
};

test('every kind of page and of frame is among those tried', () => {
  expect(KINDS.filter((path) => path.startsWith('embed/')).length).toBeGreaterThanOrEqual(14);
  expect(KINDS).toEqual(expect.arrayContaining(['', 'map/', 'chapters/at-a-glance/', 'references/']));
});

/** What has most that comes late is tried in every width, the others in two of them by turns. */
const IS_FULL = /^(?:|map\/|chapters\/.*|embed\/map\/)$/;

test.each(KINDS.map((path, at) => [path, at] as const))('“%s” comes in without a jump', async (path, at) => {
  const tried = (await windows).filter((_, i) => IS_FULL.test(path) || i % 2 === at % 2);
  const found = await Promise.all(tried.map(({ width, context, page }) => faults(width, context, page, path)));
  expect(found.flat()).toEqual([]);
});
