/**
 * `npm run measure:frames`: measures every frame of the built site in a browser and writes src/embed/heights.json, for
 * the next build to read.
 */
import { writeFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { reportText } from '../../src/corpus/report.ts';
import { framePages } from '../../src/embed/kinds.ts';
import { launchBrowser } from './browser.ts';
import { heightsOfFrame } from './frame-heights.ts';

const { corpus, problems } = readCorpusFrom(pathToFileURL(resolve('.') + sep));
if (!corpus) throw new Error(reportText(problems));
const server = await startServer({ dir: 'dist', base: readBuildRecord('dist').base, port: 0 });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(`${server.url}404.html`);
  const lines: string[] = [];
  for (const { what } of framePages(corpus))
    lines.push(
      `  ${JSON.stringify(what)}: ${JSON.stringify(await heightsOfFrame(page, `${server.url}embed/${what}/`))}`,
    );
  writeFileSync('src/embed/heights.json', `{\n${lines.sort().join(',\n')}\n}\n`);
  console.log(`${lines.length} frames measured. The codes have these heights after the next build.`);
} finally {
  await browser.close();
  await server.close();
}
