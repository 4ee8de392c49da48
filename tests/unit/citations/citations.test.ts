import { describe, expect, test } from 'vitest';
import {
  byline,
  claimsOfSource,
  indexMentions,
  leadSources,
  mentionsOf,
  noteId,
  numberNotes,
  sourcesOfClaim,
  titleOf,
} from '../../../src/domain/citations/index.ts';
import type { Block, Chapter, Cite, Corpus, Source } from '../../../src/model/corpus.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const corpus = smallCorpus();
const quarrel = corpus.chapters.get('the-quarrel')!;
const river = corpus.chapters.get('the-river')!;

const cite = (kind: Cite['kind'], ref: string, sentence = `It cites ${ref}.`): Cite => ({
  kind,
  ref,
  words: ref,
  sentence,
});
const paragraph = (id: string, ...cites: Cite[]): Block => ({
  kind: 'paragraph',
  id,
  speaker: 'brief',
  states: [],
  cites,
  text: cites.map(({ sentence }) => sentence).join(' '),
});
const chapterOf = (...blocks: Block[]): Chapter => ({ ...quarrel, blocks });
/** The small corpus with other chapters or sources. */
const corpusWith = (more: Partial<Corpus>): Corpus => ({ ...corpus, ...more });
const source = (more: Partial<Source>): Source => ({ ...corpus.sources.get('survey-1998')!, ...more });

