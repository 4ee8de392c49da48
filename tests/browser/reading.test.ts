/** Reading a chapter: its notes by touch, pointer, keyboard, link, print and without script; links, theme and width. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages, type PageOptions } from '../support/pages.ts';
import { realCorpus } from '../support/real-corpus.ts';
import { NEWEST_EDITION } from '../support/newest-edition.ts';

const siteUrl = inject('siteUrl');
/** Those of the content: an old address that leads on is none. */
const CHAPTERS = [...realCorpus().chapters.keys()];
const CHAPTER = `${siteUrl}chapters/september-2021/`;
const hasMap = (() => {
  try {
    return readdirSync('dist/map').length > 0;
  } catch {
    return false;
  }
})();
const PAGE_TYPES = [
  '',
  'chapters/september-2021/',
  'references/',
  'about/',
  '404.html',
  'claims/',
  'claims/border-length/',
  'events/khorog-parade/',
  'data/',
  ...(hasMap ? ['map/', 'embed/map/'] : []),
];

const newPage = usePages();

async function open(url: string, width: number, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page;
}

const openNotes = (page: Page) => page.locator('.note:popover-open');
/** A mark shown as a button, and the note it opens. */
async function firstMark(page: Page, at = 0) {
  const mark = page.locator('button.m').nth(at);
  const id = await mark.getAttribute('popovertarget');
  return { mark, note: page.locator(`.note#${id}`) };
}
/** How far an element is out of the window: nothing, or its box and that of the window. */
const outOfView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((e) => {
    const box = e.getBoundingClientRect();
    const isSeen =
      box.width > 0 &&
      box.left >= -0.5 &&
      box.right <= innerWidth + 0.5 &&
      box.top >= -0.5 &&
      box.bottom <= innerHeight + 0.5;
    return isSeen ? [] : [`${box.left} to ${box.right}, ${box.top} to ${box.bottom} in ${innerWidth} × ${innerHeight}`];
  });

describe('a note on a narrow screen, by touch', () => {
  const touch = { hasTouch: true, isMobile: true };

  test('a tap on the mark opens it whole within the screen, “Close” closes it', async () => {
    const page = await open(CHAPTER, 360, { ...touch, hasClock: true });
    const { mark, note } = await firstMark(page);
    expect(await note.isVisible()).toBe(false);
    await mark.tap();
    await note.waitFor({ state: 'visible' });
    // A finger that lifts must not close it, as a pointer that leaves does.
    await page.clock.runFor(5000);
    expect(await outOfView(page, '.note:popover-open')).toEqual([]);
    await note.locator('p').nth(1).tap();
    await page.clock.runFor(5000);
    expect(await note.locator('a').first().isVisible()).toBe(true);
    await note.getByRole('button', { name: 'Close' }).tap();
    await note.waitFor({ state: 'hidden' });
  });

  test('a tap beside it closes it, a tap on another mark opens that one instead', async () => {
    const page = await open(CHAPTER, 360, touch);
    const first = await firstMark(page, 0);
    await first.mark.tap();
    await first.note.waitFor({ state: 'visible' });
    await page.touchscreen.tap(6, 60); // beside the text, above the note
    await first.note.waitFor({ state: 'hidden' });
    await first.mark.tap();
    await first.note.waitFor({ state: 'visible' });
    const second = await firstMark(page, 1);
    await second.mark.evaluate((e) => (e as HTMLElement).click());
    await second.note.waitFor({ state: 'visible' });
    expect(await openNotes(page).count()).toBe(1);
  });

  test('every mark is a target of 24 by 24 pixels, and no two lie over each other', async () => {
    const page = await open(siteUrl, 360, touch);
    for (const chapter of CHAPTERS) {
      await page.goto(`${siteUrl}chapters/${chapter}/`);
      const { small, clashes } = await page.evaluate(() => {
        // What is folded has no places yet.
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.text details')) fold.open = true;
        const boxes = [...document.querySelectorAll('button.m')].map((e) => ({
          number: e.getAttribute('aria-label'),
          box: e.getBoundingClientRect(),
        }));
        return {
          small: boxes.filter(({ box }) => box.width < 24 || box.height < 24).map(({ number }) => number),
          clashes: boxes.flatMap((a, i) =>
            boxes
              .slice(i + 1)
              .filter(
                (b) =>
                  a.box.left < b.box.right &&
                  b.box.left < a.box.right &&
                  a.box.top < b.box.bottom &&
                  b.box.top < a.box.bottom,
              )
              .map((b) => `${a.number} and ${b.number}`),
          ),
        };
      });
      expect(small, chapter).toEqual([]);
      expect(clashes, chapter).toEqual([]);
    }
  });

  test('every note of every chapter fits the screen, with its end in reach', async () => {
    const page = await open(siteUrl, 360, touch);
    for (const chapter of CHAPTERS) {
      await page.goto(`${siteUrl}chapters/${chapter}/`);
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.note')].flatMap((note) => {
          note.showPopover();
          const box = note.getBoundingClientRect();
          const canScroll =
            note.scrollHeight <= note.clientHeight || ['auto', 'scroll'].includes(getComputedStyle(note).overflowY);
          const fits =
            box.left >= 0 &&
            box.right <= innerWidth &&
            box.top >= 0 &&
            box.bottom <= innerHeight + 0.5 &&
            note.scrollWidth <= note.clientWidth &&
            canScroll;
          note.hidePopover();
          return fits ? [] : [note.id];
        }),
      );
      expect(wrong, chapter).toEqual([]);
    }
  });
});

