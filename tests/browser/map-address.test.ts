/** The address of the map page holds its view: what is written is read again, and what nobody wrote breaks nothing. */
import { describe, expect, test } from 'vitest';
import { eventually, goBackTo, MAP, mark, query, row, useMap, type Visit } from '../support/map-page.ts';

const open = useMap();

describe('the address', () => {
  /** Among them they have every part that an address can have. */
  const OPENED = [
    'layers=none',
    'sel=events/dushanbe',
    'phase=crisis&actor=russia',
    'until=2021-09-27&kind=deployment&actor=tajikistan&measure=0-100',
    'at=37.2,68.6,8.25&layers=segments,km&sel=segment/lower-panj',
    'at=36.7,71.6,10&sel=place/x-ishkashim&until=2022',
  ];
  const RETURNED_TO = [
    'at=38.4,70.8,9',
    'layers=towns,events',
    'sel=place/khorog',
    'until=2021-10',
    'kind=violence',
    'measure=229-480',
  ];

  async function expectKept({ page, complaints }: Visit, view: string): Promise<void> {
    expect(await page.locator('.notice').textContent(), view).toBe('');
    // Something that writes the address: a layer off and on again.
    await page.locator('#l-water').click();
    await page.locator('#l-water').click();
    await eventually(() => new URL(page.url()).search, view).toBe(`?${view}`);
    expect(complaints, view).toEqual([]);
  }
  test.each(OPENED)('%s opens and is written back as it was', async (view) => expectKept(await open(`?${view}`), view));

  test('views that a reader goes back to are written back as they were', async () => {
    const visit = await open();
    for (const view of RETURNED_TO) {
      await goBackTo(visit.page, view);
      await expectKept(visit, view);
    }
  });

  test('switches and date change map, list and address', async () => {
    const { page } = await open();
    await page.locator('#l-crossings').uncheck();
    expect(query(page).get('layers')?.split(',')).not.toContain('crossings');
    expect(await mark(page, 'place/x-panji-poyon').count()).toBe(0);
    expect(await row(page, 'place/x-panji-poyon').isVisible()).toBe(false);
    await page.locator('select[name="kind"]').selectOption('violence');
    expect(query(page).get('kind')).toBe('violence');
    const kinds = await page
      .locator('.list li[data-event]:visible')
      .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['event']!.split(' ')[0]))]);
    expect(kinds).toEqual(['violence']);
    expect(await page.locator('#g-events small').textContent()).toMatch(/^\d+ of \d+$/);
    expect(await page.locator('.asked-said').textContent()).toMatch(/^\d+ of \d+ events shown\.$/);
  });

  const HOSTILE = [
    'at=',
    'at=north',
    'at=NaN,NaN,NaN',
    'at=Infinity,0,7',
    'at=1e9,1e9,7',
    'at=37.4',
    'at=37.4,71.3',
    'at=37.4,71.3,7,7',
    'at=-37.4,-71.3,-7',
    'at=999,999,99',
    'at=0x25,0x47,7',
    'at=37.4,71.3,7;drop',
    'at=%00',
    'at=%E2%80%AE',
    'at=37,4,71,3,7',
    'at=<svg onload=alert(1)>',
    'layers=',
    'layers=moats',
    'layers=events,events,moats',
    'layers=__proto__',
    'layers=constructor,toString',
    'layers=%3Cscript%3E',
    'layers=EVENTS',
    'layers=' + 'events,'.repeat(400),
    'sel=',
    'sel=event/',
    'sel=event/gone',
    'sel=../../etc/passwd',
    'sel=events/nowhere',
    'sel=place/__proto__',
    'sel=%22%3E%3Cimg src=x onerror=alert(1)%3E',
    'sel=javascript:alert(1)',
    'sel=' + 'a'.repeat(5000),
    'sel=place/khorog&sel=place/kulob',
    'sel=%ff%fe',
    'until=',
    'until=never',
    'until=2021-13',
    'until=2021-02-31',
    'until=99999',
    'until=-1',
    'until=2021-09-25T00:00',
    'until=<b>x</b>',
    'kind=',
    'kind=war',
    'kind=VIOLENCE',
    'kind=__proto__',
    'phase=now',
    'actor=',
    'actor=nobody',
    'actor=<b>',
    'actor=../x',
    'measure=',
    'measure=1',
    'measure=9-1',
    'measure=5-5',
    'measure=-5-5',
    'measure=0-99999',
    'measure=1e2-2e2',
    'measure=a-b',
    '&&&==&?',
    '%',
    'at[]=1&layers[]=2',
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
      const state = await page.evaluate(
        (search) => {
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
        },
        isOpened ? undefined : hostile,
      );
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

/**
 * Thousands are read and drawn in tests/unit/map/view.test.ts; here as many as a page can be taken through in seconds.
 */
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
    const bits = [
      'at',
      'layers',
      'sel',
      'until',
      'kind',
      'phase',
      'actor',
      'measure',
      '=',
      '=',
      '=',
      '&',
      '&',
      ',',
      '-',
      '%',
      '%00',
      '%zz',
      '__proto__',
      'NaN',
      '1e999',
      '37.4',
      '71.3',
      '8',
      'towns',
      'events',
      'none',
      'event/darvaz-parade',
      'events/khorog',
      'place/khorog',
      'km/200',
      '2021',
      '2021-10',
      'violence',
      'crisis',
      'russia',
      '0',
      '1364',
      '99999',
      '<img src=x onerror=alert(1)>',
      '"><script>',
      'javascript:',
      '\u202e',
      '😀',
      '#',
      '+',
      ';',
      '[]',
      '..%2f',
    ];
    const bad: string[] = [];
    for (let i = 0; i < 250 && bad.length < 5; i++) {
      const search = Array.from(
        { length: 1 + Math.floor(random() * 14) },
        () => bits[Math.floor(random() * bits.length)],
      ).join('');
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
