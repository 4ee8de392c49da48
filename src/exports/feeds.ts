/**
 * What came since, for readers who follow: RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/), full text, made of the same entries.
 */
import { compareDates, formatDate, spanOf } from '../domain/chronology/index.ts';
import { titleOf } from '../domain/citations/index.ts';
import type { Chapter, Corpus, Event } from '../model/corpus.ts';
import { chapterPath, CORRECTIONS_PATH, eventPath } from '../model/paths.ts';
import type { Site } from './files.ts';

/** So many of the latest events. */
const EVENTS = 40;

export interface FeedEntry {
  /** Also its lasting id. */
  url: string;
  title: string;
  /** Simple HTML. */
  html: string;
  /** RFC 3339, the first moment that the date may mean; chapters have none. */
  date?: string;
}

export interface Feed {
  title: string;
  description: string;
  home: string;
  /** Address of the feed itself. */
  self: string;
  /** Who publishes it. */
  authors: readonly string[];
  entries: readonly FeedEntry[];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** XML 1.0 has no room for most control characters, escaped or not. */
const xml = (text: string) => escape(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Events since the brief, latest first, then the chapters in their order. */
export function feedEntries(corpus: Corpus, site: Pick<Site, 'absolute'>): FeedEntry[] {
  const events = [...corpus.events.values()].filter(({ phase }) => phase === 'aftermath').sort((a, b) => compareDates(b.date, a.date)).slice(0, EVENTS);
  return [...events.map((event) => eventEntry(corpus, site, event)), ...[...corpus.chapters.values()].map((chapter) => chapterEntry(site, chapter))];
}

function eventEntry(corpus: Corpus, site: Pick<Site, 'absolute'>, event: Event): FeedEntry {
  const sources = event.sources.flatMap((id) => corpus.sources.get(id) ?? []);
  return {
    url: site.absolute(eventPath(event.id)), title: `${event.title} (${formatDate(event.date)})`, date: `${spanOf(event.date).earliest}T00:00:00Z`,
    html: `<p>${escape(event.summary)}</p>${event.dispute ? `<p><b>Disputed.</b> ${escape(event.dispute)}</p>` : ''}`
      + `<ul>${sources.map((source) => `<li><a href="${escape(source.url)}">${escape(titleOf(source))}</a>, ${escape(source.publisher)}</li>`).join('')}</ul>`,
  };
}

function chapterEntry(site: Pick<Site, 'absolute'>, chapter: Chapter): FeedEntry {
  const parts = chapter.blocks.map((block) => (block.kind === 'heading' ? `<h2>${escape(block.text)}</h2>` : block.kind === 'paragraph' ? `<p>${escape(block.text)}</p>` : ''));
  return { url: site.absolute(chapterPath(chapter.id)), title: `Chapter ${chapter.order}: ${chapter.title}`, html: `<p><i>${escape(chapter.takeaway)}</i></p>${parts.join('')}` };
}

export function toRss({ title, description, home, self, authors, entries }: Feed): string {
  // RSS itself asks for an e-mail address of an author; the name alone is Dublin Core's.
  const by = authors.map((name) => `<dc:creator>${xml(name)}</dc:creator>`).join('');
  const items = entries.map(({ url, title: name, html, date }) =>
    `<item><title>${xml(name)}</title><link>${xml(url)}</link><guid isPermaLink="true">${xml(url)}</guid>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}<description>${xml(html)}</description>${by}</item>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${xml(title)}</title><link>${xml(home)}</link><description>${xml(description)}</description>`
    + `<language>en-GB</language><copyright>CC BY 4.0, ${xml(authors.join(' and '))}</copyright><atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>\n`;
}

export const toJsonFeed = ({ title, description, home, self, authors, entries }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1', title, description, home_page_url: home, feed_url: self, language: 'en-GB',
  authors: authors.map((name) => ({ name })),
  items: entries.map(({ url, title: name, html, date }) => ({ id: url, url, title: name, content_html: html, ...(date ? { date_published: date } : {}) })),
});

/** https://llmstxt.org/: what the site is and where things are, for programs that read. */
export function toLlms(corpus: Corpus, site: Pick<Site, 'absolute'>, name: string): string {
  const { brief, publisher } = corpus;
  const answers = [publisher.name && `Published by ${publisher.name}.`, publisher.contact && `To report a fault: ${publisher.contact}`].filter(Boolean).join(' ');
  const link = (title: string, path: string, about: string) => `- [${title}](${site.absolute(path)}): ${about}`;
  return [
    `# ${name}`, '',
    `> ${brief.authors.join(' and ')} (${brief.institution}) wrote the policy brief “${brief.title}” in about ${formatDate(brief.written)}. This site retells it in other words, looks up its claims, and carries the story on. It is not the brief.`, '',
    'Four voices are kept apart: what the brief reports, what its authors judge, what sources say, and what this site adds. Two answers are given to each claim: what became of the brief’s link, and how the claim stands up. Text is under CC BY 4.0, geodata under ODbL 1.0; please keep the voices apart when you quote.', '',
    ...(answers ? [answers, ''] : []),
    '## Chapters', '', ...[...corpus.chapters.values()].map((chapter) => link(chapter.title, chapterPath(chapter.id), chapter.description)), '',
    '## Evidence', '',
    link('Claims', 'claims/', `${corpus.claims.size} claims of the brief, each with its assessment and sources`),
    link('References', 'references/', `${corpus.sources.size} annotated sources`),
    link('Chronology', 'events/', `${corpus.events.size} dated events with sources and disputes`),
    link('Actors', 'actors/', `${corpus.actors.size} actors: stance towards the Taliban, answers to five questions, ties`),
    link('Data', 'data/', 'all of it as JSON, CSV and GeoJSON, with schemas'),
    link('Method', 'method/', 'how sources were sought and weighed'),
    link('Corrections', CORRECTIONS_PATH, 'what was wrong, and how to report a fault'), '',
    '## Map', '',
    link('The border, mapped', 'map/', 'crossings, towns, events and actors on the line, with the same things in a list'),
    link('How the map is made', 'map/about/', 'sources, checks and limits of the geodata'),
    link('How long is the border?', 'map/length/', 'why published lengths differ'), '',
  ].join('\n');
}
