/**
 * Writes down what the site says today as an edition: `npm run freeze:edition -- november-2026 2026-11-25`. An edition that is there is
 * never written again.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText } from '../corpus/report.ts';
import { editionOf } from '../domain/editions/index.ts';
import { isDate } from '../model/date.ts';
import { ID } from '../model/schemas.ts';

const [name = '', date = ''] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);
const file = new URL(`content/editions/${name}.yaml`, root);
const fail = (message: string) => {
  console.error(message);
  process.exitCode = 1;
};
if (!ID.test(name) || !isDate(date)) fail('give the edition a name and a date: npm run freeze:edition -- november-2026 2026-11-25');
else if (existsSync(file)) fail(`content/editions/${name}.yaml is there already, and an edition does not change`);
else {
  const { corpus, problems } = readCorpusFrom(root);
  if (!corpus || problems.length > 0) fail(reportText(problems));
  else {
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, `# What the site said on this day. Written by npm run freeze:edition; not to be changed.\n${stringify(editionOf(corpus, date), { lineWidth: 0 })}`);
    console.log(`content/editions/${name}.yaml written`);
  }
}