describe('numbers of notes', () => {
  test('follow the order of first mention, over paragraphs', () => {
    expect([...numberNotes(quarrel).values()]).toEqual([
      { number: 1, kind: 'claim', ref: 'ferries-stop', paragraph: 'p2' },
      { number: 2, kind: 'claim', ref: 'armed-ferrymen', paragraph: 'p2' },
      { number: 3, kind: 'event', ref: 'ferries-tied-up', paragraph: 'p3' },
    ]);
  });

  test('begin anew in each chapter', () => {
    expect([...numberNotes(river).values()].map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('a second mention has the number of the first, and the note stands by the first', () => {
    const notes = numberNotes(
      chapterOf(
        paragraph('p1', cite('claim', 'b')),
        paragraph('p2', cite('claim', 'a'), cite('claim', 'b')),
        paragraph('p3', cite('claim', 'a'), cite('source', 'c')),
      ),
    );
    expect([...notes.values()].map(({ number, ref, paragraph: at }) => [number, ref, at])).toEqual([
      [1, 'b', 'p1'],
      [2, 'a', 'p2'],
      [3, 'c', 'p3'],
    ]);
  });

  test('a paragraph that moves renumbers, and its notes keep their address', () => {
    const [first, second] = [paragraph('p1', cite('claim', 'a')), paragraph('p2', cite('event', 'b'))];
    const before = numberNotes(chapterOf(first, second));
    const after = numberNotes(chapterOf(second, first));
    expect(after.get('n-a')?.number).toBe(2);
    expect(before.get('n-a')?.number).toBe(1);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test('headings and maps have none, and a chapter that cites nothing has no notes', () => {
    expect(
      numberNotes(
        chapterOf(
          { kind: 'heading', id: 'h', text: 'H' },
          { kind: 'map', id: 'm', title: 'M', shows: ['ferries-tied-up'], caption: 'C' },
          paragraph('p1'),
        ),
      ).size,
    ).toBe(0);
  });

  test('the address of a note is that of what it cites', () => {
    expect(noteId({ kind: 'event', ref: 'ferries-tied-up' })).toBe('n-ferries-tied-up');
  });
});

describe('back links', () => {
  const mentions = indexMentions(corpus);

  test('each mention is there, with its words, sentence and place, in reading order', () => {
    expect(mentions.get('claim/ferries-stop')).toEqual([
      {
        chapter: quarrel,
        paragraph: 'p2',
        words: 'stopped their ferries',
        sentence: 'In September both towns stopped their ferries.',
      },
      {
        chapter: river,
        paragraph: 'p2',
        words: 'the ferries stop',
        sentence: expect.stringContaining('after they had seen the ferries stop'),
      },
    ]);
    expect(mentions.get('source/herald-reopening-2022')).toHaveLength(1);
    expect(mentions.get('claim/no-such-claim')).toBeUndefined();
  });

  test('a source is led to by itself, by claims it serves and by events that rest on it', () => {
    const places = (id: string) =>
      mentionsOf(corpus, mentions, id).map(({ chapter, paragraph: at }) => `${chapter.id} ${at}`);
    expect(places('gazette-ferries-2021')).toEqual(['the-quarrel p2', 'the-quarrel p3', 'the-river p2']);
    expect(places('herald-reopening-2022')).toEqual(['the-river p3']);
    // It serves the claim on the length, and the one on the ferries.
    expect(places('bote-faehre-2021')).toEqual(
      expect.arrayContaining(['the-river p1', 'the-quarrel p2', 'the-quarrel p3']),
    );
    expect(places('no-such-source')).toEqual([]);
  });

  test('a sentence that leads to it in two ways is named once', () => {
    const sentence = 'Both the claim and its source are cited here.';
    const chapter = {
      ...chapterOf(paragraph('p1', cite('claim', 'river-length', sentence), cite('source', 'survey-1998', sentence))),
      id: 'one',
    };
    const other = corpusWith({ chapters: new Map([['one', chapter]]) });
    expect(mentionsOf(other, indexMentions(other), 'survey-1998')).toHaveLength(1);
  });

  test('the same sentence in two chapters is named in both', () => {
    const sentence = 'As was said, the river was measured.';
    const chapters = [1, 2].map((order) => ({
      ...chapterOf(paragraph('p1', cite('source', 'survey-1998', sentence))),
      id: `c${order}`,
      order,
    }));
    const other = corpusWith({ chapters: new Map(chapters.map((chapter) => [chapter.id, chapter])) });
    expect(mentionsOf(other, indexMentions(other), 'survey-1998').map(({ chapter }) => chapter.id)).toEqual([
      'c1',
      'c2',
    ]);
  });
});

describe('sources of a claim', () => {
  const claim = corpus.claims.get('ferries-stop')!;
  const ids = (ranked: { source: Source }[]) => ranked.map(({ source: { id } }) => id);
  const more = (id: string, relation: 'likely-original' | 'corroborates' | 'qualifies') =>
    [id, source({ id, serves: [{ claim: claim.id, relation }] })] as const;

  test('the leading ones come in the order that the claim gives', () => {
    expect(ids(sourcesOfClaim(corpus, claim))).toEqual(['gazette-ferries-2021', 'bote-faehre-2021']);
    expect(ids(sourcesOfClaim(corpus, { ...claim, lead: ['bote-faehre-2021', 'gazette-ferries-2021'] }))).toEqual([
      'bote-faehre-2021',
      'gazette-ferries-2021',
    ]);
  });

  test('the others follow: the likely original, those that agree, those that qualify, each by id', () => {
    const other = corpusWith({
      sources: new Map([
        ...corpus.sources,
        more('z-agrees', 'corroborates'),
        more('a-qualifies', 'qualifies'),
        more('b-agrees', 'corroborates'),
        more('y-original', 'likely-original'),
      ]),
    });
    expect(ids(sourcesOfClaim(other, claim))).toEqual([
      'gazette-ferries-2021',
      'bote-faehre-2021',
      'y-original',
      'b-agrees',
      'z-agrees',
      'a-qualifies',
    ]);
  });

  test('a note shows the leading ones only', () => {
    const other = corpusWith({ sources: new Map([...corpus.sources, more('y-original', 'likely-original')]) });
    expect(ids(leadSources(other, { ...claim, lead: ['bote-faehre-2021'] }))).toEqual(['bote-faehre-2021']);
    expect(leadSources(other, claim).map(({ relation }) => relation)).toEqual(['likely-original', 'corroborates']);
  });

  test('and the other way round: the claims of a source in the order of its record', () => {
    expect(
      claimsOfSource(corpus, corpus.sources.get('bote-faehre-2021')!).map(({ claim: { id }, relation }) => [
        id,
        relation,
      ]),
    ).toEqual([
      ['ferries-stop', 'corroborates'],
      ['river-length', 'qualifies'],
    ]);
    expect(claimsOfSource(corpus, corpus.sources.get('herald-reopening-2022')!)).toEqual([]);
  });
});

describe('the name of a source', () => {
  test('is its title as published, or our description in brackets', () => {
    expect(titleOf(corpus.sources.get('bote-faehre-2021')!)).toBe('Keine Fähre über die Wesch');
    expect(titleOf(corpus.sources.get('river-wiki')!)).toBe('[An entry on the Vesh]');
  });

  test.each([
    [[], ''],
    [['A. Lind'], 'A. Lind'],
    [['A. Lind', 'R. Okoro'], 'A. Lind and R. Okoro'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('authors %j are written %j', (authors, written) => {
    expect(byline(source({ authors }))).toBe(written);
  });
});
