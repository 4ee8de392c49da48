/** The file that says how the project is cited. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citationText, CITATION_FILE } from '../../src/build/citation.ts';
import { realCorpus } from '../support/real-corpus.ts';

test('CITATION.cff says what the content says; npm run write:citation writes it anew', () =>
  expect(readFileSync(CITATION_FILE, 'utf8')).toBe(citationText(realCorpus())));
