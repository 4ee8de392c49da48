/** The asking, against servers on this machine that do what servers do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVisitor, retryAfter, USER_AGENT, type Manners } from '../../../src/links/ask.ts';
import { verdictOf } from '../../../src/links/verdict.ts';
import { HASTY, page, redirect, serve, serveSecurely, status, type Behaviour, type TestServer } from './server.ts';

const PARADE = page('A parade in Darvoz', '<h1>A parade in Darvoz</h1>');

/** The first request of a path meets one behaviour, all later ones another. */
function first(behaviour: Behaviour, then: Behaviour): Behaviour {
  let isFirst = true;
  return (request, response) => {
    (isFirst ? behaviour : then)(request, response);
    isFirst = false;
  };
}

/** Letters of Russian in windows-1251, as older news sites send them. */
const cyrillic = (text: string) =>
  Buffer.from([...text].map((letter) => (letter < 'А' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0)));

let server: TestServer;
let secure: TestServer;
let seenAgent: string | undefined;
let endlessEnded: Promise<unknown> | undefined;

beforeAll(async () => {
  secure = await serveSecurely({ '/page': PARADE });
  server = await serve({
    '/': page('News of the region'),
    '/page': (request, response) => {
      seenAgent = request.headers['user-agent'];
      PARADE(request, response);
    },
    '/report.pdf': status(200, { 'content-type': 'application/pdf' }),
    '/old': redirect(301, '/older'),
    '/older': redirect(308, '/page'),
    '/detour': redirect(302, '/page'),
    '/mixed': redirect(301, '/detour'),
    '/gone': status(410),
    '/broken': status(500),
    '/forbidden': status(403),
    '/soft': page('Page not found – News of the region'),
    '/soft-russian': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        Buffer.concat([
          Buffer.from('<meta charset="windows-1251"><title>'),
          cyrillic('Страница не найдена'),
          Buffer.from('</title>'),
        ]),
      );
    },
    '/to-root': redirect(301, '/'),
    '/get-only': (request, response) => (request.method === 'HEAD' ? status(405) : PARADE)(request, response),
    '/circle': redirect(302, '/circle-back'),
    '/circle-back': redirect(302, '/circle'),
    '/captcha': page('Just a moment...'),
    '/recovers': first(status(503, { 'retry-after': '0' }), PARADE),
    '/come-back-tomorrow': status(503, { 'retry-after': '86400' }),
    '/too-many': first(status(429), PARADE),
    '/endless': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (request.method === 'HEAD') return void response.end();
      endlessEnded = new Promise((done) => response.once('close', () => done('closed')));
      response.write('<title>A long story</title>');
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(64 * 1024), () => setImmediate(more));
      };
      more();
    },
    '/drip': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (request.method === 'HEAD') return void response.end();
      const timer = setInterval(() => response.write('.'), 10);
      response.once('close', () => clearInterval(timer));
    },
    '/silent': () => {},
    '/hangs-up': (request) => request.socket.destroy(),
  });
});
afterAll(() => Promise.all([server.close(), secure.close()]));

async function check(url: string, manners: Partial<Manners> = {}) {
  return verdictOf(url, await newVisitor({ ...HASTY, ...manners }).visit(url));
}
const requestsOf = (path: string) => server.log.filter((line) => line.endsWith(` ${path}`));

