import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../../src/cli/serve.ts';
import { chooseEncoding } from '../../../src/build/static-files.ts';

const LONG_TEXT = '<!doctype html><h1>Home</h1>' + 'Panj '.repeat(1000);

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks with the path as it stands: fetch() would tidy `..` away before the server saw it. */
function ask(
  server: RunningServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

let parent: string;
let atRoot: RunningServer;
let inFolder: RunningServer;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'));
  const dir = join(parent, 'dist');
  const files = {
    'index.html': LONG_TEXT,
    '404.html': '<!doctype html><h1>Not here</h1>',
    _headers: '# for hosts',
    'map/index.html': '<h1>Map</h1>',
    'embed/map/index.html': '<h1>Embedded</h1>',
    'assets/app.4f2a.js': 'export {};',
    'a b.txt': 'blank',
    'data/border.geojson': '{}',
    'app.webmanifest': '{}',
    'feed.xml': '<feed/>',
    'font.woff2': 'x'.repeat(2000),
    '.hidden': 'no',
    'empty/file.txt': 'a folder without a page',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  symlinkSync(join(parent, 'secret.txt'), join(dir, 'link.txt'));
  atRoot = await startServer({ dir, port: 0 });
  inFolder = await startServer({ dir, base: 'briefs/border', port: 0 });
});

afterAll(async () => {
  await atRoot.close();
  await inFolder.close();
  rmSync(parent, { recursive: true });
});

describe('paths', () => {
  test('a folder path gives its page', async () => {
    expect((await ask(atRoot, '/map/?at=1')).body.toString()).toBe('<h1>Map</h1>');
  });

  test('a folder path without its last slash is sent there, query and all', async () => {
    expect(await ask(atRoot, '/map?at=1')).toMatchObject({ status: 301, headers: { location: '/map/?at=1' } });
  });

  test.each(['/nowhere', '/nowhere/', '/map/index.html/', '/empty', '/empty/'])(
    '%s gives the 404 page',
    async (path) => {
      const { status, body } = await ask(atRoot, path);
      expect([status, body.toString()]).toEqual([404, '<!doctype html><h1>Not here</h1>']);
    },
  );

  test.each([
    '/../secret.txt',
    '/map/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/map/..%2f..%2f..%2fsecret.txt',
    '/%00',
    '/%',
    '/link.txt',
    '/.hidden',
    '/_headers',
    '//map',
    '//map/',
  ])('%s is refused', async (path) => {
    expect((await ask(atRoot, path)).status).toBe(404);
  });

  test('a name with a blank is found', async () => {
    expect((await ask(atRoot, '/a%20b.txt')).body.toString()).toBe('blank');
  });
});

describe('under a base', () => {
  test('the address that is given out holds the base', () => {
    expect(new URL(inFolder.url).pathname).toBe('/briefs/border/');
  });

  test.each([
    ['/', 302, '/briefs/border/'],
    ['/briefs/border', 301, '/briefs/border/'],
    ['/briefs/border/map', 301, '/briefs/border/map/'],
  ])('%s is sent on', async (path, status, location) => {
    expect(await ask(inFolder, path)).toMatchObject({ status, headers: { location } });
  });

  test.each([
    ['/briefs/border/map/', 200],
    ['/map/', 404],
    ['/briefs/borderline/', 404],
    ['/briefs/border/../../secret.txt', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await ask(inFolder, path)).status).toBe(status);
  });

  test('header rules count from the base', async () => {
    expect((await ask(inFolder, '/briefs/border/embed/map/')).headers['content-security-policy']).toBe(
      "base-uri 'none'",
    );
    expect((await ask(inFolder, '/briefs/border/map/')).headers['content-security-policy']).toBe(
      "frame-ancestors 'self'",
    );
  });
});

describe('headers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/app.4f2a.js', 'text/javascript; charset=utf-8'],
    ['/data/border.geojson', 'application/geo+json'],
    ['/app.webmanifest', 'application/manifest+json'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/a%20b.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(atRoot, path)).headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
  });

  test('only files that carry a hash are kept for good', async () => {
    expect((await ask(atRoot, '/assets/app.4f2a.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await ask(atRoot, '/')).headers['cache-control']).toBe('no-cache');
    expect((await ask(atRoot, '/assets/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  test('a known ETag is answered with 304 and no body', async () => {
    const etag = String((await ask(atRoot, '/')).headers['etag']);
    expect(await ask(atRoot, '/', { 'if-none-match': `"other", W/${etag}` })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
      headers: { etag },
    });
    expect((await ask(atRoot, '/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('HEAD gives the headers of GET', async () => {
    const { headers, body } = await ask(atRoot, '/', {}, 'HEAD');
    expect([headers['content-length'], body.length]).toEqual([String(LONG_TEXT.length), 0]);
  });

  test('other methods are not allowed', async () => {
    expect(await ask(atRoot, '/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('compression', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s gives the same text in fewer bytes, under its own ETag', async (encoding, decompress) => {
    const plain = await ask(atRoot, '/');
    const { headers, body } = await ask(atRoot, '/', { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(decompress(body).toString()).toBe(LONG_TEXT);
    expect(body.length).toBeLessThan(plain.body.length / 10);
    expect(headers['etag']).not.toBe(plain.headers['etag']);
  });

  test('fonts are compressed already', async () => {
    expect((await ask(atRoot, '/font.woff2', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0', undefined],
    [undefined, undefined],
  ])('%s chooses %s', (accepted, chosen) => {
    expect(chooseEncoding(accepted)).toBe(chosen);
  });
});

test('without a wish for a port, two servers find two', async () => {
  const dir = join(parent, 'dist');
  const servers = [await startServer({ dir }), await startServer({ dir })];
  expect(servers[0]?.url).not.toBe(servers[1]?.url);
  await Promise.all(servers.map(({ close }) => close()));
});
