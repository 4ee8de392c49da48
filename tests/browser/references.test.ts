/** The filter of the references: what it shows, with script and without, and what it makes of an address. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { publisherKey } from '../../src/components/references/filters.ts';
import type { Source } from '../../src/model/corpus.ts';
import { usePages } from '../support/pages.ts';
import { realCorpus } from '../support/real-corpus.ts';

const url = `${inject('siteUrl')}references/`;
const corpus = realCorpus();
const sources = [...corpus.sources.values()];

/** Values of a source for each filter, from the content and not from the page. */
const VALUES: Record<string, (source: Source) => string[]> = {
  type: (source) => [source.type],
  lang: (source) => [source.language],
  pub: (source) => [publisherKey(source.publisher)],
  claim: (source) => source.serves.map(({ claim }) => claim),
  support: (source) => source.serves.map(({ claim }) => corpus.claims.get(claim)!.support),
};
const fitting = (chosen: Record<string, string>) =>
  sources
    .filter((source) => Object.entries(chosen).every(([name, value]) => VALUES[name]!(source).includes(value)))
    .map(({ id }) => id)
    .sort();
const EVERY = fitting({});

/** A busy machine takes its time over a list this long. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const newPage = usePages();

async function open(address = url, options = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(address);
  return page;
}

/** Ids of the entries that a reader sees. */
const shown = async (page: Page) =>
  (
    await page
      .locator('.all > li')
      .evaluateAll((entries) => entries.filter((entry) => entry.checkVisibility()).map((entry) => entry.id))
  ).sort();
const select = (page: Page, name: string) => page.locator(`select[name="${name}"]`);
const announced = (page: Page) => page.locator('[aria-live]').filter({ hasText: 'shown' });

test('every option is a value of some source; by itself it shows the sources that have it, and no other', async () => {
  const page = await open();
  for (const name of Object.keys(VALUES)) {
    const values = await select(page, name)
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    // The first one stands for all; a second empty one would hide what it should not.
    expect(values[0], name).toBe('');
    expect(
      values.slice(1).filter((value) => !fitting({ [name]: value }).length),
      name,
    ).toEqual([]);
    expect(new Set(values).size, name).toBe(values.length);
  }
  expect(await shown(page)).toEqual(EVERY);
  for (const name of Object.keys(VALUES)) {
    const values = await select(page, name)
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
    expect(values.length, name).toBeGreaterThan(1);
    // Of the long lists a few, and those in another script: each step draws the whole list anew.
    const options = values.filter(
      (value, at) => values.length < 6 || at % Math.ceil(values.length / 4) === 0 || /[^\x20-\x7e]/.test(value),
    );
    const result = await page.evaluate(
      ({ name: which, options: values }) => {
        const control = document.querySelector<HTMLSelectElement>(`select[name="${which}"]`)!;
        const seen = values.map((value) => {
          control.value = value;
          control.dispatchEvent(new Event('change', { bubbles: true }));
          return [
            value,
            [...document.querySelectorAll('.all > li')]
              .filter((entry) => entry.checkVisibility())
              .map((entry) => entry.id)
              .sort(),
          ] as const;
        });
        control.value = '';
        control.dispatchEvent(new Event('change', { bubbles: true }));
        return seen;
      },
      { name, options },
    );
    for (const [value, ids] of result) expect(ids, `${name}=${value}`).toEqual(fitting({ [name]: value }));
    expect(await shown(page)).toEqual(EVERY);
  }
}, 120_000);

test('filters combine, are announced with their count, and stand in the address', async () => {
  const page = await open();
  await select(page, 'type').selectOption('news');
  await select(page, 'lang').selectOption('ru');
  const both = fitting({ type: 'news', lang: 'ru' });
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(fitting({ type: 'news' }).length);
  expect(await shown(page)).toEqual(both);
  expect(await announced(page).textContent()).toBe(`${both.length} of ${EVERY.length} sources shown`);
  await select(page, 'support').selectOption('qualified');
  const three = fitting({ type: 'news', lang: 'ru', support: 'qualified' });
  expect(await shown(page)).toEqual(three);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    type: 'news',
    lang: 'ru',
    support: 'qualified',
  });

  await page.reload();
  expect(await shown(page)).toEqual(three);
  expect(await announced(page).textContent()).toBe(`${three.length} of ${EVERY.length} sources shown`);
});

