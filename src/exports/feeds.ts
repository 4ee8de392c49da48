/**
 * What came since, for readers who follow: RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/), full text, made of the same entries.
 */
import { compareDates, compareText, formatDate, spanOf } from '../domain/chronology/index.ts';
import { standing, statusAside, titleOf } from '../domain/citations/index.ts';
import {
  changedOn,
  changesSince,
  editionsHolding,
  firstSeen,
  pathOfChange,
  tellChanges,
  type Change,
} from '../domain/editions/index.ts';
import type { Chapter, Cite, Corpus, Edition, Event, Paragraph } from '../model/corpus.ts';
import {
  changesFeedPath,
  chapterPath,
  claimPath,
  CORRECTIONS_PATH,
  editionPath,
  EDITIONS_PATH,
  eventPath,
  paragraphPath,
  referencePath,
} from '../model/paths.ts';
import { SPEAKER_LABEL, VERDICT_LABEL } from '../model/words.ts';
import type { Site } from './files.ts';

/** So many of the events that came last to the site, whenever they happened. */
const EVENTS = 40;

export interface FeedEntry {
  /** Also its lasting id. */
  url: string;
  title: string;
  /** Simple HTML. */
  html: string;
  /** When the site first had it: RFC 3339, the first moment that the date may mean. */
  date: string;
  /** When the site last changed it, where that is later. */
  modified?: string;
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

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** XML 1.0 has no room for most control characters, escaped or not. */
const xml = (text: string) => escape(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** What came last to the site comes first; of one day the latest events, and then the chapters in their order. */
export function feedEntries(corpus: Corpus, site: Pick<Site, 'absolute'>): FeedEntry[] {
  const events = [...corpus.events.values()]
    .map((event) => {
      const path = eventPath(event.id);
      return { event, seen: firstSeen(corpus, path), isHeld: editionsHolding(corpus, path).length > 0 };
    })
    // What no edition holds yet came after all that one holds, of the same day too.
    .sort(
      (a, b) =>
        compareDates(b.seen, a.seen) || Number(a.isHeld) - Number(b.isHeld) || compareDates(b.event.date, a.event.date),
    )
    .slice(0, EVENTS);
  const entries = [
    ...events.map(({ event }) => eventEntry(corpus, site, event)),
    ...[...corpus.chapters.values()].map((chapter) => chapterEntry(corpus, site, chapter)),
  ];
  return entries.sort((a, b) => compareText(b.date, a.date));
}

const instant = (date: string) => `${spanOf(date).earliest}T00:00:00Z`;

/** When the site had a page, and changed it. @param path under the base */
function datesOf(corpus: Corpus, path: string): Pick<FeedEntry, 'date' | 'modified'> {
  const [first, last] = [firstSeen(corpus, path), changedOn(corpus, path)];
  return { date: instant(first), ...(compareDates(last, first) > 0 ? { modified: instant(last) } : {}) };
}

const list = (entries: readonly string[]) => `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
/** @param path under the base */
const linkTo = (site: Pick<Site, 'absolute'>, path: string, words: string) =>
  `<a href="${escape(site.absolute(path))}">${escape(words)}</a>`;

function eventEntry(corpus: Corpus, site: Pick<Site, 'absolute'>, event: Event): FeedEntry {
  const sources = event.sources
    .flatMap((id) => corpus.sources.get(id) ?? [])
    .map((source) => {
      const title = `<a href="${escape(source.url)}">${escape(titleOf(source))}</a>`;
      return `${title}, ${escape(source.publisher)}${escape(statusAside(corpus, source))}`;
    });
  return {
    url: site.absolute(eventPath(event.id)),
    title: `${event.title} (${formatDate(event.date)})`,
    ...datesOf(corpus, eventPath(event.id)),
    html:
      `<p>${escape(event.summary)}</p>${event.dispute ? `<p><b>Disputed.</b> ${escape(event.dispute)}</p>` : ''}` +
      list(sources),
  };
}

function chapterEntry(corpus: Corpus, site: Pick<Site, 'absolute'>, chapter: Chapter): FeedEntry {
  const parts = chapter.blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${escape(block.text)}</h2>`;
    if (block.kind === 'paragraph') return paragraphHtml(site, block);
    if (block.kind === 'expectations') return expectationsHtml(corpus);
    if (block.kind === 'figure') {
      const title = linkTo(site, paragraphPath(chapter.id, block.id), block.title);
      return `<p>${title}: a figure. ${escape(block.caption)}</p>`;
    }
    return '';
  });
  return {
    url: site.absolute(chapterPath(chapter.id)),
    title: `Chapter ${chapter.order}: ${chapter.title}`,
    ...datesOf(corpus, chapterPath(chapter.id)),
    html: `<p><i>${escape(chapter.takeaway)}</i></p>${parts.join('')}`,
  };
}

