/** Names in the text of chapters: who is named where, and what becomes a link. */
import { expect, test } from 'vitest';
import { nameMentions, namedParts } from '../../../src/domain/citations/index.ts';
import type { Chapter, Corpus, Paragraph } from '../../../src/model/corpus.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  kind: 'paragraph',
  id,
  speaker: 'site',
  states: [],
  cites: [],
  text,
});
const chapter = {
  id: 'one',
  order: 1,
  title: 'One',
  blocks: [
    paragraph('p1', 'Ahmad Shah Massoud held the Panj. Tajikistan helped him.'),
    paragraph('p2', 'In Panj, a town, Rahmon spoke. Rahmon’s words reached Panjshir, not Rahmonov.'),
    paragraph('p3', 'The Panj froze.'),
  ],
} as unknown as Chapter;
const byId = <T extends { id: string }>(...all: T[]) => new Map(all.map((one) => [one.id, one]));
const corpus = {
  chapters: byId(chapter),
  actors: byId(
    { id: 'rahmon', name: 'Emomali Rahmon', short: 'Rahmon', kind: 'person' },
    { id: 'tj', name: 'Tajikistan', short: 'Tajikistan', kind: 'state' },
    { id: 'ahmad', name: 'Ahmad Massoud', short: 'Massoud', kind: 'person' },
  ),
  places: byId({ id: 'panj-town', name: 'Panj', altNames: [] }),
  glossary: byId(
    { id: 'panj', term: 'Panj', short: 'the Panj' },
    { id: 'shah', term: 'Ahmad Shah Massoud' },
    { id: 'panjshir', term: 'Panjshir' },
  ),
} as unknown as Corpus;
const linked = (id: string) =>
  namedParts(corpus, chapter, id).map(({ name, named }) => `${name} → ${named.kind}/${named.id}`);

test('the longest name wins: the elder Massoud is not taken for the younger, nor the river for the town', () => {
  expect(linked('p1')).toEqual(['Ahmad Shah Massoud → term/shah', 'the Panj → term/panj']);
});

test('a name stands alone, with a possessive too, not as part of a word; each is linked once a chapter', () => {
  expect(linked('p2')).toEqual(['Panj → place/panj-town', 'Rahmon → actor/rahmon', 'Panjshir → term/panjshir']);
  expect(linked('p3')).toEqual([]);
});

test('states are mentioned but not linked', () => {
  expect(linked('p1').join()).not.toContain('tj');
  expect(
    nameMentions(corpus)
      .get('actor/tj')
      ?.map(({ sentence }) => sentence),
  ).toEqual(['Tajikistan helped him.']);
});

test('every sentence that names something is listed once, in order', () => {
  expect(
    nameMentions(corpus)
      .get('actor/rahmon')
      ?.map(({ paragraph: at, sentence }) => `${at} ${sentence}`),
  ).toEqual(['p2 In Panj, a town, Rahmon spoke.', 'p2 Rahmon’s words reached Panjshir, not Rahmonov.']);
  expect(nameMentions({ ...corpus, actors: new Map(), places: new Map(), glossary: new Map() }).size).toBe(0);
});
