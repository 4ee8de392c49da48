/** The map page: one selection in map, list and panel; the keyboard on points and lines; the address; no hijacked wheel or finger; no script. */
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
/** A busy machine takes its time to load a page. */
const eventually = <T>(read: () => T | Promise<T>, what = '') => expect.poll(read, { timeout: 15_000, message: what });
const MAP = `${siteUrl}map/`;

const newPage = usePages();

interface Visit {
  page: Page;
  /** Console messages, errors, failed and foreign requests. */
  complaints: string[];
}

async function open(query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:')) complaints.push(`foreign: ${request.url()}`);
  });
  await page.goto(MAP + query);
  if (options.javaScriptEnabled !== false) await page.locator('.map-tools').waitFor();
  return { page, complaints };
}

const mark = (page: Page, id: string) => page.locator(`.live [data-item="${id}"]`);
const row = (page: Page, id: string) => page.locator(`.list li[id="${id}"] > a.row`);
const panelTitle = (page: Page) => page.locator('#panel h2').textContent();
const query = (page: Page) => new URL(page.url()).searchParams;
/** Rounded transform and size of what the map draws: changes whenever it is moved or zoomed. */
const drawing = (page: Page) => page.locator('.live .bord').getAttribute('d').then(async (d) => `${d} ${await page.locator('.live .leaflet-map-pane').getAttribute('style')}`);

