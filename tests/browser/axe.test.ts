/** axe-core finds nothing to complain of: every kind of page, light and dark, narrow and wide. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { expect, inject, test } from 'vitest';
import { settle, usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newPage = usePages();

const PAGES = [
  ['home', ''],
  ['a chapter', 'chapters/september-2021/'],
  ['references', 'references/'],
  ['about', 'about/'],
  ['map', 'map/'],
  ['embed', 'embed/map/'],
  ['404', '404.html'],
  ['the ledger', 'claims/'],
  ['a claim', 'claims/border-length/'],
  ['an event', 'events/khorog-parade/'],
  ['data', 'data/'],
  ['method', 'method/'],
  ['names', 'glossary/'],
  ['the actors', 'actors/'],
  ['an actor', 'actors/tajikistan/'],
  ['a citation', 'cite/chapters/turn/'],
  ['the length', 'map/length/'],
  ['a view', 'map/views/lower-panj/'],
  ['the guide', 'embed/'],
  ['an edition', 'v/november-2026/'],
  ['the timeline in a frame', 'embed/timeline/'],
  ['the strip in a frame', 'embed/border-strip/'],
  ['the stances in a frame', 'embed/stance/'],
  ['a claim in a frame', 'embed/claim/border-length/'],
  ['an actor in a frame', 'embed/actor/tajikistan/'],
  ['the map of a chapter in a frame', 'embed/chapter-map/turn/map1/'],
  ['codes', 'embed/code/claim/border-length/'],
  ['a place', 'places/khorog/'],
  ['corrections', 'corrections/'],
  ['an event in a frame', 'embed/event/khorog-parade/'],
  ['a short claim in a frame', 'embed/claim/border-length/short/'],
  ['the map of an edition in a frame', 'embed/v/november-2026/map/'],
] as const;

/** A page of each look. */
const DARK = ['home', 'a chapter', 'map', 'embed', 'codes', 'the ledger', 'a claim', 'the actors'];

/** The rules that ask for colours: in the dark nothing else is other than in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

type Axe = { axe: { run: (context: object, options: object) => Promise<unknown> } };

/** What axe finds, in words: rule, help and the first elements; in the light, and then in the dark. */
async function complaints(
  path: string,
  { width = 1280, alsoDark = false, prepare = '', shows = '' } = {},
): Promise<string[]> {
  // The policy of the page does not let a test put a script into it.
  const page = await newPage({ bypassCSP: true, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(siteUrl + path);
  await settle(page);
  if (prepare) await page.locator(prepare).first().click();
  if (shows) await page.locator(shows).waitFor();
  await page.addScriptTag({ content: source });
  // Of hundreds of sources that are made alike, the first: even what axe is told to leave out costs it as much as the
  // rest.
  await page.evaluate(() =>
    document.querySelectorAll('.all > li:nth-child(n + 40)').forEach((alike) => alike.remove()),
  );
  const found: string[] = [];
  for (const colorScheme of alsoDark ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const only = colorScheme === 'dark' ? { runOnly: OF_COLOUR } : {};
    const results = (await page.evaluate((options) => (globalThis as unknown as Axe).axe.run(document, options), {
      resultTypes: ['violations'],
      ...only,
    })) as AxeResults;
    expect(results.passes.length).toBeGreaterThan(colorScheme === 'dark' ? 0 : 5);
    found.push(
      ...results.violations.map(
        ({ id, help, nodes }) =>
          `${colorScheme}, ${id}: ${help} (${nodes.length}): ${nodes
            .slice(0, 3)
            .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
            .join(' | ')}`,
      ),
    );
  }
  return found;
}

test.each(PAGES)('%s', async (name, path) =>
  expect(await complaints(path, { alsoDark: DARK.includes(name) })).toEqual([]),
);
test('a chapter on a narrow screen, with a note open', async () =>
  expect(await complaints('chapters/september-2021/', { width: 360, alsoDark: true, prepare: 'button.m' })).toEqual(
    [],
  ));
test('the map on a narrow screen', async () =>
  expect(await complaints('map/', { width: 360, alsoDark: true })).toEqual([]));
test('codes in a dialog', async () => {
  expect(
    await complaints('claims/border-length/', {
      alsoDark: true,
      prepare: 'a[data-share]',
      shows: 'dialog[open] #share-code',
    }),
  ).toEqual([]);
});