describe('a note by pointer', () => {
  test('opens when the pointer rests on the mark, stays while it is in the note, closes when it has left', async () => {
    const page = await open(CHAPTER, 900, { hasClock: true });
    const { mark, note } = await firstMark(page);
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    await note.waitFor({ state: 'visible' });
    expect(await outOfView(page, '.note:popover-open')).toEqual([]);
    const box = (await note.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    // Longer than it would take to close: it is the staying that is asked.
    await page.clock.runFor(5000);
    expect(await note.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await note.waitFor({ state: 'hidden' });
  });

  test('opens over the cited words too, and does not hide them', async () => {
    const page = await open(CHAPTER, 900);
    const words = page.locator('.c').first();
    const { mark, note } = await firstMark(page);
    await words.scrollIntoViewIfNeeded();
    await words.hover();
    await note.waitFor({ state: 'visible' });
    const [over, under] = [(await note.boundingBox())!, (await mark.boundingBox())!];
    expect(over.y >= under.y + under.height - 1 || over.y + over.height <= under.y + 1).toBe(true);
  });

  test('a click on the mark of an open note leaves it open', async () => {
    const page = await open(CHAPTER, 900);
    const { mark, note } = await firstMark(page);
    await mark.hover();
    await note.waitFor({ state: 'visible' });
    await mark.click();
    expect(await note.isVisible()).toBe(true);
  });

  test('a click on the cited words goes to the page they cite', async () => {
    const page = await open(CHAPTER, 900);
    const asked: string[] = [];
    await page.route(
      (url) => !url.href.startsWith(siteUrl),
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ body: 'elsewhere', contentType: 'text/html' });
      },
    );
    const address = await page.locator('.c').first().getAttribute('href');
    await page.locator('.c').first().click();
    await page.waitForURL((url) => !url.href.startsWith(siteUrl));
    expect(asked[0]).toBe(new URL(address!).href);
  });
});

