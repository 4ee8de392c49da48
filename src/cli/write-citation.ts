/** Writes `CITATION.cff`: `npm run write:citation`, after a new edition or another publisher. */
import { writeFileSync } from 'node:fs';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText } from '../corpus/report.ts';
import { CITATION_FILE, citationText } from '../build/citation.ts';

const { corpus, problems } = readCorpusFrom(new URL('../../', import.meta.url));
if (!corpus || problems.length > 0) {
  console.error(reportText(problems));
  process.exitCode = 1;
} else {
  writeFileSync(CITATION_FILE, citationText(corpus));
}
