import { describe, expect, test } from 'vitest';
import FormerIds from '../../../src/components/FormerIds.astro';
import Paragraph from '../../../src/components/chapter/Paragraph.astro';
import { formerCards } from '../../../src/pictures/cards/index.ts';
import { citeSets } from '../../../src/exports/files.ts';
import { formerNames, movedPages } from '../../../src/site/moved.ts';
import { all } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const moved = new Map([
  ['claims/old', 'claims/new'],
  ['chapters/first', 'chapters/second'],
  ['chapters/the-quarrel#p9', 'chapters/the-quarrel#p1'],
  ['sources/dawn', 'sources/dawn-2021'],
  ['sources/early', 'sources/dawn-2021'],
  ['glossary/panj', 'glossary/panj-river'],
]);
const other = { ...corpus, moved };

describe('what was renamed', () => {
  test('leads on from its old page, where it had one', () => {
    expect(movedPages(other).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'claims/old/ claims/new/',
      'embed/claim/old/ embed/claim/new/',
      'embed/claim/old/short/ embed/claim/new/short/',
      'embed/code/claim/old/ embed/code/claim/new/',
      'chapters/first/ chapters/second/',
      'cite/chapters/first/ cite/chapters/second/',
    ]);
  });
  test('a chapter that became several leads each of its parts, notes and maps to where they are', async () => {
    const parted = {
      ...corpus,
      moved: new Map([
        ['chapters/once', 'chapters/the-quarrel'],
        ['chapters/once#p1', 'chapters/the-quarrel#p2'],
        ['chapters/once#p2', 'chapters/the-river#p1'],
        ['chapters/once#p3', 'chapters/the-quarrel#p3'],
        ['chapters/once#map7', 'chapters/the-quarrel#map1'],
      ]),
    };
    const pages = movedPages(parted);
    expect(pages.find(({ from }) => from === 'chapters/once/')).toEqual({
      from: 'chapters/once/',
      to: 'chapters/the-quarrel/',
      parts: {
        p1: 'chapters/the-quarrel/#p2',
        p2: 'chapters/the-river/#p1',
        'n-river-length': 'chapters/the-river/#n-river-length',
        'n-herald-reopening-2022': 'chapters/the-river/#n-herald-reopening-2022',
        map7: 'chapters/the-quarrel/#map1',
      },
    });
    for (const path of ['embed/chapter-map', 'embed/code/chapter-map'])
      expect(pages).toContainEqual({ from: `${path}/once/map7/`, to: `${path}/the-quarrel/map1/`, parts: {} });
    expect(formerNames(parted, 'chapters', (id) => `cards/${id}.png`)).toEqual([
      { from: 'cards/once.png', to: 'cards/the-quarrel.png' },
    ]);
    expect(formerCards(parted)).toEqual([
      { from: 'once', to: 'the-quarrel' },
      { from: 'cite-once', to: 'cite-the-quarrel' },
    ]);
    const sets = citeSets(parted, { name: 'The site', absolute: (path) => path });
    expect(sets.get('chapters/once')).toEqual(sets.get('chapters/the-quarrel'));
    // Of another chapter, or another part’s today, an old id has no place on the page.
    const ids = async (of: string, chapter: string) =>
      all(await draw(FormerIds, { props: { of }, corpus: parted, chapter: corpus.chapters.get(chapter)! }), 'span').map(
        (span) => span.attrs['id'],
      );
    expect(await ids('chapters/the-river#p1', 'the-river')).toEqual([]);
    expect(await ids('chapters/the-quarrel#p2', 'the-quarrel')).toEqual([]);
    expect(await ids('chapters/the-quarrel#map1', 'the-quarrel')).toEqual(['map7']);
  });
  test('keeps its old ids beside the new, where it is a part of a page', async () => {
    const ids = async (of: string) =>
      all(await draw(FormerIds, { props: { of }, corpus: other }), 'span').map((span) => span.attrs['id']);
    expect(await ids('sources/dawn-2021')).toEqual(['dawn', 'early']);
    expect(await ids('glossary/panj-river')).toEqual(['panj']);
    expect(await ids('sources/another')).toEqual([]);
  });
  test('an old link to a paragraph finds it', async () => {
    const chapter = corpus.chapters.get('the-quarrel')!;
    const drawn = await draw(Paragraph, {
      props: { id: 'p1', speaker: 'brief' },
      slot: '<p>Text.</p>',
      chapter,
      corpus: other,
    });
    expect(all(drawn, 'span').some((span) => span.attrs['id'] === 'p9')).toBe(true);
  });
});