describe('a note by keyboard', () => {
  test('opens when Tab lands on the mark; its links come next; Escape closes it, with focus on the mark', async () => {
    const page = await open(CHAPTER, 900);
    const { mark, note } = await firstMark(page);
    await page.locator('.c').first().focus();
    await page.keyboard.press('Tab');
    expect(await mark.evaluate((e) => e === document.activeElement)).toBe(true);
    await note.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await note.evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await note.evaluate((e) => e.contains(document.activeElement) && document.activeElement?.tagName)).toBe('A');
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await mark.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await note.waitFor({ state: 'visible' });
  });

  test('Enter on a mark whose note is open leaves it open', async () => {
    const page = await open(CHAPTER, 900);
    const { note } = await firstMark(page);
    await page.locator('.c').first().focus();
    await page.keyboard.press('Tab');
    await note.waitFor({ state: 'visible' });
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
  });

  test('it closes when focus goes on into the text, so that it hides nothing that has focus', async () => {
    const page = await open(CHAPTER, 900);
    const { note } = await firstMark(page);
    await page.locator('.c').first().focus();
    await page.keyboard.press('Tab');
    await note.waitFor({ state: 'visible' });
    const stops = 1 + (await note.locator('a, button').count());
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    expect(await note.evaluate((e) => e.contains(document.activeElement))).toBe(false);
    await note.waitFor({ state: 'hidden' });
  });

  test('the mark says its number and the state of the claim', async () => {
    const page = await open(CHAPTER, 900);
    const names = await page
      .locator('button.m')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
    expect(
      names.filter(
        (name) => !/^Note \d+, (?:supported|qualified|contested|unconfirmed|dated event|source)$/.test(name ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('without script', () => {
  test('the mark opens its note and the note closes', async () => {
    const page = await open(CHAPTER, 360, { javaScriptEnabled: false, hasTouch: true });
    const { mark, note } = await firstMark(page);
    await mark.tap();
    await note.waitFor({ state: 'visible' });
    await note.getByRole('button', { name: 'Close' }).tap();
    await note.waitFor({ state: 'hidden' });
  });

  test('a link to a note shows it in the flow of the text', async () => {
    const id = await (await open(CHAPTER, 360)).locator('.note').nth(1).getAttribute('id');
    const page = await open(`${CHAPTER}#${id}`, 360, { javaScriptEnabled: false });
    const note = page.locator(`.note#${id}`);
    expect(await note.isVisible()).toBe(true);
    expect(await isInFlow(page, `.note#${id}`)).toBe(true);
  });

  test('nothing is offered that only script could do', async () => {
    const page = await open(CHAPTER, 900, { javaScriptEnabled: false });
    expect(await page.locator('.theme').isVisible()).toBe(false);
    expect(await page.locator('[data-live]:visible').count()).toBe(0);
  });
});

test('where the browser knows no popovers, notes stand in the text after their paragraph', async () => {
  const page = await open(CHAPTER, 360, { javaScriptEnabled: false });
  await page.evaluate(() => document.querySelectorAll('[popover]').forEach((e) => e.removeAttribute('popover')));
  const hidden = await page
    .locator('.note')
    .evaluateAll((notes) =>
      notes
        .filter((note) => !note.checkVisibility() || note.getBoundingClientRect().height < 30)
        .map((note) => note.id),
    );
  expect(hidden).toEqual([]);
  expect(await isInFlow(page, '.note >> nth=0')).toBe(true);
});

/** Below its paragraph and above the next one, over nothing. */
const isInFlow = (page: Page, selector: string) =>
  page.locator(selector).evaluate((note) => {
    const aside = note.closest('.notes')!;
    const box = note.getBoundingClientRect();
    const before = aside.previousElementSibling!.getBoundingClientRect();
    const after = aside.nextElementSibling?.getBoundingClientRect();
    return (
      box.top >= before.bottom - 1 &&
      (!after || box.bottom <= after.top + 1) &&
      box.left >= 0 &&
      box.right <= innerWidth
    );
  });

describe('notes in the margin', () => {
  test.each(CHAPTERS)(
    '“%s”: each stands beside its paragraph, over nothing, at 1280, 1440 and 1920 pixels',
    async (chapter) => {
      const page = await open(`${siteUrl}chapters/${chapter}/`, 1280);
      for (const width of [1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await page.evaluate(() => {
          const found: string[] = [];
          const box = (e: Element) => e.getBoundingClientRect();
          const name = (e: Element) => `${e.tagName.toLowerCase()}#${e.id || e.parentElement?.id || e.className}`;
          const overlap = (a: DOMRect, b: DOMRect) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
          const notes = [...document.querySelectorAll('.note')];
          const asides = [...document.querySelectorAll('.notes')];
          const text = [
            ...document.querySelectorAll('.text > :not(.notes), .rail, .end, .pager, .head, footer, .mast'),
          ];
          if (notes.length === 0) found.push('no notes');
          for (const [at, note] of notes.entries()) {
            const rect = box(note);
            if (!note.checkVisibility() || rect.height < 30 || rect.width < 200)
              found.push(`${note.id} is not readable: ${rect.width} × ${rect.height}`);
            if (rect.right > document.documentElement.clientWidth || rect.left < 0)
              found.push(`${note.id} leaves the page at ${rect.right}`);
            if (note.scrollWidth > note.clientWidth + 1) found.push(`${note.id} is wider than its column`);
            for (const other of notes.slice(at + 1))
              if (overlap(rect, box(other))) found.push(`${note.id} overlaps ${other.id}`);
            for (const block of text) if (overlap(rect, box(block))) found.push(`${note.id} overlaps ${name(block)}`);
          }
          for (const [at, aside] of asides.entries()) {
            const own = box(aside.previousElementSibling!);
            const rect = box(aside);
            if (rect.left < own.right) found.push(`the notes of ${aside.previousElementSibling!.id} are not beside it`);
            if (rect.top < own.top - 2 || rect.top > own.bottom)
              found.push(
                `the notes of ${aside.previousElementSibling!.id} begin at ${rect.top}, ` +
                  `its rows are ${own.top} to ${own.bottom}`,
              );
            const next = asides[at + 1]?.previousElementSibling;
            if (next && rect.bottom > box(next).top + 2)
              found.push(`the notes of ${aside.previousElementSibling!.id} reach past ${next.id}`);
          }
          // Rows are not torn far apart to make room: no gap between paragraphs is more than eight lines.
          const blocks = text.filter((block) => block.matches('.text > :not(.vh)'));
          for (const [at, block] of blocks.entries()) {
            const next = blocks[at + 1];
            const gap = next ? box(next).top - box(block).bottom : 0;
            if (gap > 8 * parseFloat(getComputedStyle(document.body).lineHeight))
              found.push(`${Math.round(gap)} pixels empty before ${next?.id}`);
          }
          return found;
        });
        expect(faults, `${width} pixels wide`).toEqual([]);
      }
    },
  );

  test('publisher, date and title are seen; the rest comes over what is below when a reader goes into it', async () => {
    const page = await open(CHAPTER, 1280);
    const mute = await page.locator('.note').evaluateAll((notes) =>
      notes
        .filter((note) => {
          const head = note.querySelector<HTMLElement>('.nh')!;
          return (
            !head.checkVisibility() ||
            !/^\d+ .+, (?:.*\d{4}|undated)/.test(head.innerText.trim()) ||
            note.querySelector('.nr')!.getBoundingClientRect().width > 1
          );
        })
        .map((note) => note.id),
    );
    expect(mute).toEqual([]);
    const note = page.locator('.note').first();
    const next = page.locator('.text > .v').nth(1);
    const before = await next.boundingBox();
    await note.locator('a').first().focus();
    expect((await note.locator('.nr').boundingBox())!.height).toBeGreaterThan(30);
    expect(await next.boundingBox()).toEqual(before);
  });

  test('a note cut to a line is whole, over what is below, for whoever points at it', async () => {
    const page = await open(`${siteUrl}chapters/motives/`, 1280);
    const note = page.locator('.l1 > .note').first();
    await note.hover();
    const covered = await note.evaluate(
      (e) =>
        [...e.querySelectorAll('.nh, .nr, .nr a')].filter((part) => {
          const { left, bottom } = part.getBoundingClientRect();
          return !e.contains(document.elementFromPoint(left + 4, bottom - 4));
        }).length,
    );
    expect(covered).toBe(0);
  });

  test('the mark leads to its note, which is then marked out', async () => {
    const page = await open(CHAPTER, 1280);
    const mark = page.locator('a.m').first();
    const note = page.locator(`.note${await mark.getAttribute('href')}`);
    const plain = await note.evaluate((e) => getComputedStyle(e).backgroundColor);
    await mark.click();
    expect(await note.evaluate((e) => e.matches(':target'))).toBe(true);
    expect(await note.evaluate((e) => getComputedStyle(e).backgroundColor)).not.toBe(plain);
    expect(await openNotes(page).count()).toBe(0);
  });

  test.each(['a.m', '.c'])('the pointer on %s lights its note, which stays where it is', async (selector) => {
    const page = await open(CHAPTER, 1280, { hasClock: true });
    const note = page.locator(`.note${await page.locator('a.m').first().getAttribute('href')}`);
    const look = () =>
      note.evaluate((e) => {
        const { left, top } = e.getBoundingClientRect();
        return {
          at: [left, top + scrollY],
          colour: getComputedStyle(e).backgroundColor,
          isOpen: e.matches(':popover-open'),
        };
      });
    const plain = await look();
    await page.locator(selector).first().hover();
    // Longer than a note takes to open: here it must not.
    await page.clock.runFor(5000);
    const lit = await look();
    expect(lit.colour).not.toBe(plain.colour);
    expect({ ...lit, colour: plain.colour }).toEqual(plain);
    await page.mouse.move(5, 5);
    await expect.poll(look, { timeout: 15_000 }).toEqual(plain);
  });
});

test('at no width does a mark leave the last of its words', async () => {
  const page = await open(siteUrl, 320);
  const broken = new Map<number, number>();
  for (const chapter of CHAPTERS) {
    await page.goto(`${siteUrl}chapters/${chapter}/`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    for (const width of [320, 360, 768, 900, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const result = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('.m')].filter((mark) => mark.checkVisibility());
        const lines = marks.map((mark) => {
          let words = mark.previousElementSibling!;
          /** Marks at the same words, before this one: the room of each is 24 pixels. */
          let before = 0;
          for (; !words.matches('.c'); words = words.previousElementSibling!) if (words.checkVisibility()) before += 1;
          // Lines of the words themselves, without the room that is kept for the mark.
          const range = document.createRange();
          range.selectNodeContents(words);
          const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
          const last = rects.at(-1)!;
          const box = mark.getBoundingClientRect();
          return {
            id: mark.getAttribute('aria-label'),
            isOnLine:
              box.top < last.bottom && box.bottom > last.top - 12 && Math.abs(box.left - last.right - 24 * before) < 6,
            isBroken: rects.length > 1 && rects[0]!.top < last.top - 5,
            isCut: box.right > innerWidth,
          };
        });
        return {
          stray: lines.filter(({ isOnLine, isCut }) => !isOnLine || isCut).map(({ id }) => id),
          broken: lines.filter(({ isBroken }) => isBroken).length,
          all: lines.length,
        };
      });
      expect(result.stray, `${chapter}, ${width} pixels`).toEqual([]);
      expect(result.all, `${chapter}, ${width} pixels`).toBeGreaterThan(0);
      broken.set(width, (broken.get(width) ?? 0) + result.broken);
    }
  }
  // Where no cited words were broken over two lines, nothing was shown.
  for (const width of [320, 360]) expect(broken.get(width), `${width} pixels`).toBeGreaterThan(5);
});

describe('on paper', () => {
  test('every note is printed with the addresses of its pages; what is only for the screen is not', async () => {
    const page = await open(CHAPTER, 900, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = await page.evaluate(() => {
      const notes = [...document.querySelectorAll('.note')];
      const address = (a: Element) => getComputedStyle(a, '::after').content;
      return {
        missing: notes
          .filter((note) => !note.checkVisibility() || note.getBoundingClientRect().height < 10)
          .map((note) => note.id),
        mute: [...document.querySelectorAll('.note li a')]
          .filter((a) => !address(a).includes(a.getAttribute('href')!.replaceAll('"', '\\"')))
          .map((a) => a.getAttribute('href')),
        left: ['.mast nav a', '.theme', '.rail', '.toc', '.pager', '.hn', '.x', 'button.m', '.skip'].filter((name) =>
          [...document.querySelectorAll(name)].some((e) => e.checkVisibility()),
        ),
        marks: [...document.querySelectorAll('a.m')].filter((mark) => !mark.checkVisibility()).length,
        apart: notes
          .filter((note) => {
            const aside = note.closest('.notes')!;
            return note.getBoundingClientRect().top < aside.previousElementSibling!.getBoundingClientRect().bottom - 1;
          })
          .map((note) => note.id),
      };
    });
    expect(printed).toEqual({ missing: [], mute: [], left: [], marks: 0, apart: [] });
  });

  test.each(['system', 'chosen'])('dark ink on white, also where the screen is dark (%s)', async (how) => {
    const page = await open(CHAPTER, 900, { colorScheme: how === 'system' ? 'dark' : 'light' });
    if (how === 'chosen')
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'dark';
      });
    await page.emulateMedia({ media: 'print', colorScheme: how === 'system' ? 'dark' : 'light' });
    const colours = await page.evaluate(() => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = colour.match(/[\d.]+/g)!.map(Number);
        return (r * 0.3 + g * 0.59 + b * 0.11) / 255;
      };
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        paper: light(style('html').backgroundColor),
        text: light(style('.v p, .v').color),
        note: light(style('.note').color),
        small: light(style('.nm span').color),
      };
    });
    expect(colours.paper).toBe(1);
    expect(colours.text).toBeLessThan(0.25);
    expect(colours.note).toBeLessThan(0.25);
    expect(colours.small).toBeLessThan(0.45);
  });
});

describe('permalinks', () => {
  test('a click copies the full address and says so where it is seen', async () => {
    const page = await open(CHAPTER, 1280, { permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.locator('.pn').nth(1);
    await link.click();
    const said = page.getByRole('status').filter({ hasText: 'Link copied' });
    await said.waitFor({ state: 'visible' });
    expect(
      await said.evaluate((e) => {
        const box = e.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
      }),
    ).toBe(true);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const fragment = await link.getAttribute('href');
    expect(copied).toBe(`${CHAPTER}?v=${NEWEST_EDITION.id}${fragment}`);
    expect(page.url()).toBe(`${CHAPTER}${fragment}`);
    // Reading on meanwhile does not keep it there.
    await page.locator('.c').first().hover();
    await said.waitFor({ state: 'hidden' });
  });

  test('a paragraph is passed on as a quotation that says whose words it has, and as a link to its words', async () => {
    const page = await open(CHAPTER, 1280, { permissions: ['clipboard-read', 'clipboard-write'] });
    const paragraph = page.locator('.v.authors').first();
    const id = await paragraph.getAttribute('id');
    await paragraph.locator('.pn').click();
    await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await page.getByText('Quotation copied').waitFor();
    const quotation = await page.evaluate(() => navigator.clipboard.readText());
    expect(quotation).toMatch(
      /^“.+” \(the brief’s authors’ judgement, retold; .+, Rhetoric or Threat\?, \d+\.\d+, http.+\)$/,
    );
    expect(quotation).toContain(`#${id}:~:text=`);
    await paragraph.locator('.pn').press('Enter');
    await page.getByRole('button', { name: 'Copy link to the words' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    // The browser takes the block of the words it found for the target.
    expect(
      await page
        .locator(':target')
        .evaluate((one) => [one.closest('.v')!.id, getComputedStyle(one).backgroundImage !== 'none']),
    ).toEqual([id, true]);
  });

  test('on a narrow screen the menu over the foot of the page says it too', async () => {
    const page = await open(CHAPTER, 360, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.pn').nth(1).click();
    const menu = page.getByRole('group', { name: 'Pass this paragraph on' });
    await menu.getByText('Link copied').waitFor();
    expect(await outOfView(page, '.note:popover-open')).toEqual([]);
  });

  test('where the clipboard is closed, the address bar has the link and nothing breaks', async () => {
    const page = await open(CHAPTER, 1280);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    const link = page.locator('.pn').nth(1);
    await link.click();
    expect(page.url()).toBe(`${CHAPTER}${await link.getAttribute('href')}`);
    await page.getByRole('status').filter({ hasText: 'The link is in the address bar' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('the paragraph of a link is marked out and on the screen', async () => {
    const id = 'p3';
    const page = await open(`${CHAPTER}#${id}`, 360);
    const [here, other] = await page.evaluate(
      (name) =>
        ['#' + name, '.v:not(:target)'].map((s) => getComputedStyle(document.querySelector(s)!).backgroundImage),
      id,
    );
    expect(here).not.toBe(other);
    expect(
      await page.locator(`#${id}`).evaluate((e) => {
        const { top } = e.getBoundingClientRect();
        return top >= -1 && top < innerHeight;
      }),
    ).toBe(true);
  });
});

describe('light and dark', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test.each(['light', 'dark'] as const)(
    'the switch changes the colours of a %s system and is remembered',
    async (colorScheme) => {
      const page = await open(CHAPTER, 1280, { colorScheme });
      const before = await paper(page);
      const other = colorScheme === 'light' ? 'Dark' : 'Light';
      const button = page.locator('button.theme');
      expect(await button.textContent()).toBe(other);
      await button.click();
      const after = await paper(page);
      expect(after).not.toBe(before);
      await page.reload();
      expect(await paper(page)).toBe(after);
      await page.goto(`${siteUrl}references/`);
      expect(await paper(page)).toBe(after);
      await page.locator('button.theme').click();
      expect(await paper(page)).toBe(before);
    },
  );

  test('without a choice the page follows the system, also when that changes', async () => {
    const page = await open(CHAPTER, 1280, { colorScheme: 'light' });
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).not.toBe(light);
    await expect.poll(() => page.locator('button.theme').textContent(), { timeout: 15_000 }).toBe('Light');
  });

  test('works where the browser keeps nothing', async () => {
    const page = await open('about:blank', 1280, { isUnused: true });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(CHAPTER);
    const before = await paper(page);
    await page.locator('button.theme').click();
    expect(await paper(page)).not.toBe(before);
    expect(errors).toEqual([]);
  });

  test('a value that nobody offered is ignored', async () => {
    const page = await open(CHAPTER, 1280, { colorScheme: 'light' });
    const before = await paper(page);
    await page.evaluate(() => {
      localStorage['theme'] = '"><img src=x>';
    });
    await page.reload();
    expect(await paper(page)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  });
});

describe.each(PAGE_TYPES)('page “%s”', (path) => {
  test('never scrolls sideways, 320 px to 2560; is whole at 200 % zoom; still for those who ask for it', async () => {
    const page = await open(siteUrl + path, 320, { reducedMotion: 'reduce' });
    for (const width of [320, 360, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => {
        const view = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= view) return [];
        const culprits = [...document.querySelectorAll('body *')]
          .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > view + 1)
          .map(
            (e) =>
              `${e.tagName}.${e.getAttribute('class') ?? ''} ends at ${Math.round(e.getBoundingClientRect().right)}`,
          );
        return [`scrolls to ${document.documentElement.scrollWidth}`, ...culprits.slice(0, 5)];
      });
      expect(wide, `${width} pixels wide`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const texts = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.mast a, .mast button, h1, main h2, main h3, main .v, main .s, main .lede, footer a, footer p',
          ),
        ]
          .filter((e) => e.checkVisibility() && !e.closest('.note, dialog, .explore'))
          .map((e) => e.textContent!.trim()),
      );
    const before = await texts();
    expect(before.length).toBeGreaterThan(0);
    // Zoom halves the CSS pixels of the window.
    await page.setViewportSize({ width: 640, height: 400 });
    const after = new Set(await texts());
    expect(before.filter((text) => !after.has(text))).toEqual([]);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('body :not(svg *, option, .vh, .vh *)')].flatMap((e) => {
        // A live map is a window on more than it shows.
        if (
          e.scrollWidth <= e.clientWidth + 1 ||
          e.clientWidth === 0 ||
          !e.checkVisibility() ||
          e.closest('.leaflet-container')
        )
          return [];
        const style = getComputedStyle(e);
        return ['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis'
          ? [`${e.tagName}.${e.getAttribute('class')}`]
          : [];
      }),
    );
    expect(cut).toEqual([]);
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => `an animation is ${animation.playState}`),
      ...[...document.querySelectorAll('html, body, body :not(svg *, option)')]
        .filter((e) => {
          const style = getComputedStyle(e);
          return (
            style.scrollBehavior === 'smooth' ||
            style.animationName !== 'none' ||
            style.transitionDuration.split(',').some((duration) => parseFloat(duration) > 0)
          );
        })
        .map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`),
    ]);
    expect(moving).toEqual([]);
  });
});

test('in forced colours marks and the rule beside the authors’ reading are still there', async () => {
  const page = await open(CHAPTER, 900, { forcedColors: 'active' });
  const { pale, rule } = await page.evaluate(() => {
    const paper =
      getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'
        ? getComputedStyle(document.documentElement).backgroundColor
        : getComputedStyle(document.body).backgroundColor;
    const shapes = [...document.querySelectorAll('button.m svg')];
    const authors = getComputedStyle(document.querySelector('.authors')!);
    return {
      pale:
        shapes.length === 0 ||
        shapes.some((shape) => getComputedStyle(shape).stroke === paper || shape.getBoundingClientRect().width < 8),
      rule: parseFloat(authors.borderLeftWidth) >= 1 && authors.borderLeftColor !== paper,
    };
  });
  expect(pale).toBe(false);
  expect(rule).toBe(true);
});
