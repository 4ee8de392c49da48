/** axe-core finds nothing to complain of: every kind of page, narrow and wide; in the dark, where only colours differ, in theirs. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { settle, usePages } from '../support/pages.ts';

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
  await page.goto(siteUrl + path);
  await settle(page);
  // Of many entries alike the first ones: axe takes its time over each.
  await page.evaluate(() => { for (const entry of document.querySelectorAll('.all > li:nth-child(n + 31)')) entry.remove(); });
  if (prepare) await page.locator(prepare).first().click();
  await page.addScriptTag({ content: source });
  const options = { resultTypes: ['violations'], ...(colorScheme === 'dark' && { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }) };
  const results = (await page.evaluate((options) => (globalThis as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run(options), options)) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(0);
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`);
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  // In the dark, a page of each look.
  test.each(colorScheme === 'light' ? PAGES : PAGES.filter(([name]) => DARK.includes(name)))('%s', async (_name, path) => {
    expect(await complaints(path, colorScheme, 1280)).toEqual([]);
  });

  test('a chapter on a narrow screen, with a note open', async () => {
    expect(await complaints('chapters/september-2021/', colorScheme, 360, 'button.m')).toEqual([]);
  });

  test('the map on a narrow screen', async () => {
    expect(await complaints('map/', colorScheme, 360)).toEqual([]);
  });
});
