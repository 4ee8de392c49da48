import { expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { formatProblem } from '../../src/model/problem.ts';

const { corpus, problems } = readCorpusFrom(new URL('../../', import.meta.url));

test('the content of the site has no problems', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('the content of the site makes a corpus with something of everything', () => {
  expect(corpus).toBeDefined();
  for (const [name, entries] of Object.entries(corpus ?? {})) {
    // What became of links is not known before the first check, and nothing had to be renamed or corrected yet.
    if (entries instanceof Map && !['links', 'moved', 'corrections'].includes(name))
      expect(entries.size, name).toBeGreaterThan(0);
  }
});
