/** The figures of chapters, drawn from the real records. */
import { describe, expect, test } from 'vitest';
import { SHOWN } from '../../src/components/figures/shown.ts';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { byShift, shiftOf } from '../../src/domain/evidence/index.ts';
import { FIGURE_NAMES } from '../../src/model/words.ts';
import { all, parseHtml } from '../build/html.ts';
import { misplaced } from '../support/svg-texts.ts';

const corpus = readCorpusFrom(new URL('../../', import.meta.url)).corpus!;
const first = (name: 'between' | 'distances') =>
  SHOWN[name].table(corpus).rows.map(([cell]) => (typeof cell === 'string' ? cell : cell![0]!.text));

describe.each(FIGURE_NAMES)('“%s”', (name) => {
  test.each([
    [640, 'wide'],
    [320, 'narrow'],
  ] as const)('at %i pixels no words run out of the picture or into each other', (width, className) => {
    const svg = SHOWN[name].draw(corpus, width, className);
    expect(misplaced(svg)).toEqual([]);
    expect(all(parseHtml(svg), 'svg')[0]!.attrs['aria-label']!.length).toBeGreaterThan(100);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('its table has a cell for each of its heads, in every row', () => {
    const { head, rows } = SHOWN[name].table(corpus);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  });
});

test('who moved is who the caption of chapter 7 names', () => {
  expect(first('between')).toHaveLength(11);
  const moved = byShift(
    corpus,
    [...corpus.actors.keys()].filter((id) => first('between').includes(corpus.actors.get(id)!.short)),
  ).filter((actor) => shiftOf(actor) !== 0);
  expect(moved.map((actor) => `${actor.short} ${shiftOf(actor) > 0 ? 'nearer' : 'away'}`)).toEqual([
    'Tajikistan nearer',
    'Iran nearer',
    'Pakistan away',
  ]);
});

test('a bridge is as long as its place says, too, and the capitals are over a hundred kilometres from the line', () => {
  expect(first('distances')).toHaveLength(10);
  const distance = (label: string) => SHOWN.distances.table(corpus).rows.find(([name]) => name === label)![1] as string;
  for (const place of ['x-tem', 'x-panji-poyon']) {
    const { name, note } = corpus.places.get(place)!;
    expect(note).toContain(` of ${distance(name)} `);
  }
  for (const capital of ['Dushanbe', 'Kabul'])
    expect(parseFloat(distance(`${capital} to the border`))).toBeGreaterThan(100);
});
