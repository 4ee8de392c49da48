/** Feeds, sitemap, robots and llms.txt lead to pages that there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { BASE, corpus, DIST, fileFor, pages, SITE, sitePages } from './dist.ts';

const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const home = new URL(BASE, SITE).href;
const isPage = (address: string) => address.startsWith(home) && pages.has(address.slice(home.length));

test('the sitemap has each page for readers once, and no other', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!);
  expect(listed).toEqual(
    sitePages
      .filter((page) => !/content="noindex/.test(page.html))
      .map(({ url }) => url)
      .sort(),
  );
});
test('each page in the sitemap has the day on which it changed', () => {
  const entries = read('sitemap.xml').match(/<url>.*<\/url>/g)!;
  expect(entries.filter((entry) => !/<lastmod>\d{4}-\d\d(?:-\d\d)?<\/lastmod>/.test(entry))).toEqual([]);
});
test('robots.txt names the sitemap', () => expect(read('robots.txt')).toContain(`Sitemap: ${home}sitemap.xml`));
test('every entry of the feeds leads to a page; both have the same', () => {
  const rss = [...read('feed.xml').matchAll(/<guid[^>]*>([^<]+)<\/guid>/g)].map((match) => match[1]!);
  const json = (JSON.parse(read('feed.json')) as { items: { id: string }[] }).items.map(({ id }) => id);
  expect(rss.length).toBeGreaterThan(30);
  expect(rss).toEqual(json);
  expect(rss.filter((address) => !isPage(address))).toEqual([]);
});
test('the feed of changes has one entry an edition, and its head and llms.txt lead to it', () => {
  const rss = parseRssFeed(read('v/feed.xml'));
  const json = parseJsonFeed(read('v/feed.json'));
  expect(rss.items!.map(({ link }) => link)).toEqual([...corpus.editions.keys()].map((id) => `${home}v/${id}/`));
  expect(json.items!.map(({ id }) => id)).toEqual(rss.items!.map(({ link }) => link));
  expect(rss.atom!.links![0]!.href).toBe(`${home}v/feed.xml`);
  for (const path of ['v/', `v/${[...corpus.editions.keys()][0]}/`])
    expect(pages.get(path)!.html, path).toContain(`href="${home}v/feed.xml"`);
  expect(read('llms.txt')).toContain(`(${home}v/feed.json)`);
});
test('every link of llms.txt leads to a page', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((address) => !isPage(address) && fileFor(address.slice(home.length)) === undefined)).toEqual([]);
});
test('front page and chronology name the feeds', () => {
  for (const path of ['', 'events/'])
    expect(pages.get(path)!.html, path).toMatch(
      /<link rel="alternate" type="application\/rss\+xml" href="[^"]*feed\.xml"/,
    );
});
