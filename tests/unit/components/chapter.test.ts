/** The parts of a chapter, drawn on a small invented corpus. */
import { describe, expect, test } from 'vitest';
import Background from '../../../src/components/chapter/Background.astro';
import Expectations from '../../../src/components/chapter/Expectations.astro';
import Figure from '../../../src/components/chapter/Figure.astro';
import Judgement from '../../../src/components/chapter/Judgement.astro';
import Own from '../../../src/components/chapter/Own.astro';
import Signpost from '../../../src/components/chapter/Signpost.astro';
import Unsourced from '../../../src/components/chapter/Unsourced.astro';
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
import { FIGURE_COUNTS, OWN_WAYS, SUPPORTS, VERDICTS } from '../../../src/model/words.ts';
import { claimPath, eventPath, href, referencePath } from '../../../src/site/href.ts';
import { all, classesOf, one, textOf, type Element } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const quarrel = corpus.chapters.get('the-quarrel')!;
const river = corpus.chapters.get('the-river')!;
const noteOf = (chapter: Chapter, ref: string) => numberNotes(chapter).get(`n-${ref}`)!;
const hrefs = (within: Parameters<typeof all>[0]) => all(within, 'a').map((a) => a.attrs['href']);

describe('a citation', () => {
  test('links its words to the leading page and has the mark twice: a button, and a link for the margin', async () => {
    const drawn = await draw(Cite, {
      props: { claim: 'armed-ferrymen' },
      slot: 'armed its ferrymen',
      chapter: quarrel,
    });
    const words = one(drawn, '.c');
    expect(textOf(words)).toBe('armed its ferrymen');
    expect(words.attrs['href']).toBe('https://wiki.example/vesh');
    const [button, link] = all(drawn, '.m');
    expect(button).toMatchObject({
      tag: 'button',
      attrs: { popovertarget: 'n-armed-ferrymen', 'aria-label': 'Note 2, unconfirmed' },
    });
    expect(link).toMatchObject({ tag: 'a', attrs: { href: '#n-armed-ferrymen', 'aria-label': 'Note 2, unconfirmed' } });
    // The button draws its number by style; the link has it in brackets, for who sees no styles, and neither is ever
    // copied.
    expect(button!.attrs['data-n']).toBe('2');
    expect(textOf(link!)).toBe('[2]');
  });

  test('nothing stands between the words and their mark, where a line could break', async () => {
    const drawn = await draw(Cite, { props: { claim: 'ferries-stop' }, slot: 'the ferries stop', chapter: quarrel });
    expect(
      drawn.children.filter((child) => typeof child === 'string' && child.trim() === '' && child !== '').length,
    ).toBe(0);
  });

  test('of an event or a source says so', async () => {
    const event = await draw(Cite, { props: { event: 'ferries-tied-up' }, slot: 'x', chapter: quarrel });
    expect(all(event, '.m')[0]!.attrs['aria-label']).toBe('Note 3, dated event');
    expect(one(event, '.c').attrs['href']).toBe('https://gazette.example/ferries');
    const source = await draw(Cite, { props: { source: 'herald-reopening-2022' }, slot: 'x', chapter: river });
    expect(all(source, '.m')[0]!.attrs['aria-label']).toBe('Note 3, source');
    expect(one(source, '.c').attrs['href']).toBe('https://herald.example/reopening');
  });

  test('of several things at one place has one link and a mark for each', async () => {
    const two: Chapter = {
      ...river,
      blocks: [
        {
          kind: 'paragraph',
          id: 'p1',
          speaker: 'site',
          states: [],
          text: 'x',
          cites: ['gazette-ferries-2021', 'bote-faehre-2021'].map((ref, i) => ({
            kind: 'source' as const,
            ref,
            words: 'x',
            sentence: 'x',
            ...(i > 0 && { also: true as const }),
          })),
        },
      ],
    };
    const drawn = await draw(Cite, {
      props: { source: 'gazette-ferries-2021 bote-faehre-2021' },
      slot: 'x',
      chapter: two,
    });
    expect(all(drawn, '.c').map((a) => a.attrs['href'])).toEqual(['https://gazette.example/ferries']);
    expect(all(drawn, 'button').map((mark) => mark.attrs['aria-label'])).toEqual(['Note 1, source', 'Note 2, source']);
  });

  test('of nothing that exists stops the build', async () => {
    await expect(draw(Cite, { props: { claim: 'no-such-claim' }, slot: 'x', chapter: quarrel })).rejects.toThrow(
      /no-such-claim/,
    );
  });

  test('every mark’s shape is drawn once a page', async () => {
    const sprite = await draw(ShapeSprite, {});
    const ids = all(sprite, (e) => e.attrs['id'] !== undefined).map((e) => e.attrs['id']);
    expect(ids).toEqual(expect.arrayContaining([...SUPPORTS, 'event', 'source']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a note', () => {
  const note = (chapter: Chapter, ref: string, other = corpus) =>
    draw(Note, { props: { note: noteOf(chapter, ref) }, chapter, corpus: other });

  /** What it says without its button, part by part. */
  const parts = (drawn: Element) => all(drawn, 'p').map(textOf);

  test('on a claim: the leading page, support and link in words, one line, and the way to all', async () => {
    const drawn = await note(quarrel, 'ferries-stop');
    expect(parts(drawn)).toEqual([
      '1 The Vesh Gazette, 23 September 2021 Ferries tied up on both banks',
      'Supported; the brief’s link found. Two papers report it on the same day.',
      'The claim, 2 sources',
    ]);
    expect(hrefs(drawn)).toEqual(['https://gazette.example/ferries', href(claimPath('ferries-stop'))]);
  });

  test('a lost link and a missing one are told apart', async () => {
    expect(textOf(await note(quarrel, 'armed-ferrymen'))).toContain('Unconfirmed; the brief’s link lost');
    expect(textOf(await note(river, 'river-length'))).toContain('Qualified; no link in the brief');
  });

  test('a page without date is undated, one without title is described', async () => {
    expect(parts(await note(quarrel, 'armed-ferrymen'))[0]).toBe('2 River Wiki, undated [An entry on the Vesh]');
  });

  test('a title in another language says which', async () => {
    const persian = {
      ...corpus,
      sources: new Map([
        ...corpus.sources,
        ['gazette-ferries-2021', { ...corpus.sources.get('gazette-ferries-2021')!, language: 'fa' }] as const,
      ]),
    };
    expect(all(await note(quarrel, 'ferries-stop'), 'a')[0]!.attrs['lang']).toBeUndefined();
    expect(all(await note(quarrel, 'ferries-stop', persian), 'a')[0]!.attrs).toMatchObject({ lang: 'fa', dir: 'rtl' });
  });

  test('on an event: when, how well attested, what is in dispute, and the way to it', async () => {
    const drawn = await note(quarrel, 'ferries-tied-up');
    expect(parts(drawn).slice(1)).toEqual([
      '22 September 2021; well attested. The ferries are tied up, by the report.',
      'The event, 2 sources',
    ]);
    expect(hrefs(drawn).at(-1)).toBe(href(eventPath('ferries-tied-up')));
    const disputed: Chapter = {
      ...quarrel,
      blocks: [
        {
          kind: 'paragraph',
          id: 'p1',
          speaker: 'brief',
          states: [],
          text: 'x',
          cites: [{ kind: 'event', ref: 'shots-at-the-bridge', words: 'x', sentence: 'x' }],
        },
      ],
    };
    expect(textOf(await note(disputed, 'shots-at-the-bridge'))).toContain(
      'October 2021; thinly attested. The two banks blame each other.',
    );
  });

  test('on a source: what it is, what it says in a line, and where it stands in the references', async () => {
    const drawn = await note(river, 'herald-reopening-2022');
    expect(parts(drawn)[0]).toBe('3 The Herald, 1 March 2022 The first ferry in six months');
    expect(hrefs(drawn).at(-1)).toBe(href(referencePath('herald-reopening-2022')));
  });

  test('is a popover with a button that closes it', async () => {
    const box = one(await note(quarrel, 'ferries-stop'), '.note');
    expect(box.attrs).toMatchObject({ id: 'n-ferries-stop', popover: '', role: 'note' });
    expect(one(box, 'button').attrs).toMatchObject({ popovertarget: 'n-ferries-stop', popovertargetaction: 'hide' });
  });

  test('text of the content is text, never markup', async () => {
    const hostile: Claim = {
      ...corpus.claims.get('ferries-stop')!,
      note: '<img src=x onerror=alert(1)></div><script>alert(2)</script>',
    };
    const drawn = await note(quarrel, 'ferries-stop', {
      ...corpus,
      claims: new Map([...corpus.claims, ['ferries-stop', hostile]]),
    });
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
    expect(all(await draw(Authors, { props: { id: 'p1' }, slot: '<p>Text.</p>', chapter: quarrel }), '.notes')).toEqual(
      [],
    );
  });

  test('a note stands where it is cited first, not where it is cited again', async () => {
    const again: Chapter = {
      ...quarrel,
      blocks: [
        ...quarrel.blocks,
        {
          kind: 'paragraph',
          id: 'p9',
          speaker: 'brief',
          states: [],
          text: 'x',
          cites: [{ kind: 'claim', ref: 'ferries-stop', words: 'x', sentence: 'x' }],
        },
      ],
    };
    expect(all(await draw(Brief, { props: { id: 'p9' }, slot: 'x', chapter: again }), '.notes')).toEqual([]);
  });

  test('says whose words it has, in class and in a label; that of the brief is for ears only', async () => {
    const voices = [
      [Brief, 'p2', 'brief', 'The brief', quarrel],
      [Authors, 'p1', 'authors', 'The authors’ reading', quarrel],
      [Sources, 'p3', 'sources', 'What the sources say', quarrel],
      [Site, 'p3', 'site', 'On the map', river],
    ] as const;
    for (const [component, id, speaker, label, chapter] of voices) {
      const v = one(await draw(component, { props: { id }, slot: 'x', chapter }), '.v');
      expect(classesOf(v).has(speaker)).toBe(true);
      expect(all(v, '.who').map(textOf)).toEqual([label]);
      expect(classesOf(one(v, '.who')).has('vh')).toBe(speaker === 'brief');
    }
  });
});

describe('the blocks of this site', () => {
  const noted = (speaker: 'background' | 'judgement' | 'signpost', id: string): Block => ({
    kind: 'paragraph',
    id,
    speaker,
    states: [],
    text: 'x',
    title: 'Why',
    cites: [],
  });
  const chapter: Chapter = {
    ...quarrel,
    blocks: [
      noted('background', 'rivers'),
      noted('judgement', 'p1'),
      noted('judgement', 'p2'),
      noted('signpost', 'w1'),
      noted('signpost', 'w2'),
    ],
  };

  test('a background is a fold with a title, reached by its id', async () => {
    const v = one(
      await draw(Background, { props: { id: 'rivers', title: 'Two rivers' }, slot: '<p>Text.</p>', chapter }),
      '.v',
    );
    expect([v.attrs['id'], textOf(one(one(v, 'details'), 'summary')), textOf(one(v, '.pn'))]).toEqual([
      'rivers',
      'Background Two rivers',
      '#',
    ]);
    expect(textOf(one(v, 'details'))).toContain('Text.');
  });

  test('a judgement is signed as this site’s, once a run', async () => {
    const labels = async (id: string) =>
      all(await draw(Judgement, { props: { id }, slot: '<p>Text.</p>', chapter }), '.who').map(textOf);
    expect([await labels('p1'), await labels('p2')]).toEqual([['This site’s judgement'], []]);
  });

  test('a signpost says what to watch and how one would know, without styles too', async () => {
    const first = textOf(
      await draw(Signpost, { props: { id: 'w1', watch: 'The ferry runs.' }, slot: '<p>It is seen.</p>', chapter }),
    );
    expect(first).toContain('What to watch');
    expect(first).toMatch(/The ferry runs\. How one would know: It is seen\.$/);
    expect(
      textOf(
        await draw(Signpost, { props: { id: 'w2', watch: 'The ferry runs.' }, slot: '<p>It is seen.</p>', chapter }),
      ),
    ).not.toContain('What to watch');
  });

  test('the expectations are read from the records, a line each', async () => {
    const forecasts = new Map(
      [...corpus.forecasts].map(([id, forecast]) => [
        id,
        { ...forecast, happened: `It came (${id}).`, why: 'For a reason.' },
      ]),
    );
    const rows = all(
      await draw(Expectations, { props: { id: 'x1' }, chapter, corpus: { ...corpus, forecasts } }),
      'li',
    ).map((li) => all(li, 'p').map(textOf).join(' '));
    expect(rows).toEqual(
      [...forecasts.values()]
        .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
        .map(
          ({ expected, verdict, happened }) =>
            `${expected} ${verdict[0]!.toUpperCase()}${verdict.slice(1)}. ${happened} For a reason.`,
        ),
    );
  });

  test('a figure has a picture for wide screens and one for narrow, its caption and numbers with sources', async () => {
    const counts = new Map([
      [
        'a',
        {
          id: 'a',
          counted: FIGURE_COUNTS.clashes!,
          by: 'The Vesh Gazette',
          period: '2024',
          value: 6,
          sources: ['gazette-ferries-2021'],
        },
      ],
    ]);
    const drawn = await draw(Figure, {
      props: { id: 'f1', name: 'clashes', title: 'Shots by year' },
      slot: 'A caption.',
      chapter,
      corpus: { ...corpus, counts },
    });
    expect(all(drawn, 'svg').map((svg) => [...classesOf(svg)].at(-1))).toEqual(['wide', 'narrow']);
    expect(textOf(one(drawn, 'figcaption'))).toContain('Shots by year. A caption.');
    const rows = all(one(drawn, 'tbody'), 'tr').map((tr) =>
      all(tr, (e) => e.tag === 'th' || e.tag === 'td')
        .map(textOf)
        .join(' ')
        .trim(),
    );
    expect(rows).toContain('2024 6 The Vesh Gazette The Vesh Gazette');
    expect(rows).toContain('2025 no count found');
    expect(hrefs(one(drawn, 'tbody'))).toEqual([href(referencePath('gazette-ferries-2021'))]);
  });

  test('what this site found out itself leads to where it says how; what has no source is plain text', async () => {
    const own = one(await draw(Own, { props: { how: 'length' }, slot: '1,364 km', chapter }), 'a');
    expect([own.attrs['href'], textOf(own)]).toEqual([href(OWN_WAYS.length), '1,364 km']);
    expect(textOf(await draw(Unsourced, { props: { why: 'A sum' }, slot: 'more', chapter }))).toBe('more');
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
    '1 The ferries stop: The Vesh Gazette, Der Bote',
    '2 Armed ferrymen: River Wiki',
    '3 The ferries are tied up: The Vesh Gazette, Der Bote',
  ]);
  expect(rows.map((li) => all(li, 'a')[0]!.attrs['href'])).toEqual([
    href(claimPath('ferries-stop')),
    href(claimPath('armed-ferrymen')),
    href(referencePath('gazette-ferries-2021')),
  ]);
  expect(
    all(await draw(ChapterSources, { chapter: river }), 'li')
      .map(textOf)
      .at(-1),
  ).toBe('3 The Herald');
});

/** `.s6` is the last of the classes in chapter.css. */

describe('the rows that notes stand beside', () => {
  const block = (id: string, ...refs: string[]): Block => ({
    kind: 'paragraph',
    id,
    speaker: 'brief',
    states: [],
    text: id,
    cites: refs.map((ref) => ({ kind: 'claim' as const, ref, words: ref, sentence: ref })),
  });
  const chapter = (...blocks: Block[]): Chapter => ({ ...quarrel, blocks });

  test('reach to the next paragraph with notes of its own', () => {
    expect(noteSpan(chapter(block('p1', 'a'), block('p2'), block('p3'), block('p4', 'b')), 'p1')).toBe(3);
  });
  test('reach over one that only cites again', () => {
    expect(noteSpan(chapter(block('p1', 'a'), block('p2', 'a'), block('p3', 'b')), 'p1')).toBe(2);
  });
  test('stop at a map, which has the whole width', () => {
    expect(
      noteSpan(
        chapter(
          block('p1', 'a'),
          block('p2'),
          { kind: 'map', id: 'm', title: 'M', shows: [], caption: 'C' },
          block('p3'),
        ),
        'p1',
      ),
    ).toBe(2);
  });
  test('reach to the end, but never beyond what the styles know', () => {
    expect(noteSpan(chapter(block('p1', 'a')), 'p1')).toBe(1);
    expect(
      noteSpan(chapter(block('p1', 'a'), ...Array.from({ length: 20 }, (_, at) => block(`p${at + 2}`))), 'p1'),
    ).toBe(MAX_SPAN);
  });
});
