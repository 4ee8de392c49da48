/** The command, on a small project folder: servers on this machine, or a visitor that answers from a list. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCheck } from '../../../src/cli/check-links.ts';
import { availabilityAddress, copyIn, WAYBACK } from '../../../src/links/archive.ts';
import { newVisitor, type Visitor } from '../../../src/links/ask.ts';
import type { LinkHealth } from '../../../src/model/links.ts';
import type { Outcome } from '../../../src/links/verdict.ts';
import { HASTY, page, serve, status } from './server.ts';

const CLOSEST = {
  available: true,
  status: '200',
  timestamp: '20261028121500',
  url: 'http://web.archive.org/web/20261028121500/https://example.org/a',
};
const availability = (closest: object) =>
  JSON.stringify({ url: 'https://example.org/a', archived_snapshots: { closest } });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'content/sources'), { recursive: true });
  for (const id of ['alpha', 'beta', 'gamma']) addSource(id);
});
afterEach(() => rmSync(folder, { recursive: true }));

function addSource(id: string, url = `https://${id}.example/a`): void {
  const fields = [
    `url: ${url}`,
    'publisher: TASS',
    'title: A parade',
    'language: en',
    'type: news',
    'seen: extract',
    'accessed: 2026-11',
  ];
  writeFileSync(join(folder, `content/sources/${id}.yaml`), fields.join('\n'));
}
const linksFile = () => join(folder, 'content/links.json');
const readFile = () => JSON.parse(readFileSync(linksFile(), 'utf8')) as Record<string, LinkHealth>;

/** Answers by host; a host that is not listed answers 404. */
function visitorOf(statuses: Record<string, Outcome | number>, asked: string[] = []): Visitor {
  const answer = (url: string): Promise<Outcome> => {
    asked.push(url);
    const found = statuses[new URL(url).hostname] ?? 404;
    return Promise.resolve(
      typeof found === 'number' ? { status: found, url, hops: [], type: 'text/html', text: '' } : found,
    );
  };
  return { visit: answer, read: answer };
}
const NO_NETWORK: Outcome = { kind: 'unreachable', reason: 'the host has no address', isPassing: true };

function run(args: string[], visitor: Visitor, { archive = WAYBACK, today = '2026-12-01' } = {}): Promise<string> {
  return runCheck(pathToFileURL(`${folder}/`), args, { visitor, archive, today });
}

describe('a run', () => {
  test('writes a record for each source, with the copy that the archive names', async () => {
    const server = await serve({
      '/there': page('A parade'),
      '/secret': status(403),
      '/available': (request, response) => {
        const query = new URL(request.url ?? '', 'http://localhost').searchParams;
        const isKnown = query.get('url')?.endsWith('/lost') && query.get('timestamp') === '202611';
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(isKnown ? availability(CLOSEST) : '{"archived_snapshots":{}}');
      },
    });
    addSource('alpha', `${server.url}/there`);
    addSource('beta', `${server.url}/lost`);
    addSource('gamma', `${server.url}/secret`);
    const report = await run([], newVisitor(HASTY), { archive: `${server.url}/available` });
    await server.close();

    expect(readFile()).toEqual({
      alpha: { verdict: 'ok', status: 200, checked: '2026-12-01' },
      beta: {
        verdict: 'gone',
        status: 404,
        checked: '2026-12-01',
        reason: 'answers 404',
        archive: { url: CLOSEST.url.replace('http:', 'https:'), date: '2026-10-28' },
      },
      gamma: { verdict: 'blocked', status: 403, checked: '2026-12-01', reason: 'answers 403' },
    });
    expect(report).toMatch(/^ok +1 /m);
    expect(report).toContain(
      `beta: ${server.url}/lost answers 404; copy of 2026-10-28: https://web.archive.org/web/20261028121500/`,
    );
  });

  test('leaves nothing but the file behind, and drops records of sources that are no more', async () => {
    writeFileSync(linksFile(), '{"deleted":{"verdict":"ok","checked":"2026-11-01"}}');
    await run([], visitorOf({ 'alpha.example': 200, 'beta.example': 500 }));
    expect(Object.keys(readFile())).toEqual(['alpha', 'beta', 'gamma']);
    expect(readdirSync(join(folder, 'content')).sort()).toEqual(['links.json', 'sources']);
  });

  test('a second run on the same day changes no letter', async () => {
    const visitor = visitorOf({ 'alpha.example': 200, 'beta.example': 500 });
    await run([], visitor);
    const before = readFileSync(linksFile(), 'utf8');
    await run([], visitor);
    expect(readFileSync(linksFile(), 'utf8')).toBe(before);
  });
});

