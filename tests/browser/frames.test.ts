/**
 * Frames of every kind in a page of another site, as their codes put them there, without script: nothing scrolls,
 * nothing is cut, the credit is seen.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { embedCode, WAYS } from '../../src/embed/codes.ts';
import { KIND_IDS } from '../../src/embed/kinds.ts';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();
let host: Server;
let hostUrl = '';
let hostPage = '';

/** One of each kind; the page of a claim has both its sizes. */
const SAMPLE = [
  'map',
  'view/lower-panj',
  'timeline',
  'border-strip',
  'length',
  'stance',
  'chapter-map/turn/map1',
  'claim/border-length',
  'claim/irpt-terrorist',
  'event/khorog-parade',
  'actor/tajikistan',
];

beforeAll(async () => {
  host = createServer(
    (_, response) => void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(hostPage),
  );
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  // Another name is another site, where another port would not be.
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => host?.close());

/** Codes of plain frames on the page that offers them, for the copy of the site that the tests have. */
async function codesOf(id: string): Promise<string[]> {
  const html = await (await fetch(`${siteUrl}embed/code/${id}/`)).text();
  const texts = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) =>
    text!.replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name]!,
    ),
  );
  const home = /"frame":"([^"]+?)embed\//.exec(html.replaceAll('&quot;', '"'))![1]!;
  return texts
    .filter((text) => text.includes('<iframe') && !text.includes('<script'))
    .map((text) => text.replaceAll(home, siteUrl).replace('loading="lazy"', ''));
}

test(
  'at 360, 700 and 1,000 pixels and between, every frame is as high as its content and hardly higher',
  { timeout: 90_000 },
  async () => {
    expect([...new Set(SAMPLE.map((id) => id.split('/')[0]))].sort()).toEqual(
      KIND_IDS.filter((kind) => kind !== 'claim-short').sort(),
    );
    const codes = (await Promise.all(SAMPLE.map(codesOf))).flat();
    expect(codes.length).toBeGreaterThan(SAMPLE.length);
    const page = await newPage({ viewport: { width: 1100, height: 800 }, javaScriptEnabled: false });
    const columns = [360, 520, 700, 1000].map((width) => `<div style="width:${width}px">${codes.join('')}</div>`);
    hostPage = `<!doctype html><html lang="en"><title>Host</title><body style="margin:0">${columns.join('')}`;
    await page.goto(hostUrl, { waitUntil: 'load' });
    const frames = page.frames().slice(1);
    expect(frames).toHaveLength(codes.length * 4);
    const faults: string[] = [];
    for (const frame of frames) {
      const seen = await frame.evaluate(async () => {
        await document.fonts.ready;
        const [middle, main, footer] = ['.middle', '.middle > main', 'footer'].map((part) =>
          document.querySelector<HTMLElement>(part),
        );
        const box = document.querySelector<HTMLElement>('.framed')?.getBoundingClientRect();
        return {
          width: innerWidth,
          height: innerHeight,
          wide: document.documentElement.scrollWidth - innerWidth,
          hidden: middle
            ? main!.getBoundingClientRect().height - middle.clientHeight
            : document.documentElement.scrollHeight - innerHeight,
          foot: footer!.getBoundingClientRect().bottom,
          rest: box ? innerHeight - box.bottom : 0,
        };
      });
      const name = `${frame.url().slice(siteUrl.length)} at ${seen.width}`;
      if (seen.hidden > 1 || seen.foot > seen.height + 1)
        faults.push(`${name}: ${Math.round(seen.hidden)} pixels are out of sight`);
      if (seen.wide > 0) faults.push(`${name}: ${seen.wide} pixels too wide`);
      // A line more or less is what a new break of lines makes. With script the timeline has a row of controls.
      if (
        !name.startsWith('embed/timeline/') &&
        [360, 700, 1000].includes(seen.width) &&
        seen.rest > Math.max(0.11 * seen.height, 30)
      )
        faults.push(
          `${name}: ${Math.round(seen.rest)} of ${seen.height} pixels are empty; run "npm run measure:frames"`,
        );
    }
    expect(faults).toEqual([]);
  },
);

test('in a frame that is much too low, title and credit stay in sight, and the middle scrolls', async () => {
  const page = await newPage({ viewport: { width: 800, height: 600 }, javaScriptEnabled: false });
  hostPage =
    '<!doctype html><title>Host</title>' +
    `<iframe src="${siteUrl}embed/claim/border-length/" width="700" height="260" title="Claim"></iframe>`;
  await page.goto(hostUrl);
  const frame = page.frames()[1]!;
  const [top, bottom, scrolls] = await frame.evaluate(() => [
    document.querySelector('h1')!.getBoundingClientRect().top,
    innerHeight - document.querySelector('footer')!.getBoundingClientRect().bottom,
    document.querySelector('.middle')!.scrollHeight - document.querySelector('.middle')!.clientHeight,
  ]);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeGreaterThanOrEqual(0);
  expect(scrolls).toBeGreaterThan(50);
});

test('colours that the address asks for are there from the first, and need no script of the page around', async () => {
  const page = await newPage({ colorScheme: 'light' });
  for (const [theme, expected] of [
    ['dark', 'dark'],
    ['light', 'light'],
    ['pink', undefined],
    ['<b>', undefined],
  ] as const) {
    await page.goto(`${siteUrl}embed/event/khorog-parade/?theme=${encodeURIComponent(theme)}`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme']), theme).toBe(expected);
  }
});

test('DOMPurify leaves credit and link of every code, and nothing twice', async () => {
  const page = await newPage({ bypassCSP: true });
  await page.goto(`${siteUrl}404.html`);
  await page.addScriptTag({ content: readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8') });
  const parts = {
    frame: `${siteUrl}embed/map/?at=37,69,8&sel=place/khorog`,
    page: `${siteUrl}map/?at=37,69,8`,
    what: 'map',
    picture: `${siteUrl}cards/map.png`,
    title: '"><b>A & B</b>',
    credit: 'Data',
    heights: [420, 480, 650] as const,
    script: `${siteUrl}embed/v1.js`,
    integrity: 'sha384-a',
  };
  for (const way of WAYS) {
    const read = await page.evaluate(
      (code) => {
        const box = document.createElement('div');
        box.innerHTML = (window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(
          code,
        );
        return {
          text: box.textContent!.trim(),
          link: [...box.querySelectorAll('a')].at(-1)!.href,
          pictures: box.querySelectorAll('img').length,
          frames: box.querySelectorAll('iframe, script').length,
        };
      },
      embedCode(way, parts),
    );
    expect(read, way).toEqual({
      text: '"><b>A & B</b>, Rhetoric or Threat?, CC BY 4.0. Data.',
      link: parts.page,
      pictures: way === 'element' || way === 'picture' ? 1 : 0,
      frames: 0,
    });
  }
});
