import { describe, expect, it } from 'vitest';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { formatDate } from '../../../src/domain/chronology/index.ts';
import { editionEntries, feedEntries, toJsonFeed, toRss, type Feed } from '../../../src/exports/feeds.ts';
import { editionOf } from '../../../src/domain/editions/index.ts';
import { entriesIn, toSitemap } from '../../../src/build/sitemap.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { smallCorpus } from '../../support/small-corpus.ts';
import { byId, event } from '../map/sample.ts';

const absolute = (path = '') => `https://example.org/${path}`;
const small = smallCorpus();
/** More events than a feed has room for. */
const many = Array.from({ length: 60 }, (_, i) =>
  event(`event-${i}`, {
    date: `20${10 + (i % 15)}-0${1 + (i % 9)}-11`,
    phase: 'aftermath',
    sources: ['gazette-ferries-2021', 'herald-reopening-2022'],
    ...(i === 7 ? { dispute: 'Its size.' } : {}),
  }),
);
const corpus: Corpus = { ...small, events: new Map([...small.events, ...byId(many)]) };
const entries = feedEntries(corpus, { absolute });
const feed = (more: Partial<Feed> = {}): Feed => ({
  title: 'T',
  description: 'D',
  home: absolute(),
  self: absolute('feed.xml'),
  authors: ['A', 'B'],
  entries,
  ...more,
});

