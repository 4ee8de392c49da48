/** The citation files of the built site: each can be read, holds what it should, and leads to pages that are there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import { mentionedSources } from '../../src/domain/citations/index.ts';
import type { CslItem } from '../../src/exports/csl.ts';
import { addressesOf, BASE, corpus, DIST, fileFor, filesBelow, follow, SITE, sitePages } from './dist.ts';

const read = (path: string) => readFileSync(join(DIST, 'cite', path), 'utf8');
const itemsOf = (path: string) => JSON.parse(read(`${path}.json`)) as CslItem[];
const idsOf = (path: string) => itemsOf(path).map(({ id }) => id);
const sources = [...corpus.sources.values()];
const claims = [...corpus.claims.values()];
const chapters = [...corpus.chapters.values()];

/**
 * Path below `cite/`, without extension → ids of what it holds, from the content and not from the code that writes the
 * files.
 */
const WANTED = new Map<string, string[]>([
  ['all', ['brief', ...sources.map(({ id }) => id)]],
  ...sources.map(({ id }): [string, string[]] => [`sources/${id}`, [id]]),
  ...claims.map(({ id }): [string, string[]] => [
    `claims/${id}`,
    [
      `claim-${id}`,
      ...sources.filter(({ serves }) => serves.some(({ claim }) => claim === id)).map((source) => source.id),
    ],
  ]),
  ...chapters.map((chapter): [string, string[]] => [
    `chapters/${chapter.id}`,
    [`chapter-${chapter.id}`, 'brief', ...mentionedSources(corpus, chapter).map(({ id }) => id)],
  ]),
]);
// Under an old name stands what has taken its place.
for (const [from, to] of corpus.moved) if (WANTED.has(to)) WANTED.set(from, WANTED.get(to)!);

test('there is a file in each format for everything, each source, claim and chapter, and no other', () => {
  const files = filesBelow(join(DIST, 'cite')).filter((file) => !file.endsWith('.html'));
  expect(files).toEqual(
    [...WANTED.keys()].flatMap((path) => ['bib', 'json', 'ris'].map((format) => `${path}.${format}`)).sort(),
  );
});

test('each holds what it is for, once: a page of this site first, and the leading sources of a claim next', () => {
  for (const [path, ids] of WANTED) expect(idsOf(path).sort(), path).toEqual([...ids].sort());
  for (const { id, lead } of claims)
    expect(idsOf(`claims/${id}`).slice(0, 1 + lead.length), id).toEqual([`claim-${id}`, ...lead]);
  for (const { id } of chapters) expect(idsOf(`chapters/${id}`).slice(0, 2), id).toEqual([`chapter-${id}`, 'brief']);
});

test('BibTeX and RIS can be read, and hold the same as CSL-JSON, in the same order', () => {
  for (const path of WANTED.keys()) {
    const ids = idsOf(path);
    const { entries, errors } = parseBibtex(read(`${path}.bib`), { sentenceCase: false });
    expect(errors, path).toEqual([]);
    expect(
      entries.map(({ key }) => key),
      path,
    ).toEqual(ids);
    const records = read(`${path}.ris`).split('\r\n');
    expect(
      records.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line)),
      path,
    ).toEqual([]);
    expect(
      records.filter((line) => line.startsWith('ID  - ')).map((line) => line.slice(6)),
      path,
    ).toEqual(ids);
    for (const tag of ['TY', 'ER'])
      expect(
        records.filter((line) => line.startsWith(`${tag}  - `)),
        path,
      ).toHaveLength(ids.length);
  }
});

test('the address of each page of this site, in every format, is where that page is', () => {
  const own = new URL(BASE, SITE).href;
  const [edition] = corpus.editions.keys();
  for (const path of [...claims.map(({ id }) => `claims/${id}`), ...chapters.map(({ id }) => `chapters/${id}`)]) {
    const url = itemsOf(path)[0]!.URL!;
    expect(url, path).toBe(`${own}${path}/?v=${edition}`);
    expect(fileFor(url.slice(own.length).replace(/\?.*/, '')), path).toBeDefined();
    expect(read(`${path}.bib`), path).toContain(`url = {${url}}`);
    expect(read(`${path}.ris`).split('\r\n'), path).toContain(`UR  - ${url}`);
  }
});

test('a page leads to the files of each claim and each chapter, and to those of everything', () => {
  const linked = new Set(
    sitePages.flatMap((page) =>
      addressesOf(page).flatMap(({ address }) => {
        const to = follow(page, address);
        return to.external || to.path === undefined ? [] : [to.path];
      }),
    ),
  );
  const paths = ['all', ...claims.map(({ id }) => `claims/${id}`), ...chapters.map(({ id }) => `chapters/${id}`)];
  expect(
    paths
      .flatMap((path) => ['bib', 'ris', 'json'].map((format) => `cite/${path}.${format}`))
      .filter((file) => !linked.has(file)),
  ).toEqual([]);
});
