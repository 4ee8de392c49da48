/** Each house that the sources come from has one name. */
import { expect, test } from 'vitest';
import { houseOf, publisherName } from '../../src/domain/citations/index.ts';
import { realCorpus } from '../support/real-corpus.ts';

const sources = [...realCorpus().sources.values()];

test('an origin is the bare name of a house, with no service, address or copy', () => {
  const origins = sources.flatMap(({ origin }) => origin ?? []);
  expect(origins.length).toBeGreaterThan(100);
  expect(origins.filter((origin) => publisherName(origin) !== origin)).toEqual([]);
});

test('no house goes by two spellings', () => {
  /** What is left of a name when two spellings of it may differ: article, kind of house, dots and spaces. */
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/ (?:news agency|news service|news|agency|tv)$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const spellings = new Map<string, Set<string>>();
  for (const source of sources) {
    const house = houseOf(source);
    spellings.set(bare(house), (spellings.get(bare(house)) ?? new Set()).add(house));
  }
  expect([...spellings.values()].filter(({ size }) => size > 1).map((set) => [...set])).toEqual([]);
});
