/**
 * Frames and element in pages of another site, friendly and hostile: each shows the part or its picture, with credit
 * and link.
 */
import type { Frame, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { describe, expect, inject, test } from 'vitest';
import { useOtherSite } from '../support/other-site.ts';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const origin = new URL(siteUrl).origin;
const eventually = <T>(read: () => T | Promise<T>, what = '') => expect.poll(read, { timeout: 15_000, message: what });
const newPage = usePages();
const host = useOtherSite({
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  '/htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  '/wordpress.js': 'tests/support/hosts/wordpress.js',
  '/frameworks.js': bundleFrameworks,
  '/part.html': () => element(),
});

/** React, Vue and Lit with a small page each. */
async function bundleFrameworks(): Promise<string> {
  const bundle = await rolldown({
    input: 'tests/support/hosts/frameworks.js',
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

const SCRIPT = `<script type="module" src="${siteUrl}embed/v1.js" crossorigin="anonymous"></script>`;
const PICTURE = `<img src="${siteUrl}map/views/lower-panj.png" alt="A map" width="1200" height="800" loading="lazy">`;
const FALLBACK = `<figure><a id="still" href="${siteUrl}map/">${PICTURE}</a><figcaption>Credit</figcaption></figure>`;
const element = (attributes = '') => `<border-map view="at=37.2,68.9,8.75" ${attributes}>${FALLBACK}</border-map>`;

async function visit(
  body: string,
  { headers = {}, head = '', width = 900, lang = 'en', dir = 'ltr', waitUntil = 'load' as 'load' | 'commit' } = {},
): Promise<Page> {
  host.serve(
    `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Host</title>${head}<body>${body}`,
    headers,
  );
  const page = await newPage({ viewport: { width, height: 800 } });
  await page.goto(host.url, { waitUntil });
  return page;
}
const framesOf = (page: Page) => page.frames().filter((one) => one.url().startsWith(`${siteUrl}embed/`));
const frameOf = (page: Page) => framesOf(page)[0];
/** Query that the link to the full map has. */
const linkOf = (frame: Frame) =>
  frame.evaluate(() => document.querySelector<HTMLAnchorElement>('a.full')!.search.slice(1));
/** Collects what the element tells of the reader's ways. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const states: string[] = [];
    Object.assign(window, { states });
    document.addEventListener('border-map:state', (event) =>
      states.push((event as CustomEvent<{ view: string }>).detail.view),
    );
  });
const statesOf = (page: Page) => page.evaluate(() => (window as unknown as { states: string[] }).states);
/** The element has its frame, at the height that it asked for, and its fallback is out of sight. */
async function expectLive(page: Page, at = 0): Promise<void> {
  const box = () =>
    page.evaluate((i) => {
      const one = document.querySelectorAll('border-map')[i]!;
      const frame = one.shadowRoot?.querySelector('iframe');
      const still = one.querySelector('#still');
      return {
        height: frame?.getBoundingClientRect().height ?? 0,
        width: frame?.getBoundingClientRect().width ?? 0,
        own: one.getBoundingClientRect().width,
        still: still?.checkVisibility() ?? false,
      };
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
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('border-map')].map((one) => one.shadowRoot!.querySelectorAll('iframe').length),
      ),
    ).toEqual([1, 1, 1]);
  });

  test('changes its view when its attribute changes, and tells where the reader went, and nothing else', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    await listen(page);
    const set = (view: string) =>
      page.evaluate((to) => document.querySelector('border-map')!.setAttribute('view', to), view);
    const view = 'at=38.31,70.93,9&sel=place/qalai-khumb';
    await set(view);
    const frame = frameOf(page)!;
    await frame.locator('.map-tools').waitFor();
    await eventually(() => frame.locator('.live [data-item="place/qalai-khumb"]').getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await linkOf(frame)).toBe(view);
    // A page of another width has another picture and the same view.
    for (const width of [420, 800, 330, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await eventually(() => frame.evaluate(() => innerWidth)).toBe(width - 16);
    }
    expect(await linkOf(frame)).toBe(view);
    expect(await statesOf(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Farther' }).click();
    await eventually(() => statesOf(page)).toEqual([
      expect.stringMatching(/^at=[\d.]+,[\d.]+,8&sel=place\/qalai-khumb$/),
    ]);
    // As a page that keeps the view says it back, and then wants the first one again.
    const [told] = await statesOf(page);
    await set(told!);
    await set(view);
    await eventually(() => linkOf(frame)).toBe(view);
    expect(await statesOf(page)).toEqual([told]);
  });

  test('loses nothing that is set early: before the script is there, and before the frame speaks', async () => {
    const page = await visit('<border-map id="late"></border-map>');
    await listen(page);
    await page.evaluate(
      (src) =>
        new Promise((done, fail) => {
          const late = document.querySelector('#late') as HTMLElement & { view?: string; theme?: string };
          Object.assign(late, { view: 'at=37.95,71.2,8.5', theme: 'dark', title: 'Darvoz' });
          const script = document.createElement('script');
          script.type = 'module';
          script.src = src;
          script.onerror = fail;
          script.onload = () => {
            late.view = 'at=37.2,68.9,8.75';
            done(0);
          };
          document.body.append(script);
        }),
      `${siteUrl}embed/v1.js`,
    );
    expect(
      await page.evaluate(() =>
        ['view', 'theme', 'title'].map((name) => document.querySelector('#late')!.getAttribute(name)),
      ),
    ).toEqual(['at=37.2,68.9,8.75', 'dark', 'Darvoz']);
    await eventually(() => frameOf(page) !== undefined).toBe(true);
    await eventually(() => linkOf(frameOf(page)!)).toBe('at=37.2,68.9,8.75');
    await eventually(() => frameOf(page)!.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const attributes = await page.evaluate(() => {
      const late = document.querySelector('#late') as unknown as Record<string, unknown>;
      const names = ['view', 'theme', 'what', 'title'];
      for (const name of names) late[name] = undefined;
      for (const name of names) late[name] = null;
      return [...names.map((name) => late[name]), ...(late as unknown as Element).getAttributeNames()];
    });
    expect(attributes).toEqual(['', '', '', '', 'id']);
    await eventually(() => linkOf(frameOf(page)!)).toBe('');
    expect(await statesOf(page)).toEqual([]);
  });

  test('is laid out by its page', async () => {
    const CONTEXTS: readonly [name: string, css: string, html: string, width: number][] = [
      [
        'a block of WordPress’s block themes',
        '.is-layout-constrained>:where(:not(.alignleft):not(.alignright):not(.alignfull))' +
          '{max-width:600px;margin-left:auto!important;margin-right:auto!important}',
        '<div class="is-layout-constrained">*</div>',
        600,
      ],
      [
        'a column of Ghost',
        '.gh-content{display:grid;grid-template-columns:[full-start] minmax(4vw,auto) [main-start] ' +
          'min(720px,calc(100% - 8vw)) [main-end] minmax(4vw,auto) [full-end]}' +
          '.gh-content>*{grid-column:main-start/main-end}',
        '<div class="gh-content">*</div>',
        720,
      ],
      [
        'a card of Ghost',
        '.kg-card{display:flex;flex-direction:column;align-items:center}',
        '<div class="kg-card">*</div>',
        700,
      ],
      ['a flex item', '.flex{display:flex}', '<div class="flex">*</div>', 700],
      [
        'a flex item beside another',
        '.two{display:flex}.two p{flex:0 0 500px}',
        '<div class="two"><p>Text</p>*</div>',
        400,
      ],
      ['a flex item that grows', '.grow{display:flex}.grow border-map{flex:1}', '<div class="grow">*</div>', 900],
      ['a float', '.float border-map{float:right;width:45%}', '<div class="float">*</div>', 405],
      [
        'a float without a width',
        '.loose border-map{float:left}.loose{width:500px}',
        '<div class="loose">*</div>',
        500,
      ],
      ['a cell', '', '<table cellpadding="0" cellspacing="0"><tr><td>*</td></tr></table>', 700],
      [
        'a cell of a narrow table',
        '.narrow{width:300px}',
        '<div class="narrow"><table cellpadding="0" cellspacing="0"><tr><td>*</td></tr></table></div>',
        300,
      ],
      [
        'a page that resets all',
        '.reset *{all:unset!important;color:red!important}',
        '<div class="reset">*</div>',
        900,
      ],
      [
        'a page that paints all',
        '.paint *{font-size:80px!important;line-height:9!important;padding:0;' +
          'text-indent:300px!important;letter-spacing:2em!important}',
        '<div class="paint">*</div>',
        900,
      ],
    ];
    const html = CONTEXTS.map(
      ([, , one]) => `<section>${one.replace('*', `<border-map view="at=37.2,68.9,8.75"></border-map>`)}</section>`,
    ).join('');
    const styles = CONTEXTS.map(([, css]) => css).join('');
    const page = await visit(html + SCRIPT, {
      head: `<style>body{margin:0}section{display:flow-root;width:900px}${styles}</style>`,
      width: 1000,
    });
    await page.waitForFunction(() => customElements.get('border-map'));
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('border-map')].map((one) => {
        const frame = one.shadowRoot!.querySelector('iframe')!.getBoundingClientRect();
        return [Math.round(frame.width), Math.round(frame.left - one.closest('section')!.getBoundingClientRect().left)];
      }),
    );
    expect(Object.fromEntries(widths.map(([width], i) => [CONTEXTS[i]![0], width]))).toEqual(
      Object.fromEntries(CONTEXTS.map(([name, , , width]) => [name, width])),
    );
    expect(widths[0]![1]).toBe(150);
    // Hidden in a tab that is opened later, as by hand.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('section')!.style.visibility = 'hidden';
    });
    await expectLive(page);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!).visibility,
      ),
    ).toBe('hidden');
  });

  test('has the height that its view asks for', async () => {
    const page = await visit(`${SCRIPT}<border-map view="at=37.2,68.9,8.75&height=560">${FALLBACK}</border-map>`);
    await eventually(() =>
      page.evaluate(
        () => document.querySelector('border-map')!.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height,
      ),
    ).toBe(560);
    expect(await frameOf(page)!.locator('.told').isVisible()).toBe(false);
  });

  test('follows the colours of the page, or those it is given', async () => {
    const page = await visit(SCRIPT + element(), { head: '<style>:root{color-scheme:dark}</style>' });
    await expectLive(page);
    const theme = () => frameOf(page)!.evaluate(() => document.documentElement.dataset['theme']);
    await eventually(theme).toBe('dark');
    await page.evaluate(() => document.querySelector('border-map')!.setAttribute('theme', 'light'));
    await eventually(theme).toBe('light');
    // What is no theme is as none.
    await page.evaluate(() => document.querySelector('border-map')!.setAttribute('theme', 'pink'));
    await eventually(theme).toBe('dark');
    await page.evaluate(() => document.querySelector('border-map')!.setAttribute('view', 'theme=light'));
    await page.evaluate(() => document.querySelector('border-map')!.removeAttribute('theme'));
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
    const page = await visit(SCRIPT + element(), {
      headers: { 'Content-Security-Policy': `default-src 'none'; img-src ${origin}` },
    });
    expect(await page.locator('#still').isVisible()).toBe(true);
    expect(await page.locator('figcaption').isVisible()).toBe(true);
  });

  test('a page that resets every style', async () => {
    await expectLive(
      await visit(SCRIPT + element(), {
        head: '<style>*,*::before{all:unset!important}iframe{display:none!important}</style>',
      }),
    );
  });

  test.each([
    ['a page of 240 pixels', { width: 240 }],
    ['a page from right to left', { lang: 'fa', dir: 'rtl' }],
  ])('%s', async (_, options) => {
    const page = await visit(SCRIPT + element(), options);
    await expectLive(page);
    const frame = frameOf(page)!;
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await frame.locator('footer').isVisible()).toBe(true);
  });

  test('hidden at first, and shown later', async () => {
    const page = await visit(`${SCRIPT}<div hidden id="box">${element()}</div>`);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#box')!.hidden = false;
    });
    await expectLive(page);
  });

  test('on paper there is the picture with its caption, and no empty frame', async () => {
    const page = await visit(SCRIPT + element());
    await expectLive(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#still').isVisible()).toBe(true);
    expect(
      await page.evaluate(
        () => document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.getBoundingClientRect().height,
      ),
    ).toBe(0);
  });

  test.each([
    ['a sandbox without an origin', 'sandbox="allow-scripts"'],
    ['no referrer', 'referrerpolicy="no-referrer"'],
  ])('a plain frame with %s gets its height, and the live map', async (_, attributes) => {
    const page = await visit(
      `${SCRIPT}<iframe id="f" src="${siteUrl}embed/map/?at=37.2,68.9,8.75" title="Map" width="100%" height="480" ` +
        `style="aspect-ratio:700/480;min-height:420px;border:0" ${attributes}></iframe>`,
    );
    await eventually(() => page.locator('#f').evaluate((one) => (one as HTMLIFrameElement).style.height)).toMatch(
      /^\d{3}px$/,
    );
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
    const height = () =>
      page.evaluate(() => document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.style.height);
    const before = await height();
    const frame = frameOf(page)!;
    await frame.evaluate(() => {
      for (const data of [
        null,
        7,
        'height',
        [],
        { type: 'border-map' },
        { type: 'border-map', version: 2, event: 'height', height: 50 },
        { type: 'border-map', version: 1, event: 'height', height: 'tall' },
        { type: 'border-map', version: 1, event: 'height', height: NaN },
        { type: 'border-map', version: 1, event: 'state', view: 'x'.repeat(9999) },
        { type: 'other', version: 1, event: 'height', height: 50 },
      ])
        parent.postMessage(data, '*');
    });
    await page.evaluate(() => {
      const target = document.querySelector('border-map')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
      for (const data of [
        null,
        'xPYMx',
        '[iFrameSizer]',
        '[iFrameSizer]<img>:1',
        { type: 'border-map', version: 1 },
        { type: 'border-map', version: 1, set: 'dark' },
        { type: 'border-map', version: 1, set: { theme: '<b>', view: 9 } },
        { type: 'border-map', version: 9, set: { theme: 'dark' } },
      ])
        target.postMessage(data, '*');
      // From the page itself, which is no frame.
      postMessage({ type: 'border-map', version: 1, event: 'height', height: 300 }, '*');
    });
    // Messages come in order: when one from each side has arrived, all before it have.
    const listen = () =>
      addEventListener('message', ({ data }) => {
        if (data === 'last') document.documentElement.dataset['heard'] = 'last';
      });
    const heard = (one: Page | Frame) => one.evaluate(() => document.documentElement.dataset['heard']);
    await page.evaluate(listen);
    await frame.evaluate(listen);
    await frame.evaluate(() => parent.postMessage('last', '*'));
    await page.evaluate(() =>
      document
        .querySelector('border-map')!
        .shadowRoot!.querySelector('iframe')!
        .contentWindow!.postMessage('last', '*'),
    );
    await eventually(() => heard(page)).toBe('last');
    await eventually(() => heard(frame)).toBe('last');
    expect(await height()).toBe(before);
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('dark');
    // A height beyond all reason is brought back to one that a page can bear.
    await frame.evaluate(() =>
      parent.postMessage({ type: 'border-map', version: 1, event: 'height', height: 1e9 }, '*'),
    );
    await eventually(height).toBe('6000px');
    expect(complaints).toEqual([]);
  });
});

