/** The content of the site. Reading it takes seconds: it is read once for all test files of a worker. */
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { reportText } from '../../src/corpus/report.ts';
import type { Corpus } from '../../src/model/corpus.ts';

let read: Corpus | undefined;

export function realCorpus(): Corpus {
  if (read) return read;
  const { corpus, problems } = readCorpusFrom(new URL('../../', import.meta.url));
  if (!corpus) throw new Error(reportText(problems));
  return (read = corpus);
}