/** An edition as it would be frozen today. */
const newest = { ...editionOf(corpus, '2026-11-25'), id: 'today' };
const held = { ...corpus, editions: new Map([['today', newest]]) };
const inOrder = [...held.events.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
/** An event that the edition before did not have, and one that read otherwise. */
const [old, changed] = [inOrder[0]!, inOrder.at(-1)!];
const { [old.id]: _added, ...others } = newest.events;
const events = { ...others, [changed.id]: { ...others[changed.id]!, summary: 'It read otherwise.' } };
const later = {
  ...held,
  editions: new Map([
    ['march', { ...newest, id: 'march', date: '2027-03-01' }],
    ['first', { ...newest, id: 'first', events }],
  ]),
};

describe('what the feeds tell', () => {
  it('what the site had last is first, whenever it happened; of one day the latest events, then the chapters', () => {
    const titles = feedEntries(later, { absolute }).map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual([expect.stringContaining(old.title), expect.stringContaining(changed.title)]);
    expect(titles.slice(40)).toEqual(
      [...corpus.chapters.values()].map((chapter) => `Chapter ${chapter.order}: ${chapter.title}`),
    );
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
  });
  it('dates an entry by when the site had it and when it changed it; the event keeps its own in its title', () => {
    const [added, modified, ...rest] = feedEntries(later, { absolute });
    expect(added).toMatchObject({ date: '2027-03-01T00:00:00Z', title: `${old.title} (${formatDate(old.date)})` });
    expect(added).not.toHaveProperty('modified');
    expect(modified).toMatchObject({ date: `${newest.date}T00:00:00Z`, modified: '2027-03-01T00:00:00Z' });
    expect(rest.filter(({ date }) => date !== `${newest.date}T00:00:00Z`)).toEqual([]);
  });
  it('what no edition holds yet stands above what they hold', () => {
    const unfrozen = { ...held, editions: new Map([['first', { ...newest, id: 'first', events: others }]]) };
    expect(feedEntries(unfrozen, { absolute })[0]!.title).toContain(old.title);
  });
  it('the voice of each paragraph, and links from what is cited', () => {
    for (const chapter of corpus.chapters.values()) {
      const { html } = entries.find(({ url }) => url === absolute(`chapters/${chapter.id}/`))!;
      const paragraphs = chapter.blocks.filter((block) => block.kind === 'paragraph');
      expect(html.match(/<p><b>[^<]+\.<\/b> /g)).toHaveLength(paragraphs.length);
      expect(html.match(/<a href="https:\/\/example\.org\/(?:claims|events|references)\/[^"]+">/g)).toHaveLength(
        paragraphs.flatMap(({ cites }) => [...new Set(cites.map(({ sentence, words }) => `${sentence}|${words}`))])
          .length,
      );
      // Words with several marks lead to the first of them.
      // Nothing of the text is lost on the way.
      for (const { text } of paragraphs)
        expect(
          html
            .replace(/<\/?a[^>]*>/g, '')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&'),
        ).toContain(text);
    }
  });
  it('in full, with what is disputed and with the sources', () => {
    const event = [...held.events.values()].find((one) => one.phase === 'aftermath' && one.dispute)!;
    const { html } = feedEntries({ ...held, events: new Map([[event.id, event]]) }, { absolute })[0]!;
    expect(html).toContain('Disputed.');
    expect((html.match(/<li>/g) ?? []).length).toBe(event.sources.length);
  });
});

describe('the feed of changes', () => {
  const changes = editionEntries(later, { absolute });
  it('has one entry an edition, newest first, with what changed from the one before', () => {
    expect(changes.map(({ url, title, date }) => [url, title, date])).toEqual([
      [absolute('v/march/'), 'Edition of 1 March 2027', '2027-03-01T00:00:00Z'],
      [absolute('v/first/'), `Edition of ${formatDate(newest.date)}`, `${newest.date}T00:00:00Z`],
    ]);
    expect(changes[0]!.html).toContain('1 event changed, 1 event added');
    expect(changes[0]!.html).toContain(`<a href="${absolute(`events/${old.id}/`)}">`);
    expect(changes[1]!.html).toContain('The first edition');
  });
});

describe('both forms, as another reader of feeds has them', () => {
  const all = { ...feed(), entries: feedEntries(later, { absolute }) };
  const rss = parseRssFeed(toRss(all));
  const json = parseJsonFeed(JSON.stringify(toJsonFeed(all)));
  it('have the same entries with the same dates', () => {
    expect(rss.items!.map(({ link }) => link)).toEqual(json.items!.map(({ url }) => url));
    expect(rss.items!.map(({ pubDate }) => new Date(pubDate!).toISOString())).toEqual(
      json.items!.map((item) => new Date(item.date_published!).toISOString()),
    );
    expect(rss.items![1]!.atom!.updated).toBe('2027-03-01T00:00:00Z');
    expect(json.items![1]!.date_modified).toBe('2027-03-01T00:00:00Z');
  });
});

describe('RSS', () => {
  it('escapes whatever stands in a title, and drops what XML has no room for', () => {
    const rss = toRss(
      feed({
        entries: [
          {
            url: absolute('a?b=1&c=2'),
            title: 'A <b> & "C"\u0000\u001b',
            html: '<p>x</p>',
            date: '2026-06-23T00:00:00Z',
          },
        ],
      }),
    );
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
  const { items, authors, version } = toJsonFeed(feed()) as {
    items: { id: string; url: string; content_html: string }[];
    authors: object[];
    version: string;
  };
  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(authors).toEqual([{ name: 'A' }, { name: 'B' }]);
  expect(items.every((item) => item.id === item.url && item.content_html.length > 20)).toBe(true);
});

it('the sitemap has what is canonical and may be found, with the day on which it changed', () => {
  const page = (address: string, more = '') => `<head><link rel="canonical" href="${address}">${more}</head>`;
  const entries = entriesIn([
    page('https://e/b/'),
    page('https://e/a/', '<script type="application/ld+json">{"dateModified":"2026-11-25"}</script>'),
    page('https://e/c/', '<meta name="robots" content="noindex">'),
    '<p>none</p>',
  ]);
  expect(entries).toEqual([{ address: 'https://e/a/', date: '2026-11-25' }, { address: 'https://e/b/' }]);
  expect(toSitemap(entries)).toContain(
    '<url><loc>https://e/a/</loc><lastmod>2026-11-25</lastmod></url>\n<url><loc>https://e/b/</loc></url>',
  );
});