describe('plain frames', () => {
  test('twenty at once, none of them lazy, show the place that was asked for', async () => {
    const attributes = ['', 'sandbox="allow-scripts"'];
    const frames = Array.from(
      { length: 20 },
      (_, i) =>
        `<iframe src="${siteUrl}embed/map/?at=37.527,71.51,8" width="700" height="480" ${attributes[i % 2]}></iframe>`,
    );
    // All of them are much for a busy machine.
    const page = await visit(SCRIPT + frames.join(''), { waitUntil: 'commit' });
    const all = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 45_000 });
    await all(() => framesOf(page).length).toBe(20);
    const isThere = (frame: Frame) =>
      frame
        .evaluate(() => {
          const stage = document.querySelector('.stage')!.getBoundingClientRect();
          const marks = [...document.querySelectorAll('.still [data-id="place/x-tem"]')]
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect());
          return marks.some(
            ({ x, y, width, height }) =>
              Math.hypot(x + width / 2 - (stage.x + stage.width / 2), y + height / 2 - (stage.y + stage.height / 2)) <
              8,
          );
        })
        .catch(() => false);
    await all(async () => (await Promise.all(framesOf(page).map(isThere))).filter(Boolean).length).toBe(20);
    expect(new Set(await Promise.all(framesOf(page).map(linkOf)))).toEqual(new Set(['at=37.527,71.51,8']));
    // One may be a pixel higher than another, by where it stands.
    const heights = () =>
      page.evaluate(() => [...document.querySelectorAll('iframe')].map((one) => parseFloat(one.style.height) || 0));
    await all(async () => Math.min(...(await heights()))).toBeGreaterThan(300);
    const [least, most] = [Math.min(...(await heights())), Math.max(...(await heights()))];
    expect(most - least).toBeLessThan(3);
  });

  test('have their height, however late the script, and their address’s theme, whatever that of the page', async () => {
    const page = await visit(
      `<iframe src="${siteUrl}embed/claim/border-length/?theme=dark" width="700" height="150"></iframe>`,
    );
    await frameOf(page)!.waitForLoadState('load');
    await page.addScriptTag({ type: 'module', url: `${siteUrl}embed/v1.js` });
    await page.addScriptTag({ type: 'module', url: `${siteUrl}embed/v1.js?again` });
    await eventually(() =>
      page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height),
    ).toBeGreaterThan(200);
    expect(
      await frameOf(page)!.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);
    expect(await frameOf(page)!.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('show all they have at any width, the present end included, and move nothing sideways', async () => {
    const wanted = ['timeline', 'border-strip', 'stance'].flatMap((what) =>
      [700, 600, 360].map((width) => ({ what, width })),
    );
    const frames = wanted.map(({ what, width }) => {
      const query = what === 'timeline' ? '?until=2021-09' : '';
      return `<iframe src="${siteUrl}embed/${what}/${query}" width="${width}" height="400"></iframe>`;
    });
    const page = await visit(SCRIPT + frames.join(''));
    await eventually(() =>
      page.evaluate(() => [...document.querySelectorAll('iframe')].every((one) => one.style.height !== '')),
    ).toBe(true);
    for (const [i, frame] of framesOf(page).entries()) {
      const { what, width } = wanted[i]!;
      const seen = await frame.evaluate(() => {
        const drawing = [...document.querySelectorAll<SVGSVGElement>('.line svg')].filter((one) =>
          one.checkVisibility(),
        );
        const marks = drawing
          .flatMap((svg) => [...svg.querySelectorAll('[data-item], text')])
          .map((one) => one.getBoundingClientRect());
        const now = drawing[0]?.querySelector('.now')?.getBoundingClientRect();
        const { left = 0, width: whole = 1 } = drawing[0]?.getBoundingClientRect() ?? {};
        return {
          sideways: Math.max(
            ...[...document.querySelectorAll('html, .track, main')].map((one) => one.scrollWidth - one.clientWidth),
          ),
          cut: marks.filter((mark) => mark.left < 0 || mark.right > innerWidth).length,
          drawings: drawing.length,
          letters:
            Math.min(...drawing.map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)) * 11,
          until: now && (now.left - left) / whole,
        };
      });
      const place = `${what} ${width}`;
      expect(seen, place).toMatchObject({ sideways: 0, cut: 0, drawings: what === 'stance' ? 0 : 1 });
      await eventually(
        () => frame.evaluate(() => document.querySelector<HTMLElement>('.framed')!.offsetHeight - innerHeight),
        place,
      ).toBeLessThanOrEqual(1);
      if (what !== 'stance') expect(seen.letters, place).toBeGreaterThan(8);
      if (what === 'timeline') expect(seen.until, place).toBeCloseTo(0.5, 1);
    }
  });

  test('that lose all their attributes keep title, credit and link', async () => {
    const page = await visit(`<iframe src="${siteUrl}embed/map/?theme=pink&at=37.2,68.9,8.75"></iframe>`);
    await page.locator('iframe').evaluate((one) => {
      for (const name of one.getAttributeNames()) if (name !== 'src') one.removeAttribute(name);
    });
    const frame = frameOf(page)!;
    await eventually(() => frame.locator('.told').textContent()).toContain('theme=pink');
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    for (const part of ['h1', 'a.full', 'footer cite']) {
      await frame.locator(part).scrollIntoViewIfNeeded();
      const box = await frame.locator(part).evaluate((one) => {
        const { top, bottom, width } = one.getBoundingClientRect();
        return { top, below: bottom - innerHeight, width };
      });
      expect(box.width, part).toBeGreaterThan(20);
      expect(box.top, part).toBeGreaterThanOrEqual(-1);
      expect(box.below, part).toBeLessThanOrEqual(1);
    }
  });
});