describe('what becomes of a link', () => {
  test.each([
    ['/page', { verdict: 'ok', status: 200 }],
    ['/report.pdf', { verdict: 'ok', status: 200 }],
    ['/old', { verdict: 'moved', status: 200, movedTo: '/page' }],
    ['/detour', { verdict: 'ok', status: 200 }],
    ['/mixed', { verdict: 'ok', status: 200 }],
    ['/nowhere', { verdict: 'gone', status: 404 }],
    ['/gone', { verdict: 'gone', status: 410 }],
    ['/soft', { verdict: 'gone', status: 200 }],
    ['/soft-russian', { verdict: 'gone', status: 200 }],
    ['/to-root', { verdict: 'gone', status: 200 }],
    ['/get-only', { verdict: 'ok', status: 200 }],
    ['/forbidden', { verdict: 'blocked', status: 403 }],
    ['/captcha', { verdict: 'blocked', status: 200 }],
    ['/broken', { verdict: 'failed', status: 500 }],
    ['/circle', { verdict: 'failed', reason: 'redirects more than 10 times' }],
    ['/hangs-up', { verdict: 'failed', reason: 'breaks off' }],
    ['/recovers', { verdict: 'ok', status: 200 }],
    ['/too-many', { verdict: 'ok', status: 200 }],
    ['/come-back-tomorrow', { verdict: 'failed', status: 503 }],
    ['/endless', { verdict: 'ok', status: 200 }],
  ])('%s', async (path, expected) => {
    const wanted = 'movedTo' in expected ? { ...expected, movedTo: server.url + expected.movedTo } : expected;
    expect(await check(server.url + path)).toMatchObject(wanted);
  });

  test('a server that never answers', async () => {
    const found = await check(`${server.url}/silent`, { retries: 0, timeout: { ...HASTY.timeout, response: 50 } });
    expect(found).toEqual({ verdict: 'failed', reason: 'takes too long' });
  });

  test('a page that comes letter by letter', async () => {
    const found = await check(`${server.url}/drip`, { retries: 0, timeout: { ...HASTY.timeout, request: 500 } });
    expect(found).toEqual({ verdict: 'failed', reason: 'takes too long' });
  });

  test('a certificate that nobody signed, asked once', async () => {
    expect(await check(`${secure.url}/page`)).toEqual({
      verdict: 'failed',
      reason: 'its certificate or encryption is not right',
    });
    expect(secure.log).toEqual([]);
  });

  test('a port where nobody listens counts as no network', async () => {
    const closed = await serve({});
    await closed.close();
    expect(await newVisitor(HASTY).visit(`${closed.url}/page`)).toMatchObject({ kind: 'unreachable' });
  });
});

describe('manners', () => {
  test.each([
    ['/report.pdf', ['HEAD'], 'no page to read'],
    ['/get-only', ['HEAD', 'GET'], 'HEAD refused'],
    ['/nowhere', ['HEAD', 'GET'], 'HEAD is not believed'],
    ['/broken', ['HEAD', 'GET', 'GET'], 'two retries'],
    ['/come-back-tomorrow', ['HEAD'], 'asks for more time than we have'],
  ])('%s is asked with %j: %s', async (path, methods) => {
    const before = requestsOf(path).length;
    await check(server.url + path);
    expect(requestsOf(path).slice(before)).toEqual(methods.map((method) => `${method} ${path}`));
  });

  test('we say who we are', async () => {
    await check(`${server.url}/page`);
    expect(seenAgent).toBe(USER_AGENT);
    expect(USER_AGENT).toMatch(/^rhetoric-or-threat\//);
  });

  test('of a page without end, only the beginning is taken', async () => {
    await check(`${server.url}/endless`);
    await expect(endlessEnded).resolves.toBe('closed');
  });

  test('one request at a time to a host, a few at once to all', async () => {
    let underWay = 0;
    let most = 0;
    const mostOfOne: number[] = [];
    const counting = (index: number): Behaviour => {
      let here = 0;
      return (_, response) => {
        most = Math.max(most, (underWay += 1));
        mostOfOne[index] = Math.max(mostOfOne[index] ?? 0, (here += 1));
        setTimeout(() => {
          underWay -= 1;
          here -= 1;
          response.writeHead(200, { 'content-type': 'text/plain' }).end();
        }, 20);
      };
    };
    const hosts = await Promise.all([0, 1, 2, 3].map((index) => serve({ '/text': counting(index) })));
    const visitor = newVisitor({ ...HASTY, concurrency: 2 });
    await Promise.all([...hosts, ...hosts, ...hosts].map(({ url }) => visitor.visit(`${url}/text`)));
    expect(mostOfOne).toEqual([1, 1, 1, 1]);
    expect(most).toBe(2);
    await Promise.all(hosts.map(({ close }) => close()));
  });

  test.each([
    ['120', 120_000],
    ['Mon, 02 Nov 2026 10:00:30 GMT', 30_000],
    ['Mon, 02 Nov 2026 09:00:00 GMT', 0],
    ['soon', 0],
    [undefined, 0],
  ])('Retry-After: %s is %i ms', (header, wait) => {
    expect(retryAfter(header, Date.parse('2026-11-02T10:00:00Z'))).toBe(wait);
  });
});
