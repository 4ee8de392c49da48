/** The parts of a chapter, drawn on a small invented corpus. */
import { describe, expect, test } from 'vitest';
import Authors from '../../../src/components/chapter/Authors.astro';
import Brief from '../../../src/components/chapter/Brief.astro';
import ChapterSources from '../../../src/components/chapter/ChapterSources.astro';
import Cite from '../../../src/components/chapter/Cite.astro';
import Heading from '../../../src/components/chapter/Heading.astro';
import Note from '../../../src/components/chapter/Note.astro';
import ShapeSprite from '../../../src/components/chapter/ShapeSprite.astro';
import Site from '../../../src/components/chapter/Site.astro';
import Sources from '../../../src/components/chapter/Sources.astro';
import { MAX_SPAN, noteSpan } from '../../../src/components/chapter/note-span.ts';
import { numberNotes } from '../../../src/domain/citations/index.ts';
import type { Block, Chapter, Claim } from '../../../src/model/corpus.ts';
import { SUPPORTS } from '../../../src/model/words.ts';
import { claimPath, href, mapPath, referencePath } from '../../../src/site/href.ts';
import { all, classesOf, one, textOf } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const quarrel = corpus.chapters.get('the-quarrel')!;
const river = corpus.chapters.get('the-river')!;
const noteOf = (chapter: Chapter, ref: string) => numberNotes(chapter).get(`n-${ref}`)!;
const hrefs = (within: Parameters<typeof all>[0]) => all(within, 'a').map((a) => a.attrs['href']);

