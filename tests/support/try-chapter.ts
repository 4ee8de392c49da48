/**
 * `npm run try:chapter`: builds the site with the trial chapter in it, in a folder of its own, which stays, to be
 * looked at, and says what it weighs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { FIGURE_COUNTS } from '../../src/model/words.ts';
import { trialChapter } from './trial-chapter.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const trial = join(tmpdir(), 'trial-chapter');
rmSync(trial, { recursive: true, force: true });
mkdirSync(trial);
for (const name of readdirSync(root).filter((one) => !/^(?:node_modules|dist|\..*)$/.test(one)))
  cpSync(join(root, name), join(trial, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(trial, 'node_modules'));

const { corpus } = readCorpusFrom(new URL('../../', import.meta.url));
if (corpus === undefined) throw new Error('the content has no brief');
writeFileSync(join(trial, 'content/chapters/trial.mdx'), trialChapter(corpus, { words: 1300, marks: 44 }));
const source = [...corpus.sources.keys()][0]!;
mkdirSync(join(trial, 'content/counts'), { recursive: true });
const hasCount = [...corpus.counts.values()].some(({ counted }) => counted === FIGURE_COUNTS.clashes);
if (!hasCount)
  for (const [year, value] of [
    [2024, 6],
    [2025, 17],
  ])
    writeFileSync(
      join(trial, `content/counts/trial-${year}.yaml`),
      `counted: ${FIGURE_COUNTS.clashes}\nby: Somebody\nperiod: '${year}'\nvalue: ${value}\nsources: [${source}]\n`,
    );
for (const file of readdirSync(join(trial, 'content/forecasts'))) {
  const path = join(trial, 'content/forecasts', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes('\nhappened:'))
    writeFileSync(
      path,
      [
        text.trimEnd(),
        'happened: What happened is told here in one sentence, as long as the line allows and no longer.',
        'why: And why the verdict is what it is, in another one of the same length, more or less.\n',
      ].join('\n'),
    );
}
if (process.argv.includes('--no-build')) process.exit(0);
const { status } = spawnSync(process.execPath, [join(trial, 'src/cli/astro.mjs'), 'build'], {
  cwd: trial,
  stdio: 'inherit',
});
const page = join(trial, 'dist/chapters/trial/index.html');
if (status !== 0 || !existsSync(page)) process.exit(1);
const html = readFileSync(page, 'utf8').replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
console.log(
  `${page}: ${brotliCompressSync(html).length} bytes after Brotli, ${html.match(/class="note"/g)?.length ?? 0} notes`,
);
