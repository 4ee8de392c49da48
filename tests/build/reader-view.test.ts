/**
 * Reader views (Firefox's own, and what clippers make of it) keep every paragraph and source, in order, once, and say
 * whose words they are.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { forEvery } from '../support/for-every.ts';
import { chapterPages, corpus, pages, type BuiltPage } from './dist.ts';
import { all, classesOf, one, textOf, type Element } from './html.ts';

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A page as Firefox shows it to those who ask for the text alone. */
function readerView(page: BuiltPage): { text: string; links: (string | null)[] } {
  const article = new Readability(parseHTML(page.html).document as unknown as Document).parse();
  const { body } = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`).document;
  return {
    text: squash(body.textContent ?? ''),
    links: [...body.querySelectorAll('a')].map((a) => a.getAttribute('href')),
  };
}

/**
 * What is not found, in the order in which it should come: what stands twice or out of its place is not found either.
 */
function missing(text: string, wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0 || text.split(words).length > 2;
  });
}

const everyChapter = forEvery(chapterPages, ({ path }) => path);

everyChapter('a chapter keeps its paragraphs, each behind the name of its voice', (page) => {
  const { text } = readerView(page);
  const isSaid = (e: Element) => /^(?:p|h2|h3)$/.test(e.tag) || classesOf(e).has('who') || classesOf(e).has('pn');
  const wanted = all(page.root, '.v').map((v) => all(v, isSaid).map(textOf).join(' '));
  expect(missing(text, wanted)).toEqual([]);
  for (const link of all(page.root, (e) => classesOf(e).has('c'))) expect(text).toContain(textOf(link));
});

/** A page of each kind that rests on sources, and of each shape. */
const ids = (kind: 'events' | 'actors' | 'places' | 'claims') =>
  [...corpus[kind].keys()].filter((_, at) => at % 9 === 0).map((id) => `${kind}/${id}/`);
const everyKind = forEvery([...ids('claims'), ...ids('events'), ...ids('actors'), ...ids('places')], (path) => path);

everyKind('a page keeps the title, link and note of every source', (path) => {
  const page = pages.get(path)!;
  const { text, links } = readerView(page);
  const sources = all(page.root, (e) => e.attrs['id'] === 'sources').flatMap((section) =>
    all(section, (e) => e.tag === 'a' && e.attrs['rel'] === 'external'),
  );
  expect(sources.map(textOf).filter((title) => !text.includes(title))).toEqual([]);
  expect(sources.map((link) => link.attrs['href']!).filter((href) => !links.includes(href))).toEqual([]);
});

test.each(['method/', 'about/'])('“%s” keeps its paragraphs', (path) => {
  const page = pages.get(path)!;
  const { text } = readerView(page);
  const paragraphs = all(one(page.root, 'main'), 'p')
    .map(textOf)
    .filter((words) => words.length > 80);
  expect(paragraphs.filter((words) => !text.includes(words))).toEqual([]);
});
