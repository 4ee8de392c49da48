import { describe, expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { inFolder, SMALL_BRIEF, smallFiles } from '../support/content-folder.ts';
import { smallCorpus } from '../support/small-corpus.ts';

/** Maps and objects as plain data, to compare two corpora. */
const plain = (corpus: Corpus | undefined) =>
  Object.fromEntries(
    Object.entries(corpus ?? {}).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Map ? [...value.entries()] : value,
    ]),
  );

describe('the small corpus', () => {
  const corpus = smallCorpus();

  test('has its chapters and segments in reading order, the rest by id', () => {
    expect([...corpus.chapters.keys()]).toEqual(['the-quarrel', 'the-river']);
    expect([...corpus.segments.keys()]).toEqual(['lower-vesh', 'upper-vesh']);
    expect([...corpus.claims.keys()]).toEqual(['armed-ferrymen', 'ferries-stop', 'river-length']);
    expect(corpus.brief.written).toBe('2021-10');
    expect(corpus.border).toHaveLength(5);
  });

  test('has entries with their id and the defaults of their schema', () => {
    expect(corpus.places.get('old-ferry')?.observations.map(({ state }) => state)).toEqual(['shut', 'open']);
    expect(corpus.places.get('new-bridge')).toMatchObject({ id: 'new-bridge', altNames: [], observations: [] });
  });

  test('has the blocks of its chapters', () => {
    const blocks = corpus.chapters.get('the-quarrel')?.blocks ?? [];
    expect(blocks.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'paragraph p1',
      'heading harbours',
      'paragraph p2',
      'paragraph p3',
      'map map1',
    ]);
    expect(blocks[2]).toMatchObject({ speaker: 'brief', states: ['s02', 's03'] });
    expect(blocks[4]).toMatchObject({
      shows: ['ferries-tied-up', 'old-ferry', 'lower-vesh'],
      caption: 'The old ferry, on the lower Vesh.',
    });
  });

  test('cannot be changed', () => {
    const place = corpus.places.get('northtown');
    expect(() => Object.assign(place ?? {}, { name: 'Elsewhere' })).toThrow(TypeError);
    expect(() => (corpus.places as Map<string, unknown>).delete('northtown')).toThrow(TypeError);
    expect(Object.isFrozen(corpus.border[0])).toBe(true);
  });
});

test('Windows line ends and a byte order mark change nothing', () => {
  const files = Object.entries(smallFiles()).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]);
  const { corpus, problems } = inFolder(Object.fromEntries(files), readCorpusFrom);
  expect(problems).toEqual([]);
  expect(plain(corpus)).toEqual(plain(smallCorpus()));
  expect(corpus?.actors.get('northtown-council')?.native?.text).toBe('Шӯрои Шимол');
});

test('a fault behind a byte order mark and Windows line ends keeps its place', () => {
  const files = { ...SMALL_BRIEF, 'glossary/vesh.yaml': '\uFEFFterm: Шимол\r\ngloss: A river.\r\nglos: Twice.\r\n' };
  const { problems } = inFolder(files, readCorpusFrom);
  expect(problems.map(({ line, column, field }) => ({ line, column, field }))).toEqual([
    { line: 3, column: 1, field: 'glos' },
  ]);
});

test('empty and missing collections are fine', () => {
  const { corpus, problems } = inFolder({ ...SMALL_BRIEF, 'sources/.gitkeep': '' }, readCorpusFrom);
  expect(problems).toEqual([]);
  expect(corpus?.sources.size).toBe(0);
  expect(corpus?.chapters.size).toBe(0);
});

test('an address of somebody’s needs a publisher, and one who is wholly named will do', () => {
  const check = (files: Record<string, string>) =>
    inFolder(files, (root) => readCorpusFrom(root, { site: 'https://brief.vesh' })).problems.map(
      ({ file, field }) => `${file} ${field}`,
    );
  expect(check(smallFiles())).toEqual([]);
  const { 'publisher.yaml': _publisher, ...without } = smallFiles();
  const all = ['address', 'contact', 'name', 'repository'].map((field) => `content/publisher.yaml ${field}`);
  for (const files of [without, { ...without, 'publisher.yaml': '# nothing yet\n' }]) expect(check(files)).toEqual(all);
});

test('what is dated after the day of the check is refused, and only that', () => {
  const later = {
    ...smallFiles(),
    'events/ferry-returns.yaml': smallFiles()['events/ferry-returns.yaml']!.replace(/date: .*/, "date: '2026-06'"),
  };
  const on = (today: string) =>
    inFolder(later, (root) => readCorpusFrom(root, { today }))
      .problems.filter(({ rule }) => rule === 'date-has-come')
      .map(({ file, field }) => `${file} ${field}`);
  expect(on('2026-06-01')).toEqual([]);
  expect(on('2026-05-31')).toEqual(['content/events/ferry-returns.yaml date']);
  expect(on('2026-04-16')).toContain('content/sources/river-wiki.yaml accessed');
});