describe('WordPress’s sandbox', () => {
  /** The address that the site was built for is nobody's: here its link leads to the site under test. */
  const clickFull = (frame: Frame, to: string) =>
    frame
      .locator('a.full')
      .evaluate((link, href) => link.setAttribute('href', href), `${siteUrl}${to}`)
      .then(() => frame.locator('a.full').click());

  const wordpress = (what: string, script = '<script src="/wordpress.js"></script>') =>
    visit(
      `<blockquote data-secret="a1B2c3D4e5"><a href="${siteUrl}">Link</a></blockquote>` +
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="a1B2c3D4e5" ' +
        `src="${siteUrl}embed/${what}#?secret=a1B2c3D4e5" width="600" height="338"></iframe>${script}`,
    );

  test('the frame has its height, and its links lead to the page', async () => {
    const page = await wordpress('claim/border-length/');
    const frame = frameOf(page)!;
    await eventually(() => page.locator('iframe').evaluate((one) => (one as HTMLIFrameElement).height)).not.toBe('338');
    expect(
      await frame.evaluate(() => document.querySelector<HTMLElement>('.framed')!.offsetHeight - innerHeight),
    ).toBeLessThanOrEqual(1);
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    await clickFull(frame, 'claims/border-length/');
    await page.waitForURL(`${siteUrl}claims/border-length/`, { timeout: 15_000 });
  });

  test('where nobody follows a link, its address is there to be copied', async () => {
    const page = await wordpress('claim/border-length/', '');
    const frame = frameOf(page)!;
    await frame.locator('.leads a').first().click();
    const href = await frame.locator('.leads a').first().getAttribute('href');
    expect(await frame.locator('dialog').getByLabel('Address').inputValue()).toBe(href);
    expect(await frame.evaluate(() => getSelection()!.toString())).toBe(href);
    await frame.locator('dialog button').click();
    expect(await frame.locator('dialog').isVisible()).toBe(false);
  });

  test('a sandbox that lets links open has them opened', async () => {
    const page = await visit(
      '<iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ' +
        `src="${siteUrl}embed/claim/border-length/" width="600" height="500"></iframe>`,
    );
    const opened = page.waitForEvent('popup', { timeout: 15_000 });
    await clickFull(frameOf(page)!, 'claims/border-length/');
    const tab = await opened;
    await tab.waitForURL(`${siteUrl}claims/border-length/`);
    expect(await tab.evaluate(() => window.opener)).toBeNull();
    await tab.close();
  });
});

