/** The embeds in a real browser, on a page of another site: what no header tells. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Check } from './checks.ts';
import { framing } from './checks.ts';
import type { Site } from './site.ts';

/** Milliseconds for the frame to say how high it is. */
const PATIENCE = 20_000;

/** @param launch starts a browser; rejects where there is none */
export const framed = (launch: () => Promise<Browser>): Check => ({
  id: 'framed',
  what: 'a page of another site shows the map in a frame, and its script works',
  test: async (site) => {
    const browser = await launch().catch(() => undefined);
    if (!browser) return undefined;
    try {
      return await tryFrame(browser, site);
    } finally {
      await browser.close();
    }
  },
  remedy: framing,
});

async function tryFrame(browser: Browser, { home }: Site): Promise<string[]> {
  const [frame, script] = [new URL('embed/map/', home).href, new URL('embed/v1.js', home).href];
  const html =
    '<!doctype html><meta charset="utf-8"><title>Host</title>' +
    `<iframe src="${frame}" title="Map" width="700" height="100"></iframe>` +
    `<script type="module" src="${script}" crossorigin></script>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  // A port of the same machine would be the same site.
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  try {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`http://localhost:${port}/`);
    const isGrown = await page
      .waitForFunction('parseFloat(document.querySelector("iframe").style.height) > 0', undefined, {
        timeout: PATIENCE,
      })
      .then(
        () => true,
        () => false,
      );
    const inside = page.frames().find((one) => one.url().startsWith(frame));
    const isThere =
      inside !== undefined &&
      (await inside
        .locator('svg, .leaflet-container')
        .count()
        .catch(() => 0)) > 0;
    return [
      ...(isThere ? [] : [`/embed/map/: nothing is seen in the frame`]),
      ...(isGrown ? [] : ['/embed/v1.js: the frame did not get its height']),
      ...(isThere && isGrown ? [] : complaints),
    ];
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
