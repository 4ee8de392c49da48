/**
 * The papers of the project lead to what there is: their links, the files, folders and npm scripts that they name, and
 * the headings that they point at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { FOLDERS } from '../support/import-rules.ts';
import { unknownScripts } from '../support/npm-scripts.ts';

const PAPERS = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  'content/geo/README.md',
  'src/assets/fonts/README.md',
];

const read = (file: string) => readFileSync(file, 'utf8');

/** Every piece of a paper, whatever it is in. */
function piecesOf(file: string): Token[] {
  const pieces: Token[] = [];
  void marked.walkTokens(marked.lexer(read(file)), (token) => void pieces.push(token));
  return pieces;
}

/** Ids of the headings of a paper, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  return piecesOf(file)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
}

describe.each(PAPERS)('%s', (file) => {
  const pieces = piecesOf(file);

  test('its links lead to files and headings of the project', () => {
    const targets = pieces
      .filter((token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image')
      .map(({ href }) => href)
      .filter((href) => !/^https?:/.test(href));
    const broken = targets.filter((href) => {
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('the files and folders that it names are there', () => {
    const named = pieces
      .filter((token): token is Tokens.Codespan => token.type === 'codespan')
      .map(({ text }) => text)
      .filter((text) => /^(?:src|tests|content|public|\.ci|\.github)\/[\w./[\]-]*$/.test(text))
      // An entry that somebody adds has a name of their own; its folder is there.
      .map((path) => (/^content\/\w+\/[\w-]+\.\w+$/.test(path) ? dirname(path) : path));
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('the npm scripts that it names are there', () => {
    expect(unknownScripts(read(file))).toEqual([]);
  });
});

test('README is short: whoever comes to it first reads it whole', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(150);
});

test('CONTRIBUTING tells the project’s own words and where to change what', () => {
  const tables = piecesOf('CONTRIBUTING.md').filter((token): token is Tokens.Table => token.type === 'table');
  const columnOf = (heading: string) =>
    tables
      .filter(({ header }) => header[0]?.text === heading)
      .flatMap(({ rows }) => rows.map(([first]) => first?.text));
  expect(columnOf('What').length).toBeGreaterThanOrEqual(20);
  expect(columnOf('Word')).toEqual(
    expect.arrayContaining(['claim', 'statement', 'voice', 'support', 'link', 'strength', 'view', 'sheet', 'stretch']),
  );
});

test('CHANGELOG has a part for each edition, newest first, under its day', () => {
  const editions = readdirSync('content/editions').map((file) => {
    const date = /^date: (\S+)$/m.exec(read(`content/editions/${file}`))?.[1];
    return `## [${file.replace('.yaml', '')}] - ${date}`;
  });
  const released = read('CHANGELOG.md').match(/^## \[.*$/gm);
  expect(released?.toSorted()).toEqual(editions.sort());
  expect(released).toEqual(released?.toSorted((a, b) => b.slice(-10).localeCompare(a.slice(-10))));
});

test('every folder of the picture is a folder', () => {
  expect(Object.keys(FOLDERS).filter((folder) => !existsSync(`src/${folder}`))).toEqual([]);
});
