/** A small invented corpus (tests/fixtures/small) for tests that need content but not the real one. */
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { reportText } from '../../src/corpus/report.ts';

export const SMALL_ROOT = new URL('../fixtures/small/', import.meta.url);

/** Two chapters, three claims, five sources; every speaker, every kind of cite, every phase. Frozen. */
export function smallCorpus(): Corpus {
  const { corpus, problems } = readCorpusFrom(SMALL_ROOT);
  if (corpus === undefined || problems.length > 0) throw new Error(reportText(problems));
  return corpus;
}