test('where nothing fits, the count says so', async () => {
  const page = await open();
  const pair = sources
    .flatMap(({ publisher }) =>
      ['primary', 'reference', 'data'].map((type) => ({ pub: publisherKey(publisher), type })),
    )
    .find(
      (chosen) =>
        fitting(chosen).length === 0 &&
        sources.filter((source) => publisherKey(source.publisher) === chosen.pub).length > 1,
    )!;
  await select(page, 'pub').selectOption(pair.pub);
  await select(page, 'type').selectOption(pair.type);
  expect(await shown(page)).toEqual([]);
  expect(await announced(page).textContent()).toBe(`0 of ${EVERY.length} sources shown`);
});

test('“Show all” shows all, clears the address and keeps the place on the page', async () => {
  const page = await open(`${url}?type=news#sources`);
  expect(await shown(page)).toEqual(fitting({ type: 'news' }));
  await page.locator('.filters').getByRole('button', { name: 'Show all' }).click();
  await eventually(() => shown(page)).toEqual(EVERY);
  await eventually(() => page.url()).toBe(`${url}#sources`);
  expect(await announced(page).count()).toBe(0);
});

test('a value that is not offered changes nothing', async () => {
  const HOSTILE = [
    '?type=<script>alert(1)</script>',
    '?type="]{}*{display:none}',
    '?lang=__proto__&pub=constructor&claim=toString',
    '?type=NEWS',
    '?support=',
    '?type=%',
    '?type=%00&type=news%27',
    '?nosuch=news',
    '?claim=../../etc/passwd',
    `?pub=${'x'.repeat(3000)}`,
  ];
  const page = await open('about:blank');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  for (const query of HOSTILE) {
    await page.goto(url + query, { waitUntil: 'domcontentloaded' });
    expect(await shown(page), query).toEqual(EVERY);
    expect(
      await page.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value).join('')),
      query,
    ).toBe('');
    expect(complaints, query).toEqual([]);
  }
}, 120_000);

test('a good value counts beside a bad one', async () => {
  const page = await open(`${url}?lang=fa&type=nonsense`);
  expect(await shown(page)).toEqual(fitting({ lang: 'fa' }));
});

test('a link to a source shows it, with the whole list about it', async () => {
  const { id } = sources.at(-1)!;
  const page = await open(`${url}#${id}`);
  const entry = page.locator(`[id="${id}"]`);
  expect(
    await entry.evaluate((e) => {
      const { top } = e.getBoundingClientRect();
      return top >= -1 && top < innerHeight;
    }),
  ).toBe(true);
  expect(await entry.evaluate((e) => getComputedStyle(e).backgroundImage)).not.toBe('none');
});

test('without script the selects filter all the same', async () => {
  const page = await open(url, { javaScriptEnabled: false });
  await select(page, 'type').selectOption('analysis');
  expect(await shown(page)).toEqual(fitting({ type: 'analysis' }));
  await select(page, 'support').selectOption('contested');
  expect(await shown(page)).toEqual(fitting({ type: 'analysis', support: 'contested' }));
  await page.locator('.filters').getByRole('button', { name: 'Show all' }).click();
  expect(await shown(page)).toEqual(EVERY);
});

test('every select has a name that is seen, and can be reached by keyboard', async () => {
  const page = await open();
  const names = await page
    .locator('.filters select')
    .evaluateAll((all) =>
      all.map((one) =>
        [...(one as HTMLSelectElement).labels].map((label) => label.firstChild?.textContent?.trim()).join(),
      ),
    );
  expect(names).toEqual(['Type', 'Language', 'Publisher', 'Claim', 'Support of the claim']);
  await select(page, 'type').focus();
  await page.keyboard.press('n');
  expect(await select(page, 'type').inputValue()).toBe('news');
  expect(await shown(page)).toEqual(fitting({ type: 'news' }));
});