describe('without a network', () => {
  const nobody = visitorOf({
    'alpha.example': NO_NETWORK,
    'beta.example': NO_NETWORK,
    'gamma.example': NO_NETWORK,
    'archive.org': NO_NETWORK,
  });

  test('it says so in one sentence and changes nothing', async () => {
    writeFileSync(linksFile(), '{}\n');
    expect(await run([], nobody)).toMatch(/^No host can be reached[^.]*\.$/);
    expect(readFileSync(linksFile(), 'utf8')).toBe('{}\n');
  });

  test('a single dead host is no dead network, as long as the archive answers', async () => {
    await run(['--only', 'alpha'], visitorOf({ 'alpha.example': NO_NETWORK }));
    expect(readFile()).toEqual({
      alpha: { verdict: 'failed', checked: '2026-12-01', reason: 'the host has no address', failures: 1 },
    });
  });
});

describe('flags', () => {
  const known = '{"alpha":{"verdict":"ok","checked":"2026-11-30"},"beta":{"verdict":"ok","checked":"2026-10-01"}}';
  const pagesAsked = async (args: string[]) => {
    const asked: string[] = [];
    writeFileSync(linksFile(), known);
    await run(args, visitorOf({}, asked));
    return asked.filter((url) => !url.startsWith(WAYBACK)).map((url) => new URL(url).hostname.split('.')[0]);
  };

  test.each([
    [[], ['alpha', 'beta', 'gamma']],
    [
      ['--only', 'gamma,alpha'],
      ['alpha', 'gamma'],
    ],
    [
      ['--older-than', '30'],
      ['beta', 'gamma'],
    ],
    [['--only', 'alpha', '--older-than', '30'], []],
  ])('%j asks for %j', async (args, expected) => {
    expect(await pagesAsked(args)).toEqual(expected);
  });

  test('--only leaves the other records alone', async () => {
    await pagesAsked(['--only', 'gamma']);
    expect(Object.entries(readFile()).map(([id, { verdict }]) => [id, verdict])).toEqual([
      ['alpha', 'ok'],
      ['beta', 'ok'],
      ['gamma', 'gone'],
    ]);
  });

  test('--dry-run shows what it found and writes nothing', async () => {
    const text = await run(['--dry-run'], visitorOf({ 'alpha.example': 200 }));
    expect(text).toContain('"alpha": {"verdict":"ok"');
    expect(readdirSync(join(folder, 'content'))).toEqual(['sources']);
  });

  test.each([
    [['--only', 'alhpa'], /no source "alhpa"; did you mean "alpha"/],
    [['--older-than', 'week'], /takes a number of days/],
    [['--quick'], /--quick/],
  ])('%j is refused', async (args, message) => {
    await expect(run(args, visitorOf({}))).rejects.toThrow(message);
  });
});

test.each([
  [
    'records',
    () => writeFileSync(linksFile(), '{"alpha": {"verdict": "fine"}}'),
    /content\/links\.json:1:\d+ alpha\.verdict/,
  ],
  [
    'sources',
    () => writeFileSync(join(folder, 'content/sources/beta.yaml'), 'url: nowhere'),
    /content\/sources\/beta\.yaml:1:1 url/,
  ],
])('%s that do not fit stop it before it could lose them', async (_, spoil, message) => {
  spoil();
  const asked: string[] = [];
  await expect(run([], visitorOf({}, asked))).rejects.toThrow(message);
  expect(asked).toEqual([]);
});

describe('the archive', () => {
  test('is asked for the copy nearest to the day a person saw the page', () => {
    const address = new URL(availabilityAddress(WAYBACK, 'https://example.org/a?b=1&c=2', '2026-11-24'));
    expect([address.searchParams.get('url'), address.searchParams.get('timestamp')]).toEqual([
      'https://example.org/a?b=1&c=2',
      '20261124',
    ]);
  });

  test.each([
    ['a copy', availability(CLOSEST), '2026-10-28'],
    ['none', '{"archived_snapshots":{}}', undefined],
    ['a copy of an error page', availability({ ...CLOSEST, status: '404' }), undefined],
    ['a copy that is not there', availability({ ...CLOSEST, available: false }), undefined],
    ['something else', '<html>', undefined],
  ])('%s', (_, text, date) => {
    expect(copyIn(text)?.date).toBe(date);
  });
});