function titleHtml(speaker: Paragraph['speaker'], title: string | undefined): string {
  if (title === undefined) return '';
  return speaker === 'signpost' ? `${escape(title)} <i>How one would know:</i> ` : `<b>${escape(title)}.</b> `;
}

/** Whose voice it is, since type alone does not tell them apart in a reader; what is cited leads to its page. */
function paragraphHtml(site: Pick<Site, 'absolute'>, { speaker, label, title, text, cites }: Paragraph): string {
  let [html, at] = ['', 0];
  for (const cite of cites.filter(({ also }) => also !== true)) {
    const from = text.indexOf(cite.words, at);
    if (from < 0) continue;
    html += escape(text.slice(at, from)) + linkTo(site, CITED[cite.kind](cite.ref), cite.words);
    at = from + cite.words.length;
  }
  return `<p><b>${escape(label ?? SPEAKER_LABEL[speaker])}.</b> ${titleHtml(speaker, title)}${html}${escape(text.slice(at))}</p>`;
}

const expectationsHtml = ({ forecasts }: Pick<Corpus, 'forecasts'>): string =>
  list(
    [...forecasts.values()].map(
      ({ expected, verdict, happened = '', why = '' }) =>
        `${escape(expected)} <b>${escape(VERDICT_LABEL[verdict])}.</b> ${escape(`${happened} ${why}`.trim())}`,
    ),
  );

const CITED: Record<Cite['kind'], (id: string) => string> = {
  claim: claimPath,
  event: eventPath,
  source: referencePath,
};

/** One entry an edition, newest first: what changed from the one before it. */
export function editionEntries(corpus: Corpus, site: Pick<Site, 'absolute'>): FeedEntry[] {
  const editions = [...corpus.editions.values()].sort((a, b) => compareDates(b.date, a.date));
  return editions.map((edition, at) => {
    const before = editions[at + 1];
    const changes = before ? changesSince(before, edition, corpus.moved) : [];
    const [claims, events, sources] = [edition.claims, edition.events, edition.sources].map(
      (records) => Object.keys(records).length,
    );
    const held = `${claims} claims, ${events} events, ${sources} sources`;
    const what = before ? tellSince(before, changes) : `The first edition: ${held}.`;
    const told = changes.map((change) => changeHtml(site, change));
    return {
      url: site.absolute(editionPath(edition.id)),
      title: `Edition of ${formatDate(edition.date)}`,
      date: instant(edition.date),
      html: `<p>${escape(what)}</p>${told.length > 0 ? list(told) : ''}`,
    };
  });
}

const tellSince = ({ date }: Edition, changes: readonly Change[]): string =>
  changes.length > 0
    ? `Since ${formatDate(date)}: ${tellChanges(changes)}.`
    : `Nothing has changed since ${formatDate(date)}.`;

const HOW: Record<Change['how'], string> = { added: 'New', removed: 'No longer there', changed: 'Changed' };

function changeHtml(site: Pick<Site, 'absolute'>, change: Change): string {
  const path = pathOfChange(change);
  const title = path === undefined ? escape(change.title) : linkTo(site, path, change.title);
  const told =
    change.before === undefined ? '' : `: <del>${escape(change.before)}</del> <ins>${escape(change.after ?? '')}</ins>`;
  return `${HOW[change.how]}: ${title}${told}`;
}

