/** The ledger of claims: filters and orders with script and without; and citations that can be copied. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages, type PageOptions } from '../support/pages.ts';
import { NEWEST_EDITION } from '../support/newest-edition.ts';

const siteUrl = inject('siteUrl');
const LEDGER = `${siteUrl}claims/`;
const newPage = usePages();

async function open(address = LEDGER, options: PageOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(address);
  return page;
}
/** Claims that a reader sees, from top to bottom, with a value of each. */
const seen = (page: Page, value: string) =>
  page.locator('.all > li').evaluateAll(
    (entries, name) =>
      entries
        .filter((e) => e.checkVisibility())
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((e) => (e as HTMLElement).dataset[name] ?? e.id),
    value,
  );
const choose = (page: Page, name: string, value: string) => page.locator(`select[name="${name}"]`).selectOption(value);

describe.each([
  ['with script', true],
  ['without script', false],
] as const)('%s', (_name, javaScriptEnabled) => {
  test('filters leave what fits, and combine', async () => {
    const page = await open(LEDGER, { javaScriptEnabled });
    const all = (await seen(page, 'id')).length;
    await choose(page, 'support', 'qualified');
    expect(new Set(await seen(page, 'support'))).toEqual(new Set(['qualified']));
    await choose(page, 'voice', 'judgement');
    expect(new Set(await seen(page, 'voice'))).toEqual(new Set(['judgement']));
    const both = (await seen(page, 'id')).length;
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(all);
    await page.locator('.filters').getByRole('button', { name: 'Show all' }).click();
    expect((await seen(page, 'id')).length).toBe(all);
  });

  test('an order puts the strongest first', async () => {
    const page = await open(LEDGER, { javaScriptEnabled });
    await choose(page, 'sort', 'strength');
    const rank = ['broad', 'fair', 'thin'];
    const ranks = (await seen(page, 'strength')).map((strength) => rank.indexOf(strength));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(3);
  });
});

test('with script what is seen first is also read and reached first, and the address keeps the choice', async () => {
  const page = await open();
  await choose(page, 'sort', 'support');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('support');
  const inPage = () => page.locator('.all > li').evaluateAll((entries) => entries.map((e) => e.id));
  expect(await inPage()).toEqual(await seen(page, 'id'));
  await page.reload();
  expect(await page.locator('select[name="sort"]').inputValue()).toBe('support');
  expect(await inPage()).toEqual(await seen(page, 'id'));
  await page.locator('.filters').getByRole('button', { name: 'Show all' }).click();
  await expect.poll(async () => (await inPage())[0], { timeout: 15_000 }).toBe('build-up');
});

test('hostile addresses change nothing and break nothing', async () => {
  const errors: string[] = [];
  const page = await open();
  page.on('pageerror', (error) => errors.push(String(error)));
  const all = (await seen(page, 'id')).length;
  for (const query of [
    '?support=<script>alert(1)</script>',
    '?sort="]{}',
    '?strength=__proto__&sort=constructor',
    '?support=%E0%A4%A',
  ]) {
    await page.goto(LEDGER + query);
    expect((await seen(page, 'id')).length, query).toBe(all);
  }
  expect(errors).toEqual([]);
});

test('a column of the picture is reached by keyboard, seen to be, and leads to its claim', async () => {
  const page = await open();
  const column = page.locator('.plot a').first();
  await column.focus();
  expect(
    await column.evaluate((e) => {
      const box = e.getBoundingClientRect();
      return box.width >= 24 && box.height >= 24;
    }),
  ).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/claims\/[a-z-]+\/$/);
});

describe('citing', () => {
  test('each form can be copied, and that is said', async () => {
    const page = await open(`${siteUrl}claims/border-length/`, { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const form of ['APA', 'Chicago', 'BibTeX']) {
      await page.getByRole('button', { name: `Copy ${form}` }).click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('The length of the border');
      expect(copied).toContain('/claims/border-length/');
    }
  });

  test('a source’s BibTeX is copied from its file', async () => {
    const page = await open(`${siteUrl}references/`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const entry = page.locator('.all > li').first();
    await entry.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`{${await entry.getAttribute('id')},`);
  });

  test('where the clipboard is closed, the text is selected', async () => {
    const page = await open(`${siteUrl}cite/chapters/turn/`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    await page.getByRole('button', { name: 'Copy APA' }).click();
    expect(await page.evaluate(() => getSelection()!.toString())).toContain('How Dushanbe turned');
  });

  test('a chapter leads to its citation, and without script the text is there to select', async () => {
    const page = await open(`${siteUrl}chapters/turn/`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Cite this' }).click();
    await page.waitForURL(`${siteUrl}cite/chapters/turn/`);
    expect(await page.locator('pre').textContent()).toContain('@online{chapter-turn');
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });
});

test('a claim and an event pass themselves on, as a link and as a quotation that says whose words it has', async () => {
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const newest = `\\?v=${NEWEST_EDITION.id}`;
  for (const [path, words] of [
    [
      'claims/border-length/',
      new RegExp(
        '^“Tajikistan .+” \\(the brief, retold; after the sources qualified; “The length of the border”, ' +
          `Rhetoric or Threat\\?, http.+/claims/border-length/${newest}\\)$`,
      ),
    ],
    [
      'events/khorog-parade/',
      new RegExp(`^“30 September 2021.+” \\(from the sources, told by the site; .+/events/khorog-parade/${newest}\\)$`),
    ],
  ] as const) {
    await page.goto(siteUrl + path);
    await page.locator('.self a[data-quotation]').click();
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(new URL(await copied()).pathname).toBe(new URL(page.url()).pathname);
    await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await page.getByRole('status').filter({ hasText: 'Quotation copied' }).waitFor();
    expect(await copied()).toMatch(words);
  }
});
