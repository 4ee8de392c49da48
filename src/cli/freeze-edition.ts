/**
 * Writes down what the site says today as an edition, and keeps the content that its frames are drawn from:
 * `npm run freeze:edition -- november-2026 2026-11-25`. An edition that is there is never written again; one whose
 * content was not kept (it has no `snapshot`) is given it, as long as the site still says what it said then:
 * `npm run freeze:edition -- november-2026`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText } from '../corpus/report.ts';
import { snapshotFile, takeSnapshot } from '../corpus/snapshot.ts';
import { changesSince, editionOf, tellChanges } from '../domain/editions/index.ts';
import { isDate } from '../model/date.ts';
import { ID } from '../model/schemas.ts';

const [name = '', date = ''] = process.argv.slice(2);
/** The project folder; a test names another. */
const root = process.argv[4] ? new URL(process.argv[4]) : new URL('../../', import.meta.url);
const file = `content/editions/${name}.yaml`;
const fail = (message: string) => {
  console.error(message);
  process.exitCode = 1;
};

/** In one step, so that a run which is cut off leaves no half of a file. */
function write(path: string, content: string | Buffer): void {
  const target = new URL(path, root);
  mkdirSync(new URL('./', target), { recursive: true });
  const draft = new URL(`.${name}.draft`, target);
  writeFileSync(draft, content);
  renameSync(draft, target);
  console.log(`${path} written${typeof content === 'string' ? '' : `, ${Math.ceil(content.length / 1024)} KB`}`);
}

function freeze(): void {
  const isThere = existsSync(new URL(file, root));
  if (!ID.test(name) || (!isThere && !isDate(date)))
    return fail('give the edition a name and a date: npm run freeze:edition -- november-2026 2026-11-25');
  const { corpus, problems } = readCorpusFrom(root);
  if (!corpus || problems.length > 0) return fail(reportText(problems));
  const { bytes, hash } = takeSnapshot(corpus);
  const edition = corpus.editions.get(name);
  let text: string;
  if (edition) {
    if (edition.snapshot !== undefined) return fail(`${file} is there already, and an edition does not change`);
    const changes = changesSince(edition, editionOf(corpus, edition.date), corpus.moved);
    if (changes.length > 0) return fail(`what the site said then can no longer be kept: ${tellChanges(changes)}`);
    text = readFileSync(new URL(file, root), 'utf8').replace(/^date: .*$/m, `$&\nsnapshot: ${hash}`);
  } else {
    const { date: day, ...said } = editionOf(corpus, date);
    text =
      '# What the site said on this day. Written by npm run freeze:edition; not to be changed.\n' +
      stringify({ date: day, snapshot: hash, ...said }, { lineWidth: 0 });
  }
  // The edition last: what it names is there when it is.
  write(snapshotFile(name), bytes);
  write(file, text);
}

freeze();
