/** The data files and citation files of the built site, and the examples of the data page, run as they stand there. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/cli/serve.ts';
import { BASE, corpus, DIST, fileFor, filesBelow, pageAt, SITE } from './dist.ts';
import { all, codeOf } from './html.ts';

const page = pageAt('data/');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
/** The path in `dist/` of an address that a file names. */
const own = (address: string) => new URL(address).href.slice(new URL(BASE, SITE).href.length);

test('the schema that each file names is there, under the address that it gives itself', () => {
  const files = filesBelow(join(DIST, 'data')).filter((file) => /^[\w-]+\.(?:json|geojson)$/.test(file)).map((file) => `data/${file}`);
  expect(files.length).toBeGreaterThan(7);
  for (const file of files) {
    const { $schema } = JSON.parse(read(file)) as { $schema?: string };
    if ($schema === undefined || !$schema.startsWith(SITE)) continue;
    expect((JSON.parse(read(own($schema))) as { $id: string }).$id, file).toBe($schema);
  }
});

test('the page of each record is a page of the site', () => {
  for (const name of ['claims', 'events', 'actors', 'sources', 'glossary', 'statements']) {
    const { items } = JSON.parse(read(`data/${name}.json`)) as { items: { id: string; page: string }[] };
    for (const { id, page: address } of items) expect(fileFor(own(address).split('#')[0]!), `${name} ${id}`).toBeDefined();
  }
});

test('there are citation files for everything, every source, every claim and every chapter', () => {
  const wanted = ['all', ...[...corpus.sources.keys()].map((id) => `sources/${id}`), ...[...corpus.claims.keys()].map((id) => `claims/${id}`), ...[...corpus.chapters.keys()].map((id) => `chapters/${id}`)];
  const files = new Set(filesBelow(join(DIST, 'cite')).map((file) => `cite/${file}`));
  expect(wanted.flatMap((path) => ['bib', 'ris', 'json'].map((format) => `cite/${path}.${format}`)).filter((file) => !files.has(file))).toEqual([]);
});

describe('an example of the data page', () => {
  const code = (name: string) => codeOf(all(page.root, (e) => e.tag === 'pre' && e.attrs['aria-label'] === `Example in ${name}`)[0]!);
  /** Runs a program with the site's address in the example replaced by that of a local server. */
  async function run(name: string, file: string, program: string): Promise<string> {
    const server = await startServer({ dir: DIST, base: BASE, port: 0 });
    try {
      const path = join(mkdtempSync(join(tmpdir(), 'example-')), file);
      writeFileSync(path, code(name).replaceAll(new URL(BASE, SITE).href, server.url));
      return await new Promise((done, fail) => {
        execFile(program, [path], { encoding: 'utf8' }, (error, stdout, stderr) => (error ? fail(new Error(stderr)) : done(stdout)));
      });
    } finally {
      await server.close();
    }
  }
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  test('in JavaScript lists violence since the brief, with its points', async () => {
    const lines = (await run('JavaScript', 'example.mjs', process.execPath)).trim().split('\n');
    const expected = [...corpus.events.values()].filter(({ kind, phase, place }) => kind === 'violence' && phase === 'aftermath' && place !== undefined);
    expect(lines).toHaveLength(expected.length);
    for (const { title } of expected) expect(lines.some((line) => line.includes(title))).toBe(true);
  });

  test.runIf(hasPython)('in Python counts claims by support and names the contested ones', async () => {
    const out = await run('Python', 'example.py', 'python3');
    const contested = [...corpus.claims.values()].filter(({ support }) => support === 'contested');
    expect(out).toContain(`'contested': ${contested.length}`);
    for (const { title } of contested) expect(out).toContain(title);
  });

  test('in R reads a table that is there', () => {
    expect(code('R')).toContain(`"${new URL(`${BASE}data/`, SITE).href}"`);
    expect(read('data/claims.csv').split('\r\n')[0]!.split(',')).toEqual(expect.arrayContaining(['section', 'support', 'strength', 'title', 'independent']));
  });
});