describe('a citation', () => {
  test('links its words to the leading page and carries the mark twice: a button, and a link for the margin', async () => {
    const drawn = await draw(Cite, { props: { claim: 'armed-ferrymen' }, slot: 'armed its ferrymen', chapter: quarrel });
    const words = one(drawn, '.c');
    expect(textOf(words)).toBe('armed its ferrymen');
    expect(words.attrs['href']).toBe('https://wiki.example/vesh');
    const [button, link] = all(drawn, '.m');
    expect(button).toMatchObject({ tag: 'button', attrs: { popovertarget: 'n-armed-ferrymen', 'aria-label': 'Note 2, unconfirmed' } });
    expect(link).toMatchObject({ tag: 'a', attrs: { href: '#n-armed-ferrymen', 'aria-label': 'Note 2, unconfirmed' } });
    // The button draws its number by style; the link has it in brackets, for who sees no styles, and neither is ever copied.
    expect(button!.attrs['data-n']).toBe('2');
    expect(textOf(link!)).toBe('[2]');
  });

  test('nothing stands between the words and their mark, where a line could break', async () => {
    const drawn = await draw(Cite, { props: { claim: 'ferries-stop' }, slot: 'the ferries stop', chapter: quarrel });
    expect(drawn.children.filter((child) => typeof child === 'string' && child.trim() === '' && child !== '').length).toBe(0);
  });

  test('of an event or a source says so', async () => {
    const event = await draw(Cite, { props: { event: 'ferries-tied-up' }, slot: 'x', chapter: quarrel });
    expect(all(event, '.m')[0]!.attrs['aria-label']).toBe('Note 3, dated event');
    expect(one(event, '.c').attrs['href']).toBe('https://gazette.example/ferries');
    const source = await draw(Cite, { props: { source: 'herald-reopening-2022' }, slot: 'x', chapter: river });
    expect(all(source, '.m')[0]!.attrs['aria-label']).toBe('Note 3, source');
    expect(one(source, '.c').attrs['href']).toBe('https://herald.example/reopening');
  });

  test('of nothing that exists stops the build', async () => {
    await expect(draw(Cite, { props: { claim: 'no-such-claim' }, slot: 'x', chapter: quarrel })).rejects.toThrow(/no-such-claim/);
  });

  test('every mark’s shape is drawn once a page', async () => {
    const sprite = await draw(ShapeSprite, {});
    const ids = all(sprite, (e) => e.attrs['id'] !== undefined).map((e) => e.attrs['id']);
    expect(ids).toEqual(expect.arrayContaining([...SUPPORTS, 'event', 'source']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a note', () => {
  const note = (chapter: Chapter, ref: string, other = corpus) => draw(Note, { props: { note: noteOf(chapter, ref) }, chapter, corpus: other });

  test('on a claim: support and link in words, the assessment, the leading pages, and the way to all', async () => {
    const drawn = await note(quarrel, 'ferries-stop');
    const text = textOf(drawn);
    expect(textOf(one(drawn, (e) => e.tag === 'b'))).toBe('1 The ferries stop');
    expect(text).toContain('supported; the brief’s link found');
    expect(text).toContain('Two papers report it on the same day.');
    const rows = all(drawn, 'li').map(textOf);
    expect(rows[0]).toBe('Ferries tied up on both banks The Vesh Gazette, 23 September 2021, news, likely original. Reports that both harbours closed on 22 September.');
    expect(rows[1]).toBe('Keine Fähre über die Wesch Der Bote, September 2021, news, corroborates.');
    expect(hrefs(drawn).at(-1)).toBe(href(claimPath('ferries-stop')));
    expect(text).toContain('All 2 sources');
  });

  test('a lost link and a missing one are told apart', async () => {
    expect(textOf(await note(quarrel, 'armed-ferrymen'))).toContain('unconfirmed; the brief’s link lost');
    expect(textOf(await note(river, 'river-length'))).toContain('qualified; no link in the brief');
  });

  test('a page without date is undated, one without title is described', async () => {
    expect(all(await note(quarrel, 'armed-ferrymen'), 'li').map(textOf)[0]).toBe('[An entry on the Vesh] River Wiki, undated, reference, corroborates. Repeats the rumour without a source.');
  });

  test('a title in another language says which', async () => {
    const titles = all(await note(quarrel, 'ferries-stop'), 'li').map((li) => all(li, 'a')[0]!.attrs['lang']);
    expect(titles).toEqual([undefined, 'de']);
    const persian = { ...corpus, sources: new Map([...corpus.sources, ['bote-faehre-2021', { ...corpus.sources.get('bote-faehre-2021')!, language: 'fa' }] as const]) };
    expect(all(all(await note(quarrel, 'ferries-stop', persian), 'li')[1]!, 'a')[0]!.attrs).toMatchObject({ lang: 'fa', dir: 'rtl' });
  });

  test('on an event: when, how well attested, what is in dispute, and the way to the map', async () => {
    const drawn = await note(quarrel, 'ferries-tied-up');
    expect(textOf(drawn)).toContain('22 September 2021; well attested');
    expect(textOf(drawn)).toContain('The ferries are tied up, by the report.');
    expect(hrefs(drawn)).toContain(href(mapPath('event/ferries-tied-up')));
    const disputed: Chapter = { ...quarrel, blocks: [{ kind: 'paragraph', id: 'p1', speaker: 'brief', states: [], text: 'x', cites: [{ kind: 'event', ref: 'shots-at-the-bridge', words: 'x', sentence: 'x' }] }] };
    const text = textOf(await note(disputed, 'shots-at-the-bridge'));
    expect(text).toContain('October 2021; thinly attested');
    expect(text).toContain('The two banks blame each other.');
  });

  test('on a source: what it is and where it stands in the references', async () => {
    const drawn = await note(river, 'herald-reopening-2022');
    expect(textOf(one(drawn, (e) => e.tag === 'b'))).toBe('3 The Herald');
    expect(all(drawn, 'li').map(textOf)).toEqual(['The first ferry in six months The Herald, 1 March 2022, news.']);
    expect(hrefs(drawn).at(-1)).toBe(href(referencePath('herald-reopening-2022')));
  });

  test('is a popover with a button that closes it', async () => {
    const box = one(await note(quarrel, 'ferries-stop'), '.note');
    expect(box.attrs).toMatchObject({ id: 'n-ferries-stop', popover: '', role: 'note' });
    expect(one(box, 'button').attrs).toMatchObject({ popovertarget: 'n-ferries-stop', popovertargetaction: 'hide' });
  });

  test('text of the content is text, never markup', async () => {
    const hostile: Claim = { ...corpus.claims.get('ferries-stop')!, title: '<img src=x onerror=alert(1)>', note: '</div><script>alert(2)</script>' };
    const drawn = await note(quarrel, 'ferries-stop', { ...corpus, claims: new Map([...corpus.claims, ['ferries-stop', hostile]]) });
    expect(all(drawn, (e) => e.tag === 'img' || e.tag === 'script')).toEqual([]);
    expect(textOf(drawn)).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('a paragraph', () => {
  test('has its id, a permalink by its number, and its notes behind it', async () => {
    const drawn = await draw(Brief, { props: { id: 'p2' }, slot: '<p>Text.</p>', chapter: quarrel });
    const v = one(drawn, '.v');
    expect(v.attrs['id']).toBe('p2');
    expect(one(v, '.pn').attrs).toMatchObject({ href: '#p2', 'aria-label': 'Link to paragraph 1.2' });
    expect(textOf(one(v, '.pn'))).toBe('1.2');
    const aside = one(drawn, '.notes');
    expect(all(aside, '.note').map((note) => note.attrs['id'])).toEqual(['n-ferries-stop', 'n-armed-ferrymen']);
  });

  test('that first cites nothing has no empty row of notes', async () => {
    expect(all(await draw(Authors, { props: { id: 'p1' }, slot: '<p>Text.</p>', chapter: quarrel }), '.notes')).toEqual([]);
  });

  test('a note stands where it is cited first, not where it is cited again', async () => {
    const again: Chapter = { ...quarrel, blocks: [...quarrel.blocks, { kind: 'paragraph', id: 'p9', speaker: 'brief', states: [], text: 'x', cites: [{ kind: 'claim', ref: 'ferries-stop', words: 'x', sentence: 'x' }] }] };
    expect(all(await draw(Brief, { props: { id: 'p9' }, slot: 'x', chapter: again }), '.notes')).toEqual([]);
  });

  test('says whose words it has, in class and in a label; that of the brief is for ears only', async () => {
    const voices = [[Brief, 'p2', 'brief', 'The brief', quarrel], [Authors, 'p1', 'authors', 'The authors’ reading', quarrel], [Sources, 'p3', 'sources', 'What the sources say', quarrel], [Site, 'p3', 'site', 'On the map', river]] as const;
    for (const [component, id, speaker, label, chapter] of voices) {
      const v = one(await draw(component, { props: { id }, slot: 'x', chapter }), '.v');
      expect(classesOf(v).has(speaker)).toBe(true);
      expect(all(v, '.who').map(textOf)).toEqual([label]);
      expect(classesOf(one(v, '.who')).has('vh')).toBe(speaker === 'brief');
    }
  });
});

test('a heading has its id and a permalink', async () => {
  const drawn = await draw(Heading, { props: { id: 'harbours' }, slot: 'Two harbours' });
  expect(one(drawn, 'h2').attrs['id']).toBe('harbours');
  expect(one(drawn, 'a').attrs).toMatchObject({ href: '#harbours', 'aria-label': 'Link to this section' });
});

test('the sources of a chapter: each note in order, with the publishers behind it, none twice', async () => {
  const rows = all(await draw(ChapterSources, { chapter: quarrel }), 'li');
  expect(rows.map(textOf)).toEqual([
    '1 The ferries stop: The Vesh Gazette, Der Bote', '2 Armed ferrymen: River Wiki', '3 The ferries are tied up: The Vesh Gazette, Der Bote',
  ]);
  expect(rows.map((li) => all(li, 'a')[0]!.attrs['href'])).toEqual([href(claimPath('ferries-stop')), href(claimPath('armed-ferrymen')), href(referencePath('gazette-ferries-2021'))]);
  expect(all(await draw(ChapterSources, { chapter: river }), 'li').map(textOf).at(-1)).toBe('3 The Herald');
});

/** `.s6` is the last of the classes in chapter.css. */

describe('the rows that notes stand beside', () => {
  const block = (id: string, ...refs: string[]): Block => ({ kind: 'paragraph', id, speaker: 'brief', states: [], text: id, cites: refs.map((ref) => ({ kind: 'claim' as const, ref, words: ref, sentence: ref })) });
  const chapter = (...blocks: Block[]): Chapter => ({ ...quarrel, blocks });

  test('reach to the next paragraph with notes of its own', () => {
    expect(noteSpan(chapter(block('p1', 'a'), block('p2'), block('p3'), block('p4', 'b')), 'p1')).toBe(3);
  });
  test('reach over one that only cites again', () => {
    expect(noteSpan(chapter(block('p1', 'a'), block('p2', 'a'), block('p3', 'b')), 'p1')).toBe(2);
  });
  test('stop at a map, which has the whole width', () => {
    expect(noteSpan(chapter(block('p1', 'a'), block('p2'), { kind: 'map', id: 'm', title: 'M', shows: [], caption: 'C' }, block('p3')), 'p1')).toBe(2);
  });
  test('reach to the end, but never beyond what the styles know', () => {
    expect(noteSpan(chapter(block('p1', 'a')), 'p1')).toBe(1);
    expect(noteSpan(chapter(block('p1', 'a'), ...Array.from({ length: 20 }, (_, at) => block(`p${at + 2}`))), 'p1')).toBe(MAX_SPAN);
  });
});
