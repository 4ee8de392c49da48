/**
 * Lists every fault of the content, without Astro: `npm run check:content`.
 * Another project folder may be given, as a path: `npm run check:content -- tests/fixtures/broken`.
 * `--format json` is for programs, `--format github` for annotations in a workflow of GitHub.
 * With `SITE`, as for the build of that address. Ends with 1 where there are faults, with 2 where it cannot be run so.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nearest, oneOf } from '../corpus/nearest.ts';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportGithub, reportJson, reportText, summaryText } from '../corpus/report.ts';
import { readSiteEnv } from '../build/site-env.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';

/** What is printed, by format: of faults, and of content that has none. Programs read the standard output. */
const FORMATS = {
  text: { faulty: reportText, sound: summaryText, stream: process.stderr },
  json: { faulty: reportJson, sound: () => reportJson([]), stream: process.stdout },
  github: { faulty: reportGithub, sound: summaryText, stream: process.stdout },
} satisfies Record<
  string,
  {
    faulty: (problems: readonly Problem[]) => string;
    sound: (corpus: Corpus) => string;
    stream: NodeJS.WriteStream;
  }
>;
const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);

interface Wish {
  root: URL;
  site: string;
  format: keyof typeof FORMATS;
}

/** What was asked for; throws a sentence where it cannot be had. */
function readWish(args: string[]): Wish {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const { format } = values;
  if (!isFormat(format)) {
    const names = Object.keys(FORMATS);
    const meant = nearest(format, names);
    throw new Error(
      `--format: there is no format "${format}"; ` +
        (meant === undefined ? `it may be ${oneOf(names)}` : `did you mean "${meant}"?`),
    );
  }
  const [folder] = positionals;
  const root =
    folder === undefined ? new URL('../../', import.meta.url) : new URL(`${pathToFileURL(resolve(folder)).href}/`);
  return { root, format, site: readSiteEnv(process.env).site };
}

function run(): number {
  let wish;
  try {
    wish = readWish(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const { faulty, sound, stream } = FORMATS[wish.format];
  const { corpus, problems } = readCorpusFrom(wish.root, { site: wish.site });
  const isSound = problems.length === 0 && corpus !== undefined;
  (isSound ? process.stdout : stream).write(`${isSound ? sound(corpus) : faulty(problems)}\n`);
  return isSound ? 0 : 1;
}

process.exitCode = run();
