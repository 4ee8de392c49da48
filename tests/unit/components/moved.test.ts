import { describe, expect, test } from 'vitest';
import FormerIds from '../../../src/components/FormerIds.astro';
import Paragraph from '../../../src/components/chapter/Paragraph.astro';
import { movedPages } from '../../../src/site/moved.ts';
import { all } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const moved = new Map([
  ['claims/old', 'claims/new'], ['chapters/first', 'chapters/second'], ['chapters/the-quarrel#p9', 'chapters/the-quarrel#p1'],
  ['sources/dawn', 'sources/dawn-2021'], ['sources/early', 'sources/dawn-2021'], ['glossary/panj', 'glossary/panj-river'],
]);
const other = { ...corpus, moved };

describe('what was renamed', () => {
  test('leads on from its old page, where it had one', () => {
    expect(movedPages(other)).toEqual([{ from: 'claims/old/', to: 'claims/new/' }, { from: 'chapters/first/', to: 'chapters/second/' }]);
  });
  test('keeps its old ids beside the new, where it is a part of a page', async () => {
    const ids = async (of: string) => all(await draw(FormerIds, { props: { of }, corpus: other }), 'span').map((span) => span.attrs['id']);
    expect(await ids('sources/dawn-2021')).toEqual(['dawn', 'early']);
    expect(await ids('glossary/panj-river')).toEqual(['panj']);
    expect(await ids('sources/another')).toEqual([]);
  });
  test('an old link to a paragraph finds it', async () => {
    const chapter = corpus.chapters.get('the-quarrel')!;
    const drawn = await draw(Paragraph, { props: { id: 'p1', speaker: 'brief' }, slot: '<p>Text.</p>', chapter, corpus: other });
    expect(all(drawn, 'span').some((span) => span.attrs['id'] === 'p9')).toBe(true);
  });
});
