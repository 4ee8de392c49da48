import { describe, expect, it } from 'vitest';
import { feedEntries, toJsonFeed, toRss, type Feed } from '../../../src/exports/feeds.ts';
import { entriesIn, toSitemap } from '../../../src/cli/sitemap.ts';
import { realCorpus } from '../map/sample.ts';

const absolute = (path = '') => `https://example.org/${path}`;
const corpus = realCorpus();
const entries = feedEntries(corpus, { absolute });
const feed = (more: Partial<Feed> = {}): Feed => ({ title: 'T', description: 'D', home: absolute(), self: absolute('feed.xml'), authors: ['A', 'B'], entries, ...more });

describe('what the feeds tell', () => {
  it('the events since the brief, latest first, then the chapters in order', () => {
    const dated = entries.filter(({ date }) => date !== undefined);
    expect(dated.length).toBe(40);
    expect(dated.map(({ date }) => date)).toEqual(dated.map(({ date }) => date).sort().reverse());
    expect(entries.slice(40).map(({ title }) => title)).toEqual([...corpus.chapters.values()].map((chapter) => `Chapter ${chapter.order}: ${chapter.title}`));
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
  });
  it('in full, with what is disputed and with the sources', () => {
    const event = [...corpus.events.values()].find((one) => one.phase === 'aftermath' && one.dispute)!;
    const { html } = entries.find(({ url }) => url.endsWith(`/${event.id}/`))!;
    expect(html).toContain('Disputed.');
    expect((html.match(/<li>/g) ?? []).length).toBe(event.sources.length);
  });
  it('on the first day that a vague date may mean', () => {
    const month = [...corpus.events.values()].find((one) => one.phase === 'aftermath' && /^\d{4}-\d\d$/.test(one.date))!;
    expect(entries.find(({ url }) => url.endsWith(`/${month.id}/`))!.date).toBe(`${month.date}-01T00:00:00Z`);
  });
});

describe('RSS', () => {
  it('escapes whatever stands in a title, and drops what XML has no room for', () => {
    const rss = toRss(feed({ entries: [{ url: absolute('a?b=1&c=2'), title: 'A <b> & "C"\u0000\u001b', html: '<p>x</p>', date: '2026-06-23T00:00:00Z' }] }));
    expect(rss).toContain('<title>A &lt;b&gt; &amp; &quot;C&quot;</title>');
    expect(rss).toContain('<link>https://example.org/a?b=1&amp;c=2</link>');
    expect(rss).toContain('<description>&lt;p&gt;x&lt;/p&gt;</description>');
    expect(rss).toContain('<pubDate>Tue, 23 Jun 2026 00:00:00 GMT</pubDate>');
  });
  it('pairs its tags', () => {
    const open: string[] = [];
    for (const [, close, name, self] of toRss(feed()).matchAll(/<(\/?)([a-z:]+)[^<>]*?(\/?)>/gi)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name!);
    }
    expect(open).toEqual([]);
  });
});

it('JSON Feed has an id, an address and text for each entry, and who publishes it', () => {
  const { items, authors, version } = toJsonFeed(feed()) as { items: { id: string; url: string; content_html: string }[]; authors: object[]; version: string };
  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(authors).toEqual([{ name: 'A' }, { name: 'B' }]);
  expect(items.every((item) => item.id === item.url && item.content_html.length > 20)).toBe(true);
});

it('the sitemap has what is canonical and may be found, with the day on which it changed', () => {
  const page = (address: string, more = '') => `<head><link rel="canonical" href="${address}">${more}</head>`;
  const entries = entriesIn([page('https://e/b/'), page('https://e/a/', '<script type="application/ld+json">{"dateModified":"2026-11-25"}</script>'), page('https://e/c/', '<meta name="robots" content="noindex">'), '<p>none</p>']);
  expect(entries).toEqual([{ address: 'https://e/a/', date: '2026-11-25' }, { address: 'https://e/b/' }]);
  expect(toSitemap(entries)).toContain('<url><loc>https://e/a/</loc><lastmod>2026-11-25</lastmod></url>\n<url><loc>https://e/b/</loc></url>');
});