describe('pages made with', () => {
  test.each(['react', 'vue', 'lit'])('%s set, change and take away', async (name) => {
    const app = `frameworks['${name}'](document.querySelector('#root'))`;
    const page = await visit(
      `${SCRIPT}<div id="root"></div>` +
        `<script type="module">import * as frameworks from '/frameworks.js'; window.app = ${app}</script>`,
    );
    await listen(page);
    await page.waitForFunction(() => 'app' in window);
    type App = { app: { set(view: string | undefined): void; unmount(): void } };
    const set = (view: string | undefined) => page.evaluate((to) => (window as unknown as App).app.set(to), view);
    await set('at=38.456,70.78,8.5');
    await page.locator('border-map').scrollIntoViewIfNeeded();
    await eventually(async () => frameOf(page) && linkOf(frameOf(page)!)).toBe('at=38.456,70.78,8.5');
    expect(await page.locator('border-map').evaluate((one) => one.shadowRoot!.querySelectorAll('iframe').length)).toBe(
      1,
    );
    await set(undefined);
    await eventually(() => linkOf(frameOf(page)!)).toBe('');
    expect(await statesOf(page)).toEqual([]);
    await page.evaluate(() => (window as unknown as App).app.unmount());
    await eventually(() => page.frames().length).toBe(1);
  });

  test('htmx put it there and take it away', async () => {
    const page = await visit(
      `${SCRIPT}<script src="/htmx.js"></script>` +
        '<button hx-get="/part.html" hx-target="#root">Show</button><div id="root"></div>',
    );
    await page.locator('button').click();
    await expectLive(page);
    await page.locator('button').click();
    await eventually(() => framesOf(page).length).toBe(1);
    await expectLive(page);
    await page.evaluate(() => document.querySelector('border-map')!.setAttribute('view', 'until=2021'));
    await eventually(() => linkOf(frameOf(page)!)).toBe('until=2021');
  });
});

describe('pages that have a resizer already', () => {
  test('pym.js gives the frame its height', async () => {
    const page = await visit(
      '<div id="p"></div><script src="/pym.js"></script>' +
        `<script>new pym.Parent('p', '${siteUrl}embed/claim/border-length/', {})</script>`,
    );
    await eventually(() => page.locator('#p iframe').getAttribute('height')).toMatch(/^\d{3}px$/);
  });
  test('iframe-resizer gives the frame its height', async () => {
    const page = await visit(
      `<iframe id="r" src="${siteUrl}embed/claim/border-length/" width="700" height="150"></iframe>` +
        `<script src="/resizer.js"></script><script>iFrameResize({ checkOrigin: false }, '#r')</script>`,
    );
    await eventually(() =>
      page.locator('#r').evaluate((one) => Math.round(one.getBoundingClientRect().height)),
    ).toBeGreaterThan(200);
  });
});
