/**
 * Each kind of fault, in small invented corpora. `expected.txt` beside each is the whole report as it is printed:
 * a new fault in a fixture needs its line there, and nothing else may appear.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { reportGithub, reportText } from '../../src/corpus/report.ts';
import { formatProblem, RULES, type Problem } from '../../src/model/problem.ts';
import { inFolder, SMALL_BRIEF } from '../support/content-folder.ts';

const FIXTURES = ['broken', 'unreadable'] as const;
/** A real address, so that somebody has to answer for it. */
const SITE = 'https://brief.vesh';
const rootOf = (name: string) => new URL(`../fixtures/${name}/`, import.meta.url);
describe.each(FIXTURES)('the corpus "%s"', (name) => {
  const { problems } = readCorpusFrom(rootOf(name), { site: SITE });

  test('has exactly the problems that it was made for', () => {
    const expected = readFileSync(new URL('expected.txt', rootOf(name)), 'utf8');
    expect(`${reportText(problems)}\n`.split('\n')).toEqual(expected.split('\n'));
  });

  test('has them in the order of files, lines and columns', () => {
    const keys = problems.map((p) => [p.file, ...[p.line, p.column].map((n) => String(n).padStart(6, '0'))].join(' '));
    expect(keys).toEqual([...keys].sort());
  });
});

/** Of names that a repository cannot hold on every system. */
const DEVICES = { ...SMALL_BRIEF, 'glossary/aux.yaml': 'term: Aux\ngloss: A device.\n' };

test('no rule goes untested', () => {
  const problems = [
    ...[{}, DEVICES].flatMap((files) => inFolder(files, readCorpusFrom).problems),
    ...FIXTURES.flatMap((name) => readCorpusFrom(rootOf(name), { site: SITE }).problems),
  ];
  const found = new Set<string>(problems.map(({ rule }) => rule));
  expect(Object.keys(RULES).filter((rule) => !found.has(rule))).toEqual([]);
});

test('a name that Windows keeps for a device is refused, and one that only begins like it is not', () => {
  const files = {
    ...DEVICES,
    'glossary/com1.yml': DEVICES['glossary/aux.yaml'],
    'glossary/auxiliary.yaml': 'gloss: x\n',
  };
  const hint = 'give it a longer name [file-opens-everywhere]';
  const { problems } = inFolder(files, readCorpusFrom);
  expect(problems.filter(({ rule }) => rule !== 'fields-fit').map(formatProblem)).toEqual([
    `content/glossary/aux.yaml:1:1 (file): "aux" is the name of a device on Windows — ${hint}`,
    `content/glossary/com1.yml:1:1 (file): "com1" is the name of a device on Windows — ${hint}`,
  ]);
});

test('a project without content lacks a brief and a border', () => {
  const { corpus, problems } = inFolder({}, readCorpusFrom);
  expect(corpus).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    'content/brief.yaml:1:1 (file): is missing — add it: title, authors, citedAs, institution and written [brief-exists]',
    'content/geo/border.geojson:1:1 (file): is missing — add it: one LineString, west to east [border-is-a-line]',
  ]);
});

test('names that differ in case, or are not ASCII, are reported', () => {
  const term = 'term: Vesh\ngloss: A river.\n';
  const files = { ...SMALL_BRIEF, 'glossary/vesh.yaml': term, 'glossary/VESH.yml': term, 'glossary/fähre.yaml': term };
  const hint = 'name the file with lower-case ASCII words joined by hyphens [file-name-is-id]';
  const other = 'content/glossary/VESH.yml';
  expect(inFolder(files, readCorpusFrom).problems.map(formatProblem)).toEqual([
    `content/glossary/VESH.yml:1:1 (file): "VESH" is not an id — ${hint}`,
    `content/glossary/fähre.yaml:1:1 (file): "fähre" is not an id — ${hint}`,
    `content/glossary/vesh.yaml:1:1 (file): gives the same id as ${other} — rename one of the two or remove it [id-is-unique]`,
  ]);
});

describe('npm run check:content', () => {
  const run = (name: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../src/cli/check-content.ts', import.meta.url)), fileURLToPath(rootOf(name)), ...args],
      { encoding: 'utf8', env: { ...process.env, SITE } },
    );
  const { problems } = readCorpusFrom(rootOf('broken'), { site: SITE });

  test('lists all problems and fails', () => {
    const { status, stderr, stdout } = run('broken');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${reportText(problems)}\n`);
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

  test('as JSON has each problem with its fields, on the standard output', () => {
    const { status, stdout, stderr } = run('broken', '--format', 'json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ count: problems.length, problems });
    expect(status).toBe(1);
    const sound = run('small', '--format=json');
    expect(JSON.parse(sound.stdout)).toEqual({ count: 0, problems: [] });
    expect(sound.status).toBe(0);
  });

  test('for GitHub makes each an annotation at its line', () => {
    const { status, stdout, stderr } = run('broken', '--format', 'github');
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(problems.length + 1);
    expect(lines.slice(0, -1).filter((line) => !line.startsWith('::error file=content/'))).toEqual([]);
    expect(lines).toContain(
      '::error file=content/places/tokelau.yaml,line=3,col=13,title=country-is-known::countries[0]: "TK" is no country ' +
        'of this map — correct the code (ISO 3166-1), or give it a name in src/map/items/countries.ts',
    );
    expect(status).toBe(1);
  });

  test.each([
    [['--format', 'gitub'], '--format: there is no format "gitub"; did you mean "github"?\n'],
    [['--format', 'checkstyle'], '--format: there is no format "checkstyle"; it may be text, json or github\n'],
    [['--fromat'], expect.stringContaining("Unknown option '--fromat'")],
  ])('asked for %j, says what it can do and ends with 2', (args, message) => {
    expect(run('small', ...args)).toMatchObject({ status: 2, stdout: '', stderr: message as string });
  });
});

test('what would end an annotation is escaped in it', () => {
  const problem: Problem = {
    rule: 'fields-fit',
    file: 'content/a,b:c%.yaml',
    line: 2,
    column: 3,
    field: 'title',
    message: 'is 50 %\r\n::error::x',
    hint: 'mend: it',
  };
  expect(reportGithub([problem])).toBe(
    '::error file=content/a%2Cb%3Ac%25.yaml,line=2,col=3,title=fields-fit::' +
      'title: is 50 %25%0D%0A::error::x — mend: it\ncontent: 1 problem',
  );
});