export function toRss({ title, description, home, self, authors, entries }: Feed): string {
  // RSS itself asks for an e-mail address of an author; the name alone is Dublin Core's.
  const by = authors.map((name) => `<dc:creator>${xml(name)}</dc:creator>`).join('');
  const items = entries.map(
    ({ url, title: name, html, date, modified }) =>
      `<item><title>${xml(name)}</title><link>${xml(url)}</link><guid isPermaLink="true">${xml(url)}</guid>` +
      `<pubDate>${new Date(date).toUTCString()}</pubDate>` +
      (modified ? `<atom:updated>${modified}</atom:updated>` : '') +
      `<description>${xml(html)}</description>${by}</item>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<channel><title>${xml(title)}</title><link>${xml(home)}</link><description>${xml(description)}</description>` +
    `<language>en-GB</language><copyright>CC BY 4.0, ${xml(authors.join(' and '))}</copyright>` +
    `<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>\n`
  );
}

export const toJsonFeed = ({ title, description, home, self, authors, entries }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description,
  home_page_url: home,
  feed_url: self,
  language: 'en-GB',
  authors: authors.map((name) => ({ name })),
  items: entries.map(({ url, title: name, html, date, modified }) => ({
    id: url,
    url,
    title: name,
    content_html: html,
    date_published: date,
    ...(modified ? { date_modified: modified } : {}),
  })),
});

/** https://llmstxt.org/: what the site is and where things are, for programs that read. */
export function toLlms(corpus: Corpus, site: Pick<Site, 'absolute'>, name: string): string {
  const { brief, publisher } = corpus;
  const answers = [
    publisher.name && `Published by ${publisher.name}.`,
    publisher.contact && `To report a fault: ${publisher.contact}`,
  ]
    .filter(Boolean)
    .join(' ');
  const link = (title: string, path: string, about: string) => `- [${title}](${site.absolute(path)}): ${about}`;
  return [
    `# ${name}`,
    '',
    `> ${brief.authors.join(' and ')} (${brief.institution}) wrote the policy brief “${brief.title}” ` +
      `in about ${formatDate(brief.written)}. This site retells it in other words, looks up its claims, ` +
      'and carries the story on. It is not the brief.',
    '',
    'Four voices are kept apart: what the brief reports, what its authors judge, what sources say, ' +
      'and what this site adds. Two answers are given to each claim: what became of the brief’s link, ' +
      'and how the claim stands up. Text is under CC BY 4.0, geodata under ODbL 1.0; ' +
      'please keep the voices apart when you quote.',
    '',
    ...(answers ? [answers, ''] : []),
    '## Chapters',
    '',
    ...[...corpus.chapters.values()].map((chapter) =>
      link(chapter.title, chapterPath(chapter.id), chapter.description),
    ),
    '',
    '## Evidence',
    '',
    link('Claims', 'claims/', `${corpus.claims.size} claims of the brief, each with its assessment and sources`),
    link('References', 'references/', `${standing(corpus, corpus.sources.values()).length} annotated sources`),
    link('Chronology', 'events/', `${corpus.events.size} dated events with sources and disputes`),
    link(
      'Actors',
      'actors/',
      `${corpus.actors.size} actors: stance towards the Taliban, answers to five questions, ties`,
    ),
    link('Data', 'data/', 'all of it as JSON, CSV and GeoJSON, with schemas'),
    link('Method', 'method/', 'how sources were sought and weighed'),
    link('Editions', EDITIONS_PATH, 'what the site said on a day, and what has changed since'),
    link('Changes', changesFeedPath('json'), 'a feed with one entry an edition (JSON Feed)'),
    link('Corrections', CORRECTIONS_PATH, 'what was wrong, and how to report a fault'),
    '',
    '## Map',
    '',
    link(
      'The border, mapped',
      'map/',
      'crossings, towns, events and actors on the line, with the same things in a list',
    ),
    link('How the map is made', 'map/about/', 'sources, checks and limits of the geodata'),
    link('How long is the border?', 'map/length/', 'why published lengths differ'),
    '',
  ].join('\n');
}
