/**
 * Lists every fault of the content, without Astro: `npm run check:content`.
 * Another project folder may be given, as a path: `npm run check:content -- tests/fixtures/broken`.
 * With `SITE`, as for the build of that address.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText, summaryText } from '../corpus/report.ts';
import { readSiteEnv } from '../build/site-env.ts';

const [folder] = process.argv.slice(2);
const root =
  folder === undefined ? new URL('../../', import.meta.url) : new URL(`${pathToFileURL(resolve(folder)).href}/`);
const { corpus, problems } = readCorpusFrom(root, { site: readSiteEnv(process.env).site });
if (problems.length > 0 || corpus === undefined) {
  console.error(reportText(problems));
  process.exitCode = 1;
} else {
  console.log(summaryText(corpus));
}
