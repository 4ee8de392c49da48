/** The data files and citation files of the built site, and the examples of the data page, run as they stand there. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/cli/serve.ts';
import { DATASETS } from '../../src/exports/data/datasets.ts';
import { dataPath } from '../../src/exports/data/files.ts';
import { BASE, corpus, DIST, filesBelow, pageAt, SITE } from './dist.ts';
import { all, codeOf } from './html.ts';

const page = pageAt('data/');
type Entry = { id: string; page: string };
const pageIds = new Map<string, Set<string | undefined>>();
/** Every id on a page; each page is searched once. */
function idsOf(path: string): Set<string | undefined> {
  const ids = pageIds.get(path) ?? new Set(all(pageAt(path).root, () => true).map(({ attrs }) => attrs['id']));
  pageIds.set(path, ids);
  return ids;
}
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
/** The path in `dist/` of an address that a file names. */
const own = (address: string) => new URL(address).href.slice(new URL(BASE, SITE).href.length);

test('the schema that each file names is there, under the address that it gives itself', () => {
  const files = filesBelow(join(DIST, 'data'))
    .filter((file) => /^[\w-]+\.(?:json|geojson)$/.test(file))
    .map((file) => `data/${file}`);
  expect(files.length).toBeGreaterThan(7);
  for (const file of files) {
    const { $schema } = JSON.parse(read(file)) as { $schema?: string };
    if ($schema === undefined || !$schema.startsWith(SITE)) continue;
    expect((JSON.parse(read(own($schema))) as { $id: string }).$id, file).toBe($schema);
  }
});

test('the page of each record is a page of the site, and has the place on it that is named', () => {
  for (const dataset of DATASETS) {
    const file = JSON.parse(read(`data/${dataPath(dataset)}`)) as {
      items?: Entry[];
      features?: { properties: Entry }[];
    };
    const entries = file.items ?? file.features!.map(({ properties }) => properties);
    expect(entries.length, dataset.name).toBe(corpus[dataset.name].size);
    for (const { id, page: address } of entries) {
      const [path, fragment] = own(address).split('#');
      const ids = idsOf(path!);
      expect(fragment === undefined || ids.has(fragment), `${dataset.name} ${id}: ${address}`).toBe(true);
    }
  }
});

describe('an example of the data page', () => {
  const code = (name: string) =>
    codeOf(all(page.root, (e) => e.tag === 'pre' && e.attrs['aria-label'] === `Example in ${name}`)[0]!);
  /** Runs a program with the site's address in the example replaced by that of a local server. */
  async function run(name: string, file: string, program: string): Promise<string> {
    const server = await startServer({ dir: DIST, base: BASE, port: 0 });
    try {
      const path = join(mkdtempSync(join(tmpdir(), 'example-')), file);
      writeFileSync(path, code(name).replaceAll(new URL(BASE, SITE).href, server.url));
      return await new Promise((done, fail) => {
        execFile(program, [path], { encoding: 'utf8' }, (error, stdout, stderr) =>
          error ? fail(new Error(stderr)) : done(stdout),
        );
      });
    } finally {
      await server.close();
    }
  }
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const hasR = spawnSync('Rscript', ['--version']).status === 0;

  test('in JavaScript lists violence since the brief, with its points', async () => {
    const lines = (await run('JavaScript', 'example.mjs', process.execPath)).trim().split('\n');
    const expected = [...corpus.events.values()].filter(
      ({ kind, phase, place }) => kind === 'violence' && phase === 'aftermath' && place !== undefined,
    );
    expect(lines).toHaveLength(expected.length);
    for (const { title } of expected) expect(lines.some((line) => line.includes(title))).toBe(true);
  });

  test.runIf(hasPython)('in Python counts claims by support and names the contested ones', async () => {
    const out = await run('Python', 'example.py', 'python3');
    const contested = [...corpus.claims.values()].filter(({ support }) => support === 'contested');
    expect(out).toContain(`'contested': ${contested.length}`);
    for (const { title } of contested) expect(out).toContain(title);
  });

  test.runIf(hasR)('in R counts claims by section and support', async () => {
    const out = await run('R', 'example.R', 'Rscript');
    for (const support of new Set([...corpus.claims.values()].map((claim) => claim.support)))
      expect(out).toContain(support);
  });

  test('in R reads a table that is there', () => {
    expect(code('R')).toContain(`"${new URL(`${BASE}data/`, SITE).href}"`);
    expect(read('data/claims.csv').split('\r\n')[0]!.split(',')).toEqual(
      expect.arrayContaining(['section', 'support', 'strength', 'title', 'independent']),
    );
  });
});
