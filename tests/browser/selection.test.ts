/**
 * Words that a reader selects can be passed on: the link finds them in the browser itself, the quotation says whose
 * they are.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages, type PageOptions } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const CHAPTER = 'chapters/september-2021/';
const newPage = usePages();

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await page.goto(siteUrl + path);
  return page;
}
const box = (page: Page) => page.getByRole('group', { name: 'The selected words' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects from a place in the text of one element to a place in that of another, the numbers of notes not counted. */
async function select(
  page: Page,
  from: [selector: string, at: number],
  to: [selector: string, at: number],
  isBackwards = false,
): Promise<void> {
  await page.evaluate(
    ([[first, start], [last, end], backwards]) => {
      const place = (selector: string, at: number): [Node, number] => {
        const element = document.querySelector(selector)!;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
          node.parentElement!.closest('.m') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
        );
        let left = at < 0 ? Infinity : at;
        let node = walker.nextNode() as Text;
        for (let next: Node | null = node; next && left > node.length; next = walker.nextNode()) {
          if (next === node) continue;
          left -= node.length;
          node = next as Text;
        }
        return [node, Math.min(left, node.length)];
      };
      const ends = [place(first, start), place(last, end)];
      if (backwards) ends.reverse();
      getSelection()!.setBaseAndExtent(...ends[0]!, ...ends[1]!);
      document.querySelector(first)!.scrollIntoView({ block: 'center' });
    },
    [from, to, isBackwards] as const,
  );
}

/** The link to what is selected, as the button copies it. */
async function linkTo(page: Page): Promise<string> {
  await box(page).getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').filter({ hasText: 'copied' }).waitFor();
  return clipboard(page);
}

/**
 * Where on the screen a browser puts the words of a link, found without the help of an id. Pixels from the top of the
 * page, or 0 where it finds none.
 */
async function foundAt(page: Page, link: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(link.replace(/#[^:]*/, '#'));
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  await page.waitForLoadState('load');
  return page.evaluate(() => scrollY);
}

describe('what is selected in a chapter', () => {
  test.each([
    ['words over the number of a note, from the middle of a word', ['#p4 > p', 3], ['#p4 > p', 220]],
    ['a paragraph', ['#p5 > p', 0], ['#p5 > p', -1]],
    ['two paragraphs', ['#p3 > p', 30], ['#p4 > p', 90]],
    ['three words', ['#p6 > p', 40], ['#p6 > p', 60]],
    ['from the last word, backwards', ['#p7 > p', 10], ['#p7 > p', 130]],
  ] as const)('%s: the link finds it', async (name, from, to) => {
    const page = await open(CHAPTER);
    await select(page, [...from], [...to], name.includes('backwards'));
    const wanted = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().top + scrollY);
    const link = await linkTo(page);
    expect(link).toMatch(/#p\d+:~:text=/);
    const top = await foundAt(page, link);
    expect(Math.abs(top + 360 - wanted)).toBeLessThan(360);
  });

  test('the quotation has whole words, no number of a note, whose words they are, and where they stand', async () => {
    const page = await open(CHAPTER);
    await select(page, ['#p3 > p', 3], ['#p4 > p', 40]);
    await box(page).getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByText('Quotation copied').waitFor();
    const said = await clipboard(page);
    expect(said).toContain('#p3:~:text=');
    const numbers = await page
      .locator('#p3 .m, #p4 .m')
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['n']));
    const words = said.split(' (')[0]!;
    for (const number of numbers) expect(words).not.toMatch(new RegExp(`\\D${number}(?: |\\b)`));
    expect(said).toMatch(
      /\(.+; .+, Rhetoric or Threat\?, 2\.\d+–2\.\d+, http.+\)$|\(.+, 2\.\d+\) “.+” \(.+, 2\.\d+\) \(.+, http.+\)$/s,
    );
  });

  test('what is copied with the keys has no numbers of notes', async () => {
    const page = await open(CHAPTER);
    await select(page, ['#p1 > p', 0], ['#p12 > p', -1]);
    await page.keyboard.press('Control+c');
    const said = await clipboard(page);
    expect(said.length).toBeGreaterThan(3000);
    expect(said).not.toMatch(/\p{Ll}\s?\[?\d+\]| \[\d+\]|\p{Ll}\d/u);
    await page.setViewportSize({ width: 360, height: 700 });
    await select(page, ['#p1 > p', 0], ['#p2 > p', -1]);
    await page.keyboard.press('Control+c');
    expect(await clipboard(page)).not.toMatch(/\[\d+\]|\p{Ll}\d/u);
  });
});

test.each([
  ['in a figure', CHAPTER, 'figure.map figcaption'],
  ['of a code to copy', 'claims/border-length/', '[data-copy]'],
  ['of nothing but a number', CHAPTER, '.pn'],
])('nothing is offered for words %s, and nothing breaks', async (_, path, selector) => {
  const page = await open(path);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const offered = page.waitForRequest(/share-selection/);
  await page.evaluate((one) => getSelection()!.selectAllChildren(document.querySelector(one)!), selector);
  await offered;
  await page.waitForLoadState('networkidle');
  expect(await box(page).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the buttons never lie on the words, and go with Escape', async () => {
  const page = await open(CHAPTER);
  await select(page, ['#p2 > p', 0], ['#p2 > p', 90]);
  await box(page).waitFor();
  const apart = await page.evaluate(() => {
    const buttons = document.querySelector('.pick')!.getBoundingClientRect();
    return [...getSelection()!.getRangeAt(0).getClientRects()].every(
      (line) => line.bottom <= buttons.top || line.top >= buttons.bottom,
    );
  });
  expect(apart).toBe(true);
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'detached' });
});
