/**
 * Each kind of fault, in small invented corpora. `expected.txt` beside each is the whole list, written out to be read:
 * a new fault in a fixture needs its two lines there, and nothing else may appear.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { reportText } from '../../src/corpus/report.ts';
import { formatProblem, RULES, type Problem } from '../../src/model/problem.ts';
import { inFolder, SMALL_BRIEF } from '../support/content-folder.ts';

const FIXTURES = ['broken', 'unreadable'] as const;
/** A real address, so that somebody has to answer for it. */
const SITE = 'https://brief.vesh';
const rootOf = (name: string) => new URL(`../fixtures/${name}/`, import.meta.url);
const listOf = (problems: readonly Problem[]) =>
  problems
    .map((p) => `${p.rule}\n  ${formatProblem(p)}\n`)
    .join('')
    .split('\n');

describe.each(FIXTURES)('the corpus "%s"', (name) => {
  const { problems } = readCorpusFrom(rootOf(name), { site: SITE });

  test('has exactly the problems that it was made for', () => {
    expect(listOf(problems)).toEqual(readFileSync(new URL('expected.txt', rootOf(name)), 'utf8').split('\n'));
  });

  test('has them in the order of files, lines and columns', () => {
    const keys = problems.map((p) => [p.file, ...[p.line, p.column].map((n) => String(n).padStart(6, '0'))].join(' '));
    expect(keys).toEqual([...keys].sort());
  });
});

test('no rule goes untested', () => {
  const { problems: missing } = inFolder({}, readCorpusFrom);
  const found = new Set(
    [...missing, ...FIXTURES.flatMap((name) => readCorpusFrom(rootOf(name), { site: SITE }).problems)].map(
      ({ rule }) => rule,
    ),
  );
  expect(Object.keys(RULES).filter((rule) => !found.has(rule as Problem['rule']))).toEqual([]);
});

test('a project without content lacks a brief and a border', () => {
  const { corpus, problems } = inFolder({}, readCorpusFrom);
  expect(corpus).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    'content/brief.yaml:1:1 (file): is missing — add it: title, authors, institution and written',
    'content/geo/border.geojson:1:1 (file): is missing — add it: one LineString, west to east',
  ]);
});

test('names that differ in case, or are not ASCII, are reported', () => {
  const term = 'term: Vesh\ngloss: A river.\n';
  const files = { ...SMALL_BRIEF, 'glossary/vesh.yaml': term, 'glossary/VESH.yml': term, 'glossary/fähre.yaml': term };
  const hint = 'name the file with lower-case ASCII words joined by hyphens';
  const other = 'content/glossary/VESH.yml';
  expect(inFolder(files, readCorpusFrom).problems.map(formatProblem)).toEqual([
    `content/glossary/VESH.yml:1:1 (file): "VESH" is not an id — ${hint}`,
    `content/glossary/fähre.yaml:1:1 (file): "fähre" is not an id — ${hint}`,
    `content/glossary/vesh.yaml:1:1 (file): gives the same id as ${other} — rename one of the two or remove it`,
  ]);
});

describe('npm run check:content', () => {
  const run = (name: string) =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../src/cli/check-content.ts', import.meta.url)), fileURLToPath(rootOf(name))],
      { encoding: 'utf8', env: { ...process.env, SITE } },
    );

  test('lists all problems and fails', () => {
    const { status, stderr, stdout } = run('broken');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${reportText(readCorpusFrom(rootOf('broken'), { site: SITE }).problems)}\n`);
  });

  test('says in one line what sound content holds', () => {
    const { status, stdout, stderr } = run('small');
    expect(stderr).toBe('');
    expect(stdout).toBe(
      'content: 5 statements, 3 claims, 5 sources, 6 places, 2 segments, 4 events, 2 actors, 0 counts, 2 forecasts, ' +
        '2 glossary, 0 views, 0 editions, 1 corrections, 2 chapters: no problems\n',
    );
    expect(status).toBe(0);
  });
});
