/** Names in a paragraph's HTML become links, and nothing else changes. */
import { expect, test } from 'vitest';
import { linkNames } from '../../../src/components/chapter/link-names.ts';
import type { Chapter } from '../../../src/model/corpus.ts';
import { href, termPath } from '../../../src/site/href.ts';
import { corpus } from './render.ts';

const term = [...corpus.glossary.values()][0]!;
const chapter = {
  id: 'x',
  order: 1,
  blocks: [
    { kind: 'paragraph', id: 'p1', speaker: 'site', states: [], cites: [], text: `On ${term.term} and ${term.term}.` },
  ],
} as unknown as Chapter;
const draw = (html: string) => linkNames(html, { ...corpus, actors: new Map(), places: new Map() }, chapter, 'p1');
const link = `<a href="${href(termPath(term.id))}">${term.term}</a>`;

test('the first place outside of links and buttons, and only there', () => {
  expect(draw(`<p>On ${term.term} and ${term.term}.</p>`)).toBe(`<p>On ${link} and ${term.term}.</p>`);
  expect(
    draw(`<p><a class="c" href="#">On <b>${term.term}</b></a><button>${term.term}</button> and ${term.term}.</p>`),
  ).toBe(`<p><a class="c" href="#">On <b>${term.term}</b></a><button>${term.term}</button> and ${link}.</p>`);
});

test('attributes and longer words are left alone', () => {
  const html = `<p title="${term.term}">${term.term}ish</p>`;
  expect(draw(html)).toBe(html);
});