/** Fingers on the screen, step by step: what the browser itself scrolls or zooms it does here too. */
async function gesture(page: Page, steps: number, fingers: (step: number) => { x: number; y: number; id?: number }[]): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
  for (let step = 1; step <= steps; step++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(step) });
    await page.waitForTimeout(16);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('one selection', () => {
  test('a mark on the map is chosen in list, panel and address', async () => {
    const { page, complaints } = await open();
    // By its name: the gate beside it covers the dot.
    await mark(page, 'place/khorog').locator('text').click();
    expect(await panelTitle(page)).toBe('Khorog');
    expect(await row(page, 'place/khorog').getAttribute('aria-current')).toBe('true');
    expect(await mark(page, 'place/khorog').getAttribute('aria-pressed')).toBe('true');
    expect(query(page).get('sel')).toBe('place/khorog');
    expect(complaints).toEqual([]);
  });

  test('a row of the list is chosen on the map, and takes the place of what was chosen before', async () => {
    const { page } = await open('?sel=place/khorog');
    await row(page, 'place/x-panji-poyon').click();
    expect(await mark(page, 'place/x-panji-poyon').getAttribute('aria-pressed')).toBe('true');
    expect(await mark(page, 'place/khorog').getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.list [aria-current]').count()).toBe(1);
    expect(await panelTitle(page)).toContain('Panji Poyon');
  });

  test('a mark that stands for several events lists them, and one of them can be chosen there', async () => {
    const { page } = await open();
    await mark(page, 'events/khorog').click();
    expect(await page.locator('#panel .row').count()).toBeGreaterThan(1);
    expect(await panelTitle(page)).toMatch(/^Khorog.*: \d+ events$/);
    await page.locator('#panel .row').first().click();
    const chosen = query(page).get('sel')!;
    expect(chosen).toMatch(/^event\//);
    expect(await mark(page, chosen).getAttribute('aria-pressed')).toBe('true');
    expect(await mark(page, 'events/khorog').getAttribute('aria-pressed')).toBe('false');
  });

  test('an event off the map is told in the panel', async () => {
    const { page } = await open();
    const away = page.locator('section[aria-labelledby="g-elsewhere"] li').first();
    await away.locator('a.row').click();
    expect(await panelTitle(page)).toBe(await away.locator('.n').textContent());
  });

  test('the panel of an event has its sources, its date and where the chapters tell it', async () => {
    const { page } = await open('?sel=event/darvaz-parade');
    const panel = page.locator('#panel');
    expect(await panel.locator('.lab').textContent()).toContain('27 September 2021');
    // They come from a file of their own.
    await panel.getByText('Evidence:').waitFor();
    expect(await panel.locator('a[href*="references/#"]').count()).toBeGreaterThan(0);
    expect(await panel.locator('a[href*="chapters/september-2021/#"]').count()).toBeGreaterThan(0);
  });

  test('details that do not come are said to be missing, with the way to the page of the event, and are asked for again when it is chosen again', async () => {
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
    await page.evaluate(() => { location.hash = '#event/darvaz-parade'; });
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

test('Escape leads from one of several back to the mark that stands for them', async () => {
  const { page } = await open();
  await mark(page, 'events/khorog').focus();
  await page.keyboard.press('Enter');
  await page.locator('#panel .row').first().press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['item'])).toBe('events/khorog');
});

describe('the keyboard', () => {
  test('the marks are one tab stop; arrow keys walk from west to east; Enter chooses; Escape goes back', async () => {
    const { page } = await open();
    await page.locator('.live [data-item][tabindex="0"]').focus();
    expect(await page.locator('.live [data-item][tabindex="0"]').count()).toBe(1);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['item'] ?? document.activeElement?.id);
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
  });

  test('lines are named, focusable and chosen with the space bar', async () => {
    const { page } = await open('?layers=segments');
    const line = mark(page, 'segment/darvoz');
    expect(await line.getAttribute('role')).toBe('button');
    expect(await line.getAttribute('aria-label')).toContain('Darvoz');
    await line.focus();
    await page.keyboard.press(' ');
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    expect(await panelTitle(page)).toBe('Darvoz');
  });

  test('every mark and line on the map has a role, a name, a state and a row in the list', async () => {
    const { page } = await open('?layers=provinces,water,segments,km,towns,crossings,bases,actors,events');
    const faults = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.live [data-item]')].filter((one) => {
      const id = one.dataset['item']!;
      const isListed = document.getElementById(id) !== null || /^(events|actors)\//.test(id);
      return one.getAttribute('role') !== 'button' || !one.getAttribute('aria-label') || !one.hasAttribute('aria-pressed') || !isListed;
    }).map((one) => one.dataset['item']));
    expect(faults).toEqual([]);
    expect(await page.locator('.live path[data-item]').count()).toBe(10);
  });

  test('targets are at least 24 pixels wide and high', async () => {
    const { page } = await open();
    const small = await page.locator('.live .map-mark, .map-tools button').evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length);
    expect(small).toBe(0);
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

describe('the address', () => {
  const VIEWS = [
    'at=38.4,70.8,9', 'layers=towns,events', 'layers=none', 'sel=place/khorog', 'until=2021-10', 'sel=events/dushanbe',
    'kind=violence', 'phase=crisis&actor=russia', 'measure=229-480', 'until=2021-09-27&kind=deployment&actor=tajikistan&measure=0-100',
    'at=37.2,68.6,8.25&layers=segments,km&sel=segment/lower-panj', 'at=36.7,71.6,10&sel=place/x-ishkashim&until=2022',
  ];
  test.each(VIEWS)('%s opens and is written back as it was', async (view) => {
    const { page, complaints } = await open(`?${view}`);
    expect(await page.locator('.notice').textContent()).toBe('');
    // Something that writes the address: a layer off and on again.
    await page.locator('#l-water').click();
    await page.locator('#l-water').click();
    expect(new URL(page.url()).search).toBe(`?${view}`);
    expect(complaints).toEqual([]);
  });

  test('switches and date change map, list and address', async () => {
    const { page } = await open();
    await page.locator('#l-crossings').uncheck();
    expect(query(page).get('layers')?.split(',')).not.toContain('crossings');
    expect(await mark(page, 'place/x-panji-poyon').count()).toBe(0);
    expect(await row(page, 'place/x-panji-poyon').isVisible()).toBe(false);
    await page.locator('select[name="kind"]').selectOption('violence');
    expect(query(page).get('kind')).toBe('violence');
    const kinds = await page.locator('.list li[data-event]:visible').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['event']!.split(' ')[0]))]);
    expect(kinds).toEqual(['violence']);
    expect(await page.locator('#g-events small').textContent()).toMatch(/^\d+ of \d+$/);
    expect(await page.locator('.asked-said').textContent()).toMatch(/^\d+ of \d+ events shown\.$/);
  });

  test('a link to a row chooses it', async () => {
    const { page } = await open('#event/darvaz-parade');
    expect(await page.locator('#panel .lab').textContent()).toContain('27 September 2021');
  });

  const HOSTILE = [
    'at=', 'at=north', 'at=NaN,NaN,NaN', 'at=Infinity,0,7', 'at=1e9,1e9,7', 'at=37.4', 'at=37.4,71.3', 'at=37.4,71.3,7,7', 'at=-37.4,-71.3,-7',
    'at=999,999,99', 'at=0x25,0x47,7', 'at=37.4,71.3,7;drop', 'at=%00', 'at=%E2%80%AE', 'at=37,4,71,3,7', 'at=<svg onload=alert(1)>',
    'layers=', 'layers=moats', 'layers=events,events,moats', 'layers=__proto__', 'layers=constructor,toString', 'layers=%3Cscript%3E', 'layers=EVENTS',
    'layers=' + 'events,'.repeat(400), 'sel=', 'sel=event/', 'sel=event/gone', 'sel=../../etc/passwd', 'sel=events/nowhere', 'sel=place/__proto__',
    'sel=%22%3E%3Cimg src=x onerror=alert(1)%3E', 'sel=javascript:alert(1)', 'sel=' + 'a'.repeat(5000), 'sel=place/khorog&sel=place/kulob', 'sel=%ff%fe',
    'until=', 'until=never', 'until=2021-13', 'until=2021-02-31', 'until=99999', 'until=-1', 'until=2021-09-25T00:00', 'until=<b>x</b>', 'kind=', 'kind=war', 'kind=VIOLENCE', 'kind=__proto__', 'phase=now', 'actor=', 'actor=nobody', 'actor=<b>', 'actor=../x', 'measure=', 'measure=1', 'measure=9-1',
    'measure=5-5', 'measure=-5-5', 'measure=0-99999', 'measure=1e2-2e2', 'measure=a-b', '&&&==&?', '%', 'at[]=1&layers[]=2',
  ];
  test('what cannot be read gives the default with a quiet notice: no error, no markup, no blank map', async () => {
    const { page, complaints } = await open();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const [i, hostile] of HOSTILE.entries()) {
      // Every twentieth as the address that the page is opened at; the others as one that the reader goes back to.
      const isOpened = i % 20 === 5;
      if (isOpened) {
        await page.goto(`${MAP}?${hostile}`);
        await page.locator('.map-tools').waitFor();
      }
      const state = await page.evaluate((search) => {
        if (search !== undefined) {
          history.replaceState(null, '', `?${search}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }
        return {
          line: document.querySelector('.live .bord')?.getAttribute('d')?.length ?? 0,
          markup: document.querySelectorAll('.notice *, #panel img, #panel script').length,
          marks: document.querySelectorAll('.live [data-item]').length,
          notice: document.querySelector('.notice')?.textContent,
        };
      }, isOpened ? undefined : hostile);
      expect(state.markup, hostile).toBe(0);
      expect(state.line, hostile).toBeGreaterThan(20);
      expect(state.marks, hostile).toBeGreaterThan(5);
      if (/^(at=north|layers=moats|sel=event\/gone|until=never|sel=events\/nowhere)$/.test(hostile)) {
        expect(state.notice, hostile).toContain(hostile);
      }
    }
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  }, 240_000);
});

describe('the timeline', () => {
  const shown = (page: Page) => page.locator('.list li[data-event]:visible').count();

  test('the arrow keys step from event to event, Home and End go to the ends; the address, the list, the marks and the slider agree', async () => {
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
    const { page } = await open('?layers=crossings,towns');
    const name = () => mark(page, 'place/x-ruzvay').getAttribute('aria-label');
    expect(await name()).toMatch(/Crossing, open/);
    await page.goto(`${MAP}?layers=crossings,towns&until=2021-10`);
    await page.locator('.map-tools').waitFor();
    expect(await name()).toMatch(/state unknown|shut/);
  });

  test('play adds event after event, stops where it is told to, and is quiet meanwhile', async () => {
    const { page } = await open('?phase=crisis&kind=violence');
    const play = page.locator('[data-play]');
    await play.click();
    const first = await shown(page);
    expect(await play.textContent()).toBe('Pause');
    expect(await page.locator('.asked-said').textContent()).toMatch(/events shown/);
    await eventually(() => shown(page)).toBeGreaterThan(first);
    await play.click();
    expect(await play.textContent()).toBe('Play');
    const paused = query(page).get('until');
    await page.waitForTimeout(1600);
    expect(query(page).get('until')).toBe(paused);
  });

  test('kind, actor and time narrow one another, in marks, list and address', async () => {
    const { page } = await open();
    await page.locator('select[name="actor"]').selectOption('russia');
    const byActor = await shown(page);
    await page.locator('select[name="phase"]').selectOption('aftermath');
    const byBoth = await shown(page);
    expect(byBoth).toBeLessThan(byActor);
    expect(byBoth).toBeGreaterThan(0);
    expect(await page.locator('.tl [data-item]:not(.off)').count()).toBe(byBoth);
    expect(`${query(page)}`).toBe('phase=aftermath&actor=russia');
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
  await eventually(() => told.textContent()).toMatch(/^The border from km \d+ to km \d+ of 1,364\. Two crossings lie between km 900 and km 1,019: 1 last reported open and 1 of unknown state\. Towns named: .*Ishkashim/);
  expect(await page.locator('.live').getAttribute('aria-describedby')).toContain('map-told');
  const before = await told.textContent();
  await page.getByRole('button', { name: 'Farther' }).click();
  await eventually(() => told.textContent()).not.toBe(before);
});

/** Thousands are read and drawn in tests/unit/map/view.test.ts; here as many as a page can be taken through in seconds. */
test('hundreds of hostile addresses leave a map that works', async () => {
  const { page, complaints } = await open();
  const faults = await page.evaluate(() => {
    let seed = 20211031;
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    const bits = ['at', 'layers', 'sel', 'until', 'kind', 'phase', 'actor', 'measure', '=', '=', '=', '&', '&', ',', '-', '%', '%00', '%zz', '__proto__', 'NaN', '1e999', '37.4', '71.3', '8',
      'towns', 'events', 'none', 'event/darvaz-parade', 'events/khorog', 'place/khorog', 'km/200', '2021', '2021-10', 'violence', 'crisis', 'russia', '0', '1364', '99999',
      '<img src=x onerror=alert(1)>', '"><script>', 'javascript:', '\u202e', '😀', '#', '+', ';', '[]', '..%2f'];
    const bad: string[] = [];
    for (let i = 0; i < 250 && bad.length < 5; i++) {
      const search = Array.from({ length: 1 + Math.floor(random() * 14) }, () => bits[Math.floor(random() * bits.length)]).join('');
      history.replaceState(null, '', `${location.pathname}?${encodeURI(search).replaceAll('#', '%23')}`);
      dispatchEvent(new PopStateEvent('popstate'));
      const line = document.querySelector('.live .bord')?.getAttribute('d')?.length ?? 0;
      const markup = document.querySelectorAll('.notice *, #panel img, #panel script, .live img, .live script').length;
      const said = document.querySelector('.ruler output')!.textContent ?? '';
      if (line < 20 || markup > 0 || !/\d km/.test(said)) bad.push(search);
    }
    return bad;
  });
  expect(faults).toEqual([]);
  expect(complaints.filter((text) => !/replaceState|history/i.test(text))).toEqual([]);
}, 240_000);

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
    await gesture(page, 10, (step) => [{ x: middle.x - 30 - step * 5, y: middle.y, id: 0 }, { x: middle.x + 30 + step * 5, y: middle.y, id: 1 }]);
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
    const drawn = await page.locator('.still svg.wide [data-id]').evaluateAll((all) => all.map((one) => one.getAttribute('data-id')!));
    expect(drawn.length).toBeGreaterThan(50);
    for (const id of drawn.filter((one) => !/^(events|actors)\//.test(one))) expect(await page.locator(`.list li[id="${id}"]`).count(), id).toBe(1);
    expect(await page.locator('.still svg.wide').getAttribute('role')).toBe('img');
    await page.locator('#l-events').uncheck();
    expect(await page.locator('.still .wide .lyr-events').first().isVisible()).toBe(false);
    expect(await page.locator('#g-events').isVisible()).toBe(false);
  });

  test('a row opens by its link, that of an event leads to its page; link and codes can be copied by hand', async () => {
    const { page } = await open('#place/khorog', { javaScriptEnabled: false });
    expect(await page.locator('li[id="place/khorog"] .more').isVisible()).toBe(true);
    await page.goto(`${MAP}#event/darvaz-parade`);
    const marked = row(page, 'event/darvaz-parade');
    expect(await page.locator('li[id="event/darvaz-parade"] .lab').isVisible()).toBe(true);
    expect(await marked.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(await row(page, 'event/khorog-parade').evaluate((one) => getComputedStyle(one).backgroundColor));
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

test('the share dialog gives link and code of the view at hand, and Escape closes it', async () => {
  const { page } = await open('?at=38.4,70.8,9&layers=towns,events');
  await page.getByRole('link', { name: 'Share this view' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await page.locator('#share-link').inputValue()).toMatch(/\/map\/\?at=38\.4,70\.8,9&layers=towns,events&v=november-2026$/);
  expect(await page.locator('#share-code').inputValue()).toMatch(/^<figure[^>]*><iframe src="[^"]+\/embed\/map\/\?at=38\.4,70\.8,9&amp;layers=towns,events" title="[^"]+" width="100%" height="\d{3}"/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
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

test('nothing is wider than the window, from 320 pixels to 1920', async () => {
  const { page } = await open();
  for (const width of [320, 360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the page weighs at most 100 KB with everything the live map needs, fonts aside (Brotli), and 7 KB more for paper, which come last', async () => {
  const asked: string[] = [];
  const page = await newPage({ isUnused: true });
  page.on('request', (request) => asked.push(request.url()));
  const printable = page.waitForResponse('**/data/map/sheet.json');
  await page.goto(MAP);
  await page.locator('.map-tools').waitFor();
  await printable;
  const isForPaper = (url: string) => /\/sheet\./.test(url);
  const counted = asked.filter((url) => !/\.(woff2|png|svg|webmanifest)$/.test(url));
  const kilobytes = async (urls: readonly string[]) => {
    const bodies = await Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1024;
  };
  expect(await kilobytes(counted.filter((url) => !isForPaper(url)))).toBeLessThanOrEqual(100);
  expect(await kilobytes(counted.filter(isForPaper))).toBeLessThanOrEqual(7);
  expect(counted.findIndex(isForPaper)).toBeGreaterThan(counted.findIndex((url) => url.includes('/data/map/base.')));
});

test('when the data of the live map do not come, the still one stays, timeline and list work, and it can be asked for again', async () => {
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
