/**
 * The map page: one selection in map, list and panel; the keyboard on points and lines; no hijacked wheel or finger; no
 * script.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { eventually, MAP, mark, panelTitle, query, row, useMap } from '../support/map-page.ts';
import { usePages } from '../support/pages.ts';
import { spaced } from '../support/spaced.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();
const open = useMap();

/** Rounded transform and size of what the map draws: changes whenever it is moved or zoomed. */
const drawing = (page: Page) =>
  page
    .locator('.live .bord')
    .getAttribute('d')
    .then(async (d) => `${d} ${await page.locator('.live .leaflet-map-pane').getAttribute('style')}`);

/** Fingers on the screen, step by step: what the browser itself scrolls or zooms it does here too. */
async function gesture(
  page: Page,
  steps: number,
  fingers: (step: number) => { x: number; y: number; id?: number }[],
): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
  for (let step = 1; step <= steps; step++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(step) });
    await page.waitForTimeout(16);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('one selection', () => {
  test('a choice on map, in list or from several holds in all, in panel and address; the last one goes', async () => {
    const { page, complaints } = await open();
    // By its name: the gate beside it covers the dot.
    await mark(page, 'place/khorog').locator('text').click();
    expect(await panelTitle(page)).toBe('Khorog');
    expect(await row(page, 'place/khorog').getAttribute('aria-current')).toBe('true');
    expect(await mark(page, 'place/khorog').getAttribute('aria-pressed')).toBe('true');
    expect(query(page).get('sel')).toBe('place/khorog');

    await row(page, 'place/x-panji-poyon').click();
    expect(await mark(page, 'place/x-panji-poyon').getAttribute('aria-pressed')).toBe('true');
    expect(await mark(page, 'place/khorog').getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.list [aria-current]').count()).toBe(1);
    expect(await panelTitle(page)).toContain('Panji Poyon');

    // A mark that stands for several events lists them, and one of them can be chosen there.
    await mark(page, 'events/khorog').click();
    expect(await page.locator('#panel .row').count()).toBeGreaterThan(1);
    expect(await panelTitle(page)).toMatch(/^Khorog.*: \d+ events$/);
    await page.locator('#panel .row').first().click();
    const chosen = query(page).get('sel')!;
    expect(chosen).toMatch(/^event\//);
    expect(await mark(page, chosen).getAttribute('aria-pressed')).toBe('true');
    expect(await mark(page, 'events/khorog').getAttribute('aria-pressed')).toBe('false');

    // An event off the map is told in the panel.
    const away = page.locator('section[aria-labelledby="g-elsewhere"] li').first();
    await away.locator('a.row').click();
    expect(await panelTitle(page)).toBe(await away.locator('.n').textContent());
    expect(complaints).toEqual([]);
  });

  test('a link to a row chooses it; the panel of an event has its sources, its date and where it is told', async () => {
    const { page } = await open('#event/darvaz-parade');
    const panel = page.locator('#panel');
    expect(await panel.locator('.lab').textContent()).toContain('27 September 2021');
    // They come from a file of their own.
    await panel.getByText('Evidence:').waitFor();
    expect(await panel.locator('a[href*="references/#"]').count()).toBeGreaterThan(0);
    expect(await panel.locator('a[href*="chapters/september-2021/#"]').count()).toBeGreaterThan(0);
    await row(page, 'event/russia-patrol-talks').click();
    await panel.getByText('(withdrawn by Reuters, 3 December 2025)').first().waitFor();
  });

  test('missing details are told, with a link to the event’s page, and asked for again with a new choice', async () => {
    const { page } = await open();
    await page.route('**/told/event/**', (route) => route.abort());
    await row(page, 'event/darvaz-parade').click();
    const way = page.locator('#panel .way');
    await eventually(() => way.textContent()).toMatch(/did not come.*page/);
    expect(await page.locator('#panel-said').textContent()).toContain('did not come');
    expect(await way.locator('a').getAttribute('href')).toMatch(/\/events\/darvaz-parade\/$/);
    expect(await panelTitle(page)).toContain('Darvoz');
    await page.unroute('**/told/event/**');
    await row(page, 'event/darvaz-parade').click();
    await page.locator('#panel').getByText('Evidence:').waitFor();
    expect(await way.textContent()).not.toContain('did not come');
    // Back and forth it is there at once.
    await row(page, 'place/khorog').click();
    await row(page, 'event/darvaz-parade').click();
    expect(await page.locator('#panel a[href*="references/#"]').count()).toBeGreaterThan(0);
  });

  test('what is chosen is shown though its layer was off or it was not asked for', async () => {
    const { page } = await open('?layers=towns&until=2021-08&kind=violence');
    await page.locator('.tl [data-item="event/darvaz-parade"]').dispatchEvent('click');
    expect(await row(page, 'event/darvaz-parade').isVisible()).toBe(false);
    await page.evaluate(() => {
      location.hash = '#event/darvaz-parade';
    });
    await page.goto(`${MAP}?layers=towns&until=2021-08&kind=violence#event/darvaz-parade`);
    await page.locator('.map-tools').waitFor();
    expect(await panelTitle(page)).toContain('Darvoz');
    await page.locator('#l-events').check();
    await page.locator('select[name="kind"]').selectOption('');
    await page.locator('#until').press('End');
    await row(page, 'event/darvaz-parade').click();
    expect(await page.locator('#l-events').isChecked()).toBe(true);
    expect(await mark(page, 'event/darvaz-parade').getAttribute('aria-pressed')).toBe('true');
  });
});

test('on a narrow screen a row opens where it is, and nothing is told twice', async () => {
  const { page } = await open('', { viewport: { width: 360, height: 800 } });
  await row(page, 'place/khorog').scrollIntoViewIfNeeded();
  const top = () => row(page, 'place/khorog').evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  await row(page, 'place/khorog').click();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  expect(await page.locator('li[id="place/khorog"] .more').isVisible()).toBe(true);
  expect(await page.locator('#panel').isVisible()).toBe(false);
  await row(page, 'event/darvaz-parade').click();
  await page.locator('li[id="event/darvaz-parade"] .more').getByText('Evidence:').waitFor();
  expect(await page.locator('.list .more:visible').count()).toBe(1);
  await mark(page, 'place/dushanbe').locator('text').click();
  expect(await page.locator('#panel').isVisible()).toBe(true);
  expect(await page.locator('.list .more:visible').count()).toBe(0);
});

describe('the keyboard', () => {
  test('marks are one tab stop; arrows walk west to east; Enter chooses, Escape goes back to the mark', async () => {
    const { page } = await open();
    await page.locator('.live [data-item][tabindex="0"]').focus();
    expect(await page.locator('.live [data-item][tabindex="0"]').count()).toBe(1);
    const focused = () =>
      page.evaluate(
        () => (document.activeElement as HTMLElement | null)?.dataset['item'] ?? document.activeElement?.id,
      );
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const third = await focused();
    expect(third).not.toBe(first);
    expect(await page.locator('.live [data-item][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('panel');
    expect(query(page).get('sel')).toBe(third);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(third);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    // From one of several to the mark that stands for them.
    await mark(page, 'events/khorog').focus();
    await page.keyboard.press('Enter');
    await page.locator('#panel .row').first().press('Enter');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('events/khorog');
  });

  test('every mark and line has role, name, state and a row in the list; the space bar chooses a line', async () => {
    const { page } = await open('?layers=provinces,water,segments,km,towns,crossings,bases,actors,events');
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.live [data-item]')]
        .filter((one) => {
          const id = one.dataset['item']!;
          const isListed = document.getElementById(id) !== null || /^(events|actors)\//.test(id);
          return (
            one.getAttribute('role') !== 'button' ||
            !one.getAttribute('aria-label') ||
            !one.hasAttribute('aria-pressed') ||
            !isListed
          );
        })
        .map((one) => one.dataset['item']),
    );
    expect(faults).toEqual([]);
    expect(await page.locator('.live path[data-item]').count()).toBe(10);
    const line = mark(page, 'segment/darvoz');
    expect(await line.getAttribute('aria-label')).toContain('Darvoz');
    await line.focus();
    await page.keyboard.press(' ');
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    expect(await panelTitle(page)).toBe('Darvoz');
  });

  test('targets are at least 24 pixels wide and high; from 320 to 1920 nothing is wider than the window', async () => {
    const { page } = await open();
    const small = await page
      .locator('.live .map-mark, .map-tools button')
      .evaluateAll(
        (all) =>
          all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length,
      );
    expect(small).toBe(0);
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('the controls are one tab stop with names, and zoom', async () => {
    const { page } = await open();
    const tools = page.getByRole('toolbar', { name: 'Map controls' });
    expect(await tools.locator('[tabindex="0"]').count()).toBe(1);
    const before = await drawing(page);
    await tools.getByRole('button', { name: 'Closer' }).click();
    await eventually(() => drawing(page)).not.toBe(before);
    await eventually(() => query(page).get('at')).toMatch(/,8(\.\d+)?$/);
    await tools.getByRole('button', { name: 'Show the whole border' }).click();
    await eventually(() => query(page).get('at')).toBe(null);
  });
});

describe('the timeline', () => {
  const shown = (page: Page) => page.locator('.list li[data-event]:visible').count();

  test('arrows step by event, Home and End go to the ends; address, list, marks, slider, filters agree', async () => {
    const { page, complaints } = await open();
    const slider = page.locator('#until');
    const all = await shown(page);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    const first = query(page).get('until')!;
    expect(first).toMatch(/^\d{4}-\d\d-\d\d$/);
    await eventually(() => shown(page)).toBeLessThan(all);
    await page.keyboard.press('ArrowLeft');
    await eventually(() => query(page).get('until')! < first).toBe(true);
    await page.keyboard.press('ArrowRight');
    await eventually(() => query(page).get('until')).toBe(first);
    await page.keyboard.press('Home');
    await eventually(() => shown(page)).toBe(1);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^up to 1 January 1992/);
    expect(await page.locator('.tl [data-item]:not(.off)').count()).toBe(1);
    await page.keyboard.press('End');
    await eventually(() => query(page).get('until')).toBe(null);
    expect(await shown(page)).toBe(all);

    // Kind, actor and time narrow one another.
    await page.locator('select[name="actor"]').selectOption('russia');
    const byActor = await shown(page);
    await page.locator('select[name="phase"]').selectOption('aftermath');
    const byBoth = await shown(page);
    expect(byBoth).toBeLessThan(byActor);
    expect(byBoth).toBeGreaterThan(0);
    expect(await page.locator('.tl [data-item]:not(.off)').count()).toBe(byBoth);
    expect(`${query(page)}`).toBe('phase=aftermath&actor=russia');
    expect(complaints).toEqual([]);
  });

  test('a mark chosen on it is chosen on the map; one that is not asked for cannot be', async () => {
    const { page } = await open('?until=2021-10');
    await page.locator('.tl [data-item="event/khorog-parade"]').click();
    expect(query(page).get('sel')).toBe('event/khorog-parade');
    expect(await mark(page, 'event/khorog-parade').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.tl .off').count()).toBeGreaterThan(10);
  });

  test('a date shows crossings as they were reported by then', async () => {
    const { page } = await open('?layers=crossings,towns&until=2021-10');
    const name = () => mark(page, 'place/x-ruzvay').getAttribute('aria-label');
    expect(await name()).toMatch(/state unknown|shut/);
    await page.locator('#until').press('End');
    await eventually(name).toMatch(/Crossing, open/);
  });

  test('play adds event after event, stops where it is told to, and is quiet meanwhile', async () => {
    const { page } = await open('?phase=crisis&kind=violence', { hasClock: true });
    const play = page.locator('[data-play]');
    await play.click();
    const first = await shown(page);
    expect(await play.textContent()).toBe('Pause');
    expect(await page.locator('.asked-said').textContent()).toMatch(/events shown/);
    await eventually(() => shown(page)).toBeGreaterThan(first);
    await play.click();
    expect(await play.textContent()).toBe('Play');
    const paused = query(page).get('until');
    await page.clock.runFor(10_000);
    expect(query(page).get('until')).toBe(paused);
  });
});

describe('the ruler', () => {
  const handle = (page: Page, name: 'from' | 'to') => page.locator(`#${name}`);

  test('two handles measure a stretch, on the strip, on the map and in the address at once', async () => {
    const { page, complaints } = await open();
    expect(await page.locator('.map-handle').count()).toBe(0);
    await handle(page, 'from').fill('165');
    await handle(page, 'to').fill('790');
    await eventually(() => query(page).get('measure')).toBe('165-790');
    expect(await page.locator('.ruler output').textContent()).toMatch(/: 625 km along the line, \d+ km straight/);
    expect(await page.locator('.map-length').textContent()).toBe('625 km');
    expect(await page.locator('.map-handle').count()).toBe(2);
    await handle(page, 'to').focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(() => query(page).get('measure')).toBe('165-789');
    await page.keyboard.press('PageUp');
    await eventually(() => query(page).get('measure')).toBe('165-839');
    await page.getByRole('button', { name: 'Whole border' }).last().click();
    await eventually(() => query(page).get('measure')).toBe(null);
    expect(await page.locator('.map-handle').count()).toBe(0);
    expect(await page.locator('.ruler output').textContent()).toContain('1,364 km along the line');
    expect(complaints).toEqual([]);
  });

  test('a handle on the map can be dragged along the line, also past the other one', async () => {
    const { page } = await open('?measure=400-500');
    const length = async () => Number((await page.locator('.map-length').textContent())!.replace(/\D/g, ''));
    const box = (await page.locator('.map-handle').nth(1).boundingBox())!;
    const goal = (await mark(page, 'place/ishkashim-tj').or(mark(page, 'place/x-ishkashim')).first().boundingBox())!;
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(goal.x + 12, goal.y + 12, { steps: 12 });
    await page.mouse.up();
    await eventually(length).toBeGreaterThan(450);
    await eventually(() => query(page).get('measure')).toMatch(/^400-9\d\d$/);
  });
});

test('the view in words follows the map, and names what lies in it', async () => {
  const { page } = await open('?at=36.75,71.6,9&layers=crossings,towns,km');
  const told = page.locator('#map-told');
  await eventually(() => told.textContent()).toMatch(
    spaced(
      /^The border from km \d+ to km \d+ of 1,364\./,
      /Two crossings lie between km 900 and km 1,019: 1 last reported open and 1 of unknown state\./,
      /Towns named: .*Ishkashim/,
    ),
  );
  expect(await page.locator('.live').getAttribute('aria-describedby')).toContain('map-told');
  const before = await told.textContent();
  await page.getByRole('button', { name: 'Farther' }).click();
  await eventually(() => told.textContent()).not.toBe(before);
});

describe('the page keeps its wheel and its finger', () => {
  test('the wheel scrolls the page; with Ctrl it zooms the map', async () => {
    const { page } = await open('', { viewport: { width: 1280, height: 600 } });
    const before = await drawing(page);
    await page.locator('.live').hover();
    await page.mouse.wheel(0, 240);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await drawing(page)).toBe(before);
    expect(await page.locator('.map-hint').textContent()).toMatch(/Ctrl|⌘/);
    await page.locator('.live').hover({ position: { x: 300, y: 300 } });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await eventually(() => query(page).get('at')).not.toBe(null);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('one finger scrolls the page and leaves the map; two fingers zoom it', async () => {
    const { page } = await open('', { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
    await page.locator('.stage').scrollIntoViewIfNeeded();
    const box = (await page.locator('.live').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await drawing(page);
    const scrolled = await page.evaluate(() => scrollY);
    await gesture(page, 10, (step) => [{ x, y: y - step * 15 }]);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    expect(await drawing(page)).toBe(before);
    expect(await page.locator('.map-hint').textContent()).toContain('two fingers');

    const now = (await page.locator('.live').boundingBox())!;
    const middle = { x: now.x + now.width / 2, y: Math.max(60, now.y + now.height / 2) };
    await gesture(page, 10, (step) => [
      { x: middle.x - 30 - step * 5, y: middle.y, id: 0 },
      { x: middle.x + 30 + step * 5, y: middle.y, id: 1 },
    ]);
    await eventually(() => query(page).get('at')).not.toBe(null);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('a drag moves the map and chooses nothing', async () => {
    const { page } = await open();
    const dot = (await mark(page, 'place/khorog').boundingBox())!;
    await page.mouse.move(dot.x + 12, dot.y + 12);
    await page.mouse.down();
    await page.mouse.move(dot.x - 60, dot.y + 40, { steps: 5 });
    await page.mouse.up();
    await eventually(() => query(page).get('at')).not.toBe(null);
    expect(query(page).get('sel')).toBe(null);
  });
});

describe('without script', () => {
  test('the picture and the list hold the same things, and the switches work', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    const drawn = await page
      .locator('.still svg.wide [data-id]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-id')!));
    expect(drawn.length).toBeGreaterThan(50);
    for (const id of drawn.filter((one) => !/^(events|actors)\//.test(one)))
      expect(await page.locator(`.list li[id="${id}"]`).count(), id).toBe(1);
    expect(await page.locator('.still svg.wide').getAttribute('role')).toBe('img');
    await page.locator('#l-events').uncheck();
    expect(await page.locator('.still .wide .lyr-events').first().isVisible()).toBe(false);
    expect(await page.locator('#g-events').isVisible()).toBe(false);
  });

  test('a row opens by its link, an event’s leads to its page; link and codes can be copied by hand', async () => {
    const { page } = await open('#place/khorog', { javaScriptEnabled: false });
    expect(await page.locator('li[id="place/khorog"] .more').isVisible()).toBe(true);
    await page.goto(`${MAP}#event/darvaz-parade`);
    const marked = row(page, 'event/darvaz-parade');
    expect(await page.locator('li[id="event/darvaz-parade"] .lab').isVisible()).toBe(true);
    expect(await marked.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(
      await row(page, 'event/khorog-parade').evaluate((one) => getComputedStyle(one).backgroundColor),
    );
    await marked.click();
    await page.waitForURL(`${siteUrl}events/darvaz-parade/`);
    expect(await page.locator('.refs li').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('link', { name: 'Share this view' }).click();
    await page.waitForURL(`${siteUrl}embed/code/map/`);
    expect(await page.locator('#share-code').inputValue()).toContain('<iframe src="');
    expect(await page.getByRole('textbox', { name: 'Picture with link' }).inputValue()).toContain('<img src="');
  });
});

test('when the finer lines do not come, the coarse ones stay and can be asked for again', async () => {
  const { page } = await open();
  await page.route('**/high.json', (route) => route.abort());
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.map-tools button')?.click());
  const notice = page.locator('.map-notice');
  await notice.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/high.json');
  const coarse = (await page.locator('.live .bord').getAttribute('d'))!.length;
  await notice.getByRole('button').click();
  await eventually(async () => (await page.locator('.live .bord').getAttribute('d'))!.length).toBeGreaterThan(coarse);
});

test('with reduced motion nothing moves by itself', async () => {
  const { page } = await open('', { reducedMotion: 'reduce' });
  expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
  await page.getByRole('button', { name: 'Closer' }).click();
  expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
  expect(query(page).get('at')).not.toBe(null);
});

test('at most 100 KB (Brotli, fonts aside) for the page and its live map, then 7 KB more for paper', async () => {
  const asked: string[] = [];
  const page = await newPage({ isUnused: true });
  page.on('request', (request) => asked.push(request.url()));
  const printable = page.waitForResponse('**/data/map/sheet.json');
  await page.goto(MAP);
  await page.locator('.map-tools').waitFor();
  await printable;
  const isForPaper = (url: string) => /\/(?:live-)?sheet\./.test(url);
  const counted = asked.filter((url) => !/\.(woff2|png|svg|webmanifest)$/.test(url));
  const kilobytes = async (urls: readonly string[]) => {
    const bodies = await Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1024;
  };
  expect(await kilobytes(counted.filter((url) => !isForPaper(url)))).toBeLessThanOrEqual(100);
  expect(await kilobytes(counted.filter(isForPaper))).toBeLessThanOrEqual(7);
  expect(counted.findIndex(isForPaper)).toBeGreaterThan(counted.findIndex((url) => url.includes('/data/map/base.')));
});

test('without the live map’s data the still one stays, timeline and list work; it can be asked for again', async () => {
  const page = await newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/data/map/base.json', (route) => route.abort());
  await page.goto(MAP);
  const again = page.locator('.notice').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  expect(await page.locator('.still svg.wide').isVisible()).toBe(true);
  await page.locator('select[name="kind"]').selectOption('aid');
  expect(await page.locator('.list li[data-event]:visible').count()).toBeLessThan(30);
  await page.locator('#from').fill('100');
  expect(await page.locator('.ruler output').textContent()).toContain('1264 km along the line');
  await page.unroute('**/data/map/base.json');
  await again.click();
  await page.locator('.map-tools').waitFor();
  expect(await page.locator('.ruler output').textContent()).toContain('1,264 km along the line');
});
