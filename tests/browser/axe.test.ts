/** axe-core finds nothing to complain of: every kind of page, light and dark, narrow and wide. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newPage = usePages();

const PAGES = [
  ['home', ''], ['a chapter', 'chapters/september-2021/'], ['references', 'references/'], ['about', 'about/'],
  ['map', 'map/'], ['embed', 'embed/map/'], ['404', '404.html'], ['the ledger', 'claims/'], ['a claim', 'claims/border-length/'],
  ['an event', 'events/khorog-parade/'], ['data', 'data/'], ['method', 'method/'], ['names', 'glossary/'], ['the actors', 'actors/'], ['an actor', 'actors/tajikistan/'], ['a citation', 'cite/chapters/since/'],
  ['the length', 'map/length/'], ['a view', 'map/views/lower-panj/'], ['the guide', 'embed/'], ['an edition', 'v/november-2026/'],
  ['the timeline in a frame', 'embed/timeline/'], ['the strip in a frame', 'embed/border-strip/'], ['the stances in a frame', 'embed/stance/'], ['a claim in a frame', 'embed/claim/border-length/'],
] as const;

const DARK = ['home', 'a chapter', 'map', 'embed', 'the ledger', 'a claim', 'the actors'];

/** What axe finds, in words: rule, help and the first elements. */
async function complaints(path: string, colorScheme: 'light' | 'dark', width: number, prepare?: string): Promise<string[]> {
  // The policy of the page does not let a test put a script into it.
  const page = await newPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(siteUrl + path, { waitUntil: 'networkidle' });
  if (prepare) await page.locator(prepare).first().click();
  await page.addScriptTag({ content: source });
  const results = (await page.evaluate(() => (globalThis as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({ resultTypes: ['violations'] }))) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`);
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  // The references are long: axe takes its time, the more so beside other tests. In the dark, a page of each look.
  test.each(colorScheme === 'light' ? PAGES : PAGES.filter(([name]) => DARK.includes(name)))('%s', async (_name, path) => {
    expect(await complaints(path, colorScheme, 1280)).toEqual([]);
  }, 180_000);

  test('a chapter on a narrow screen, with a note open', async () => {
    expect(await complaints('chapters/september-2021/', colorScheme, 360, 'button.m')).toEqual([]);
  }, 120_000);

  test('the map on a narrow screen', async () => {
    expect(await complaints('map/', colorScheme, 360)).toEqual([]);
  }, 120_000);
});
