/** Each check passes on a small sound site, and finds its fault on a server that does that one thing wrong. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../../src/hosts/rules.ts';
import { TYPES } from '../../../src/hosts/types.ts';
import { CHECKS } from '../../../src/verify/checks.ts';
import { verify, type Verified } from '../../../src/verify/index.ts';
import { HOST_IDS } from '../../../src/hosts/index.ts';

const BASE = '/brief/';
/** A PNG as far as its size is read. */
const png = (width: number, height: number): Buffer => {
  const body = Buffer.alloc(64);
  body.write('\x89PNG\r\n\x1a\n', 'latin1');
  body.writeUInt32BE(width, 16);
  body.writeUInt32BE(height, 20);
  return body;
};

type Files = Record<string, string | Buffer>;
const page = (home: string, path: string, head = '', body = '') =>
  [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    `<link rel="canonical" href="${home}${path}">\n`,
    `<meta property="og:image" content="${home}cards/a.png">`,
    `<meta property="og:image:alt" content="A card">${head}</head>`,
    `<body><a class="mast" href="${BASE}">Home</a><h1>Page</h1>${body}${'<p>Panj</p>'.repeat(300)}</body></html>`,
  ].join('');

/** @param home address of the site, with its base */
const files = (home: string): Files => ({
  'index.html': page(
    home,
    '',
    '<link rel="alternate" type="application/rss+xml" href="feed.xml">',
    '<a href="map/">Map</a><script type="module" src="assets/a.js"></script><a href="data/a.csv">CSV</a>' +
      '<a href="cite/a.bib">BibTeX</a><a href="embed/map/">Frame</a>',
  ),
  'map/index.html': page(
    home,
    'map/',
    `<link rel="alternate" type="application/json+oembed" href="${home}oembed/map.json">`,
  ),
  'embed/index.html': page(home, 'embed/'),
  'embed/map/index.html': page(home, 'map/'),
  'embed/v1.js': '/* v1 */'.repeat(500),
  'assets/a.js': '/* a */'.repeat(500),
  'data/a.csv': 'a,b\n'.repeat(900),
  'cite/a.bib': '@misc{a}',
  'oembed/map.json': JSON.stringify({
    version: '1.0',
    type: 'rich',
    html: `<iframe src="${home}embed/map/?a=1&amp;b=2"></iframe>`,
    thumbnail_url: `${home}cards/a.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  }),
  'cards/a.png': png(1200, 630),
  'feed.xml':
    `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>${home}</link>` +
    '<description>D</description><item><title>One</title></item></channel></rss>',
  'sitemap.xml': `<?xml version="1.0"?><urlset><url><loc>${home}</loc></url><url><loc>${home}map/</loc></url></urlset>`,
  'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`,
  '404.html': page(home, '404.html'),
  'build.json': JSON.stringify({
    site: home.replace(/\/brief\/$/, ''),
    base: BASE,
    odd: ['assets/_b.js', '.well-known/security.txt'],
  }),
  'assets/_b.js': 'export {};',
  '.well-known/security.txt': 'Contact: mailto:a@example.org\nExpires: 2099-01-01T00:00:00Z\n',
});

interface Fault {
  /** Changes a file, or takes it away. */
  files?: (home: string) => Record<string, string | Buffer | undefined>;
  /** Changes the headers of a path; `undefined` takes one away. */
  headers?: (path: string) => Record<string, string | undefined>;
  isPacked?: boolean;
  /** What an unknown path is answered with. */
  missing?: 200 | 404;
  noSlash?: true;
}

/** A small server that answers as the real one does, but for one fault. */
async function start(fault: Fault = {}): Promise<{ server: Server; home: string }> {
  let site: Record<string, string | Buffer | undefined> = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://a');
    const path = pathname.slice(BASE.length - 1);
    const name = path.slice(1);
    const inside = pathname.startsWith(BASE);
    if (inside && !fault.noSlash && site[`${name}/index.html`] !== undefined) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const found = inside ? site[/(?:^|\/)$/.test(name) ? `${name}index.html` : name] : undefined;
    const isMissing = found === undefined;
    const status = isMissing ? (fault.missing ?? 404) : 200;
    const body = Buffer.from((isMissing ? site['404.html'] : found) ?? '');
    const end = isMissing ? '.html' : (/\.\w+$/.exec(name)?.[0] ?? '.html');
    const wanted = { ...headersAt(path), 'Content-Type': TYPES[end]?.type ?? 'text/plain', ...fault.headers?.(path) };
    for (const [header, value] of Object.entries(wanted)) if (value !== undefined) response.setHeader(header, value);
    const isPacked = (fault.isPacked ?? true) && body.length > 860 && end !== '.png';
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(status).end(isPacked ? gzipSync(body) : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
  site = { ...files(home), ...fault.files?.(home) };
  return { server, home };
}

async function verified(fault: Fault = {}, options: Parameters<typeof verify>[1] = {}): Promise<Verified> {
  const { server, home } = await start(fault);
  try {
    return await verify(home, options);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
const faultsOf = ({ outcomes }: Verified) =>
  Object.fromEntries(outcomes.filter(({ faults }) => faults?.length).map(({ check, faults }) => [check.id, faults!]));

const on = (beginning: string, headers: Record<string, string | undefined>) => (path: string) =>
  path.startsWith(beginning) ? headers : {};

/** What is done wrong, the check that must find it, and what it says. */
const CASES: readonly [wrong: string, fault: Fault, id: string, says: RegExp][] = [
  ['no sitemap', { files: () => ({ 'sitemap.xml': undefined }) }, 'pages', /sitemap\.xml: status 404/],
  ['a page of the sitemap is gone', { files: () => ({ 'map/index.html': undefined }) }, 'pages', /\/map\/: status 404/],
  [
    'pages may be framed',
    { headers: (path) => (path.startsWith('/embed/') ? {} : { 'Content-Security-Policy': undefined }) },
    'frames',
    /no frame-ancestors/,
  ],
  [
    'embeds may not be framed',
    { headers: on('/embed/', { 'Content-Security-Policy': "frame-ancestors 'self'" }) },
    'embeds',
    /embed\/map\/: frame-ancestors/,
  ],
  [
    'embeds have X-Frame-Options',
    { headers: on('/embed/', { 'X-Frame-Options': 'SAMEORIGIN' }) },
    'embeds',
    /X-Frame-Options: SAMEORIGIN/,
  ],
  [
    'a page without a policy',
    { files: (home) => ({ 'map/index.html': page(home, 'map/').replace(/<meta http-equiv[^>]*>/, '') }) },
    'policy',
    /\/map\/: no default-src/,
  ],
  ['types may be guessed', { headers: () => ({ 'X-Content-Type-Options': undefined }) }, 'nosniff', /no nosniff/],
  [
    'the script may not be loaded elsewhere',
    { headers: (path) => (path === '/embed/v1.js' ? { 'Access-Control-Allow-Origin': undefined } : {}) },
    'cors',
    /embed\/v1\.js/,
  ],
  [
    'data may not be loaded elsewhere',
    { headers: on('/data/', { 'Access-Control-Allow-Origin': undefined }) },
    'cors',
    /data\/a\.csv/,
  ],
  [
    'a text without its character set',
    { headers: on('/robots.txt', { 'Content-Type': 'text/plain' }) },
    'types',
    /robots\.txt: no character set/,
  ],
  [
    'another character set',
    { headers: on('/data/', { 'Content-Type': 'text/csv; charset=ISO-8859-1' }) },
    'types',
    /called iso-8859-1/,
  ],
  [
    'an unknown type',
    { headers: on('/cite/', { 'Content-Type': 'application/octet-stream' }) },
    'types',
    /octet-stream, not as application\/x-bibtex/,
  ],
  ['assets are not kept', { headers: on('/assets/', { 'Cache-Control': 'no-cache' }) }, 'kept', /assets\/a\.js/],
  [
    'pages are kept for a day',
    { headers: on('/map/', { 'Cache-Control': 'max-age=86400' }) },
    'kept',
    /\/map\/: kept for 86400 s/,
  ],
  ['nothing is compressed', { isPacked: false }, 'packed', /bytes as they are/],
  ['no way to the slash', { noSlash: true }, 'slash', /\/map: status 404/],
  ['every address is answered', { missing: 200 }, 'missing', /status 200/],
  ['a 404 page of the host', { files: () => ({ '404.html': '<h1>Not found</h1>' }) }, 'missing', /not the 404 page/],
  [
    'built for another address',
    { files: (home) => ({ 'map/index.html': page(`${home}other/`, 'map/') }) },
    'canonical',
    /calls itself .*other\/map/,
  ],
  [
    'a link leads nowhere',
    { files: (home) => ({ 'map/index.html': page(home, 'map/', '', '<a href="../gone/">Gone</a>') }) },
    'links',
    /\/gone\/: status 404, linked on \/map\//,
  ],
  ['no card', { files: () => ({ 'cards/a.png': undefined }) }, 'cards', /status 404/],
  ['a card of another size', { files: () => ({ 'cards/a.png': png(600, 315) }) }, 'cards', /is 600 × 315/],
  [
    'an oEmbed answer that is none',
    { files: () => ({ 'oembed/map.json': '<html>' }) },
    'oembed',
    /not one of version 1\.0/,
  ],
  [
    'an oEmbed frame that is gone',
    {
      files: (home) => ({
        'oembed/map.json': (files(home)['oembed/map.json'] as string).replace('embed/map', 'embed/none'),
      }),
    },
    'oembed',
    /its frame .*status 404/,
  ],
  ['a broken feed', { files: () => ({ 'feed.xml': '<rss><channel>' }) }, 'feeds', /feed/],
  [
    'robots without a sitemap',
    { files: () => ({ 'robots.txt': 'User-agent: *\nAllow: /\n' }) },
    'robots',
    /names the sitemap nowhere/,
  ],
  [
    'names with _ are dropped',
    { files: () => ({ 'assets/_b.js': undefined }) },
    'dropped',
    /assets\/_b\.js: status 404/,
  ],
  [
    'security.txt has run out',
    { files: () => ({ '.well-known/security.txt': 'Contact: mailto:a@example.org\nExpires: 2020-01-01T00:00:00Z\n' }) },
    'dropped',
    /Expires: 2020/,
  ],
];

describe('a sound site', () => {
  let sound: Verified;
  beforeAll(async () => {
    sound = await verified();
  });

  test('passes every check', () => {
    expect(faultsOf(sound)).toEqual({});
    expect(sound.isSound).toBe(true);
    expect(sound.report).toContain('All is as it should be.');
  });

  test('each check has a case that it fails, and a remedy for each host', () => {
    expect(CHECKS.map(({ id }) => id).filter((id) => !CASES.some(([, , of]) => of === id))).toEqual([]);
    for (const { id, remedy } of CHECKS)
      for (const host of HOST_IDS) expect(remedy[host], `${id} on ${host}`).toMatch(/\w{3}/);
  });
});

test.each(CASES)('%s', async (_, fault, id, says) => {
  const result = await verified(fault);
  expect(result.isSound).toBe(false);
  expect(faultsOf(result)[id]?.join('\n') ?? '').toMatch(says);
  expect(result.report).toMatch(new RegExp(`^${id} +FAULT`, 'm'));
});

test('what a host cannot do can be allowed, and its own remedy is told', async () => {
  const fault: Fault = { headers: () => ({ 'X-Content-Type-Options': undefined, Server: 'GitHub.com' }) };
  const { report } = await verified(fault);
  expect(report).toContain('→ GitHub Pages: Cannot be set there');
  expect(report).not.toContain('nginx');
  const allowed = await verified(fault, { allow: ['nosniff'] });
  expect(allowed.isSound).toBe(true);
  await expect(verified({}, { allow: ['nothing'] })).rejects.toThrow('no check “nothing”');
});

test('it does not ask another host, and says so where nothing answers', async () => {
  await expect(verify('not an address')).rejects.toThrow('not the address of a web site');
  await expect(verify('http://127.0.0.1:1/')).rejects.toThrow('does not answer: ECONNREFUSED');
  let asked = 0;
  const other = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const away = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  const result = await verified({
    files: (home) => ({
      'map/index.html': page(
        home,
        'map/',
        `<link rel="alternate" type="application/json+oembed" href="${away}o.json">`,
        `<a href="${away}">Away</a><img src="${away}a.png">`,
      ),
    }),
  });
  expect(faultsOf(result)['oembed']).toEqual([`/map/: its oEmbed answer is elsewhere, ${away}o.json`]);
  expect(asked).toBe(0);
  other.close();
});
