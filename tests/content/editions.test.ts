/** The editions of the site, as they were frozen. */
import { expect, test } from 'vitest';
import { changesSince, editionOf } from '../../src/domain/editions/index.ts';
import { realCorpus } from '../support/real-corpus.ts';

test('they are of the shape of today, and can be compared with it', () => {
  const corpus = realCorpus();
  const now = editionOf(corpus, '2026-11');
  expect(corpus.editions.size).toBeGreaterThan(0);
  for (const edition of corpus.editions.values()) expect(Array.isArray(changesSince(edition, now))).toBe(true);
});
