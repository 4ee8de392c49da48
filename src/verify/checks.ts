/**
 * What should hold of a deployed site, one row a check: what it is, how it is tried, and what mends it on each host.
 * Checks ask and judge; they never throw for what a server does.
 */
import { parseFeed } from 'feedsmith';
import { HOST_IDS, type HostId } from '../hosts/index.ts';
import { TYPES } from '../hosts/types.ts';
import type { Answer } from './ask.ts';
import type { Page, Site } from './site.ts';

export type Remedies = Readonly<Record<HostId, string>>;

export interface Check {
  id: string;
  /** What should hold, in a few words. */
  what: string;
  /** @returns what does not hold, one line each; none where all is well; `undefined` where it cannot be tried */
  test: (site: Site) => Promise<string[] | undefined> | string[];
  remedy: Remedies;
}

const every = (text: string): Remedies =>
  Object.fromEntries(HOST_IDS.map((id) => [id, text])) as Record<HostId, string>;
/** What the generated configuration does. @param pages what there is to do on GitHub Pages, which takes none */
const configured = (pages: string): Remedies => ({
  ...(Object.fromEntries(
    HOST_IDS.map((id) => [id, `Use what \`npm run --silent configs -- ${id}\` prints.`]),
  ) as Record<HostId, string>),
  netlify:
    'Publish the _headers of a build made there in the root of the site; ' +
    'elsewhere, `npm run --silent configs -- netlify > dist/_headers`.',
  cloudflare:
    'Publish dist/_headers in the root of the site, at most 100 rules; headers set in the dashboard win over it.',
  'github-pages': pages,
});
/** What lets the pages below /embed/ stand in frames. */
export const framing = configured('GitHub Pages sends neither by itself: look at the CDN before it.');
const NOT_THERE =
  'Cannot be set there. Put a CDN with header rules before it, or accept it: `--allow` with the name of the check.';
const rebuild = every(
  'Build for the address where the site is: SITE=https://host BASE=/folder/ npm run build; then publish all of dist/.',
);
const publish: Remedies = {
  ...every('Publish all of dist/, at the base path that it was built for.'),
  'github-pages':
    'Put an empty .nojekyll beside index.html: without it, names that begin with "_" or "." are dropped. ' +
    'Publish all of dist/.',
  nginx:
    'The content of dist/ goes to <root> and the base path; ' +
    'no location may refuse names that begin with "_", nor /.well-known/.',
};

const at = (site: Site, url: string) => url.slice(site.home.href.length - 1);
const header = (answer: Answer, name: string) => answer.headers[name] ?? '';
const said = (answer: Answer) => (answer.fault ? `no answer (${answer.fault})` : `status ${answer.status}`);
const policyOf = (page: Page) =>
  `${header(page, 'content-security-policy')};${page.metas.get('content-security-policy') ?? ''}`;
/** Each answer that does not pass, told with where it is. */
const tell = <A extends Answer>(
  site: Site,
  answers: readonly A[],
  fault: (answer: A) => string | false | undefined,
): string[] =>
  answers.flatMap((answer) => {
    const what = fault(answer);
    return what ? [`${at(site, answer.url)}: ${what}`] : [];
  });
const reached = <A extends Answer>(answers: readonly A[]): A[] => answers.filter(({ status }) => status === 200);
const end = (url: string): string => /\.\w+$/.exec(new URL(url).pathname)?.[0] ?? '.html';
/** One linked file for each folder and end of a name. */
function samples(site: Site): string[] {
  const seen = new Map<string, string>();
  for (const url of [new URL('embed/v1.js', site.home).href, ...site.linked.keys()]) {
    const key = `${at(site, url).split('/')[1]} ${end(url)}`;
    if (url.startsWith(site.home.href) && end(url) !== '.html' && !seen.has(key)) seen.set(key, url);
  }
  return [...seen.values()];
}
const askAll = (site: Site, urls: readonly string[]) => Promise.all(urls.map((url) => site.ask(url)));

export const CHECKS: readonly Check[] = [
  {
    id: 'pages',
    what: 'every page of the sitemap answers',
    test: (site) => [
      ...(site.sitemap.status === 200 && site.pages.length > 1
        ? []
        : [`/sitemap.xml: ${said(site.sitemap)}, or no page of this site in it`]),
      ...tell(site, site.pages, (page) => page.status !== 200 && said(page)),
    ],
    remedy: publish,
  },
  {
    id: 'frames',
    what: 'pages refuse to stand in the frames of other sites',
    test: (site) =>
      tell(
        site,
        reached(site.pages.filter((page) => !at(site, page.url).startsWith('/embed/'))),
        (page) =>
          !/frame-ancestors\s+'(?:self|none)'/.test(header(page, 'content-security-policy')) &&
          !/^(?:sameorigin|deny)$/i.test(header(page, 'x-frame-options')) &&
          'no frame-ancestors in the header Content-Security-Policy',
      ),
    remedy: configured(NOT_THERE),
  },
  {
    id: 'embeds',
    what: 'what is under /embed/ may stand in any frame',
    test: (site) =>
      tell(site, site.frames, (page) => {
        if (page.status !== 200) return said(page);
        if (policyOf(page).includes('frame-ancestors')) return 'frame-ancestors in its policy';
        const options = header(page, 'x-frame-options');
        return options && `X-Frame-Options: ${options}`;
      }),
    remedy: framing,
  },
  {
    id: 'policy',
    what: 'every page has a Content-Security-Policy',
    test: (site) =>
      tell(
        site,
        reached([...site.pages, ...site.frames]),
        (page) => !policyOf(page).includes('default-src') && 'no default-src, neither in a header nor in the page',
      ),
    remedy: every(
      'Publish the pages as `npm run build` wrote them: the policy is in each; ' +
        'a minifier or injected script must not change them.',
    ),
  },
  {
    id: 'nosniff',
    what: 'types are not guessed (X-Content-Type-Options)',
    test: async (site) =>
      tell(
        site,
        reached([...site.pages, ...(await askAll(site, samples(site)))]),
        (answer) => !/nosniff/i.test(header(answer, 'x-content-type-options')) && 'no nosniff',
      ),
    remedy: configured(NOT_THERE),
  },
  {
    id: 'cors',
    what: 'other sites may load /embed/, /assets/, /data/, /cite/, /oembed/',
    test: async (site) => {
      const shared = samples(site).filter((url) => /^\/(?:embed|assets|data|cite|oembed)\//.test(at(site, url)));
      return tell(site, await askAll(site, shared), (answer) =>
        answer.status !== 200
          ? said(answer)
          : header(answer, 'access-control-allow-origin') !== '*' && 'no Access-Control-Allow-Origin: *',
      );
    },
    remedy: configured('GitHub Pages sends it by itself: look at the CDN before it.'),
  },
  {
    id: 'types',
    what: 'files have their type, and texts their character set',
    test: async (site) =>
      tell(
        site,
        reached([
          ...site.pages,
          ...(await askAll(site, [
            ...samples(site),
            new URL('robots.txt', site.home).href,
            new URL('sitemap.xml', site.home).href,
          ])),
        ]),
        wrongType,
      ),
    remedy: configured(
      'Types are fixed there; those of .bib and .ris may be plain text or a download, ' +
        'which reference managers take: accept it with `--allow types`.',
    ),
  },
  {
    id: 'kept',
    what: 'files of /assets/ are kept, pages are asked for anew',
    test: async (site) => [
      ...tell(site, reached(site.pages), (page) =>
        lifetime(page) > 3600
          ? `kept for ${lifetime(page)} s`
          : !header(page, 'cache-control') && 'no Cache-Control: browsers guess',
      ),
      ...tell(
        site,
        reached(
          await askAll(
            site,
            samples(site).filter((url) => at(site, url).startsWith('/assets/')),
          ),
        ),
        (file) => lifetime(file) < 86_400 && `Cache-Control: ${header(file, 'cache-control') || 'none'}`,
      ),
    ],
    remedy: configured(
      'Everything is kept for ten minutes there, which is slower and nothing else: accept it with `--allow kept`.',
    ),
  },
  {
    id: 'packed',
    what: 'texts are compressed',
    test: async (site) => {
      const texts = [
        ...site.pages.slice(0, 1),
        ...(await askAll(
          site,
          samples(site).filter((url) => ['.js', '.json', '.svg', '.csv'].includes(end(url))),
        )),
      ];
      return tell(
        site,
        reached(texts),
        (answer) =>
          answer.body.length > 2000 &&
          !/^(?:br|gzip|zstd|deflate)$/.test(header(answer, 'content-encoding')) &&
          `${answer.body.length} bytes as they are`,
      );
    },
    remedy: configured('GitHub Pages does it by itself: look at the CDN before it.'),
  },
  {
    id: 'slash',
    what: 'an address without its last slash leads on',
    test: async (site) => {
      const urls = site.pages
        .filter(({ url }) => url !== site.home.href)
        .slice(0, 5)
        .map(({ url }) => url);
      const answers = await askAll(
        site,
        urls.map((url) => url.replace(/\/$/, '')),
      );
      return tell(site, answers, (answer) => {
        const to = header(answer, 'location') && new URL(header(answer, 'location'), answer.url);
        return !/^30[1278]$/.test(String(answer.status))
          ? said(answer)
          : (to as URL).href !== `${answer.url}/` && `leads to ${String(to)}`;
      });
    },
    remedy: {
      ...configured('GitHub Pages does it by itself for folders with an index.html.'),
      netlify: 'Turn “pretty URLs” off; folders with an index.html are then led to by themselves.',
      cloudflare: 'Cloudflare does it by itself where pages are folders with an index.html: publish dist/ as it is.',
    },
  },
  {
    id: 'missing',
    what: 'an address that does not exist gets status 404 and our page',
    test: async (site) => {
      const answers = await askAll(
        site,
        ['no-such-page-here/', 'chapters/no-such-page/', 'assets/no-such-file.js'].map(
          (name) => new URL(name, site.home).href,
        ),
      );
      return tell(site, answers, (answer) => {
        if (answer.status !== 404) return said(answer);
        const { body } = answer;
        const isOurs = body.includes('<h1') && (body.includes('/cards/') || body.includes('class="mast"'));
        return !isOurs && 'not the 404 page of the site';
      });
    },
    remedy: {
      ...configured(
        '404.html has to stand in the root of what is published. ' +
          'For a site in a folder, a copy of it in the root of the host.',
      ),
      netlify: '404.html has to stand in the root; remove a rule `/* /index.html 200` from _redirects.',
      cloudflare:
        '404.html has to stand in the root: without it, Cloudflare answers every address with the front page.',
    },
  },
  {
    id: 'canonical',
    what: 'pages call themselves what they are asked by',
    test: (site) =>
      tell(site, reached(site.pages), (page) => {
        const to = page.canonical && site.locate(page.canonical, page.url);
        return !to || to.href !== page.url ? `calls itself ${page.canonical ?? 'nothing'}` : false;
      }),
    remedy: rebuild,
  },
  {
    id: 'links',
    what: 'everything within the site that is linked is there',
    test: async (site) => {
      const answers = await askAll(site, [...site.linked.keys()]);
      return tell(
        site,
        answers,
        (answer) =>
          answer.status !== 200 &&
          !(/^30[1278]$/.test(String(answer.status)) && header(answer, 'location')) &&
          `${said(answer)}, linked on ${at(site, site.linked.get(answer.url) ?? site.home.href)}`,
      );
    },
    remedy: publish,
  },
  {
    id: 'cards',
    what: 'cards are there, 1200 × 630, with a text',
    test: async (site) => {
      const faults = reached(site.pages).map(async (page) => {
        const image = page.metas.get('og:image');
        const url = image && site.locate(image, page.url);
        if (!url) return [`${at(site, page.url)}: ${image ? `its card is elsewhere, ${image}` : 'no card'}`];
        const card = await site.ask(url);
        const text = !page.metas.get('og:image:alt') && 'has no text';
        return [cardFault(card), text]
          .filter((fault) => fault !== false)
          .map((fault) => `${at(site, url.href)}: ${fault}`);
      });
      return (await Promise.all(faults)).flat();
    },
    remedy: publish,
  },
  {
    id: 'oembed',
    what: 'oEmbed is found, answers, and its frame and picture are there',
    test: async (site) => {
      const offers = reached(site.pages).flatMap((page) =>
        page.alternates.filter(({ type }) => type === 'application/json+oembed').map(({ href }) => ({ page, href })),
      );
      if (offers.length === 0) return ['no page offers it'];
      const faults = offers.map(async ({ page, href }) =>
        (await oembedFaults(site, page, href)).map((fault) => `${at(site, page.url)}: ${fault}`),
      );
      return (await Promise.all(faults)).flat();
    },
    remedy: publish,
  },
  {
    id: 'feeds',
    what: 'feeds can be read',
    test: async (site) => {
      const feeds = new Map(
        reached(site.pages).flatMap((page) =>
          page.alternates
            .filter(({ type }) => /rss|atom|feed\+json/.test(type))
            .map(({ href }) => [site.locate(href, page.url)?.href ?? href, page]),
        ),
      );
      const answers = await askAll(site, [...feeds.keys()]);
      return feeds.size === 0
        ? ['no page names one']
        : tell(site, answers, (answer) => (answer.status !== 200 ? said(answer) : feedFault(answer)));
    },
    remedy: publish,
  },
  {
    id: 'robots',
    what: 'robots.txt names the sitemap',
    test: async (site) => {
      // Only the one in the root of the host is read; the site's own says the same for whoever puts it there.
      const [own, root] = await Promise.all([
        site.ask(new URL('robots.txt', site.home)),
        site.ask(new URL('/robots.txt', site.home)),
      ]);
      const named = /^sitemap:\s*(\S+)/im.exec(own.body.toString())?.[1];
      const isNamed = named !== undefined && site.locate(named, site.home)?.href === site.sitemap.url;
      const misnamed = isNamed ? [] : [`/robots.txt: names the sitemap ${named ?? 'nowhere'}`];
      return [
        ...(own.status === 200 ? misnamed : [`/robots.txt: ${said(own)}`]),
        ...(root.status === 200 && /^disallow:\s*\/\s*$/im.test(root.body.toString())
          ? ['/robots.txt of the host: shuts everybody out']
          : []),
      ];
    },
    remedy: every(
      'Publish dist/robots.txt, built for this address; in the root of the host, if the site has the host to itself.',
    ),
  },
  {
    id: 'dropped',
    what: 'files that hosts like to drop are there, security.txt in force',
    test: async (site) => {
      const answers = await askAll(
        site,
        site.odd.map((name) => new URL(name, site.home).href),
      );
      const security = await site.ask(new URL('.well-known/security.txt', site.home));
      const expires = /^expires:\s*(\S+)/im.exec(security.body.toString())?.[1];
      return [
        ...tell(site, answers, (answer) => answer.status !== 200 && said(answer)),
        ...tell(site, reached([security]), (answer) =>
          !/^contact:\s*(?:mailto|https):/im.test(answer.body.toString())
            ? 'no Contact'
            : !(Date.parse(expires ?? '') > Date.now()) && `Expires: ${expires ?? 'nothing'}`,
        ),
      ];
    },
    remedy: publish,
  },
];

function cardFault(card: Answer): string | false {
  const size = pngSize(card.body);
  if (card.status !== 200) return said(card);
  if (header(card, 'content-type') !== 'image/png') return `is sent as ${header(card, 'content-type')}`;
  if (size?.join() !== '1200,630') return `is ${size?.join(' × ') ?? 'no PNG'}`;
  return card.body.length > 300_000 && `weighs ${card.body.length} bytes`;
}

function wrongType(answer: Answer): string | false {
  const sent = header(answer, 'content-type').toLowerCase();
  const [type = '', ...parameters] = sent.split(';').map((part) => part.trim());
  const known = TYPES[end(answer.url)];
  if (!known) return false;
  const wanted = known.type.replace(/;.*/, '');
  const isLike = type === wanted || (LIKE[wanted]?.test(type) ?? false);
  if (!isLike) return `is sent as ${sent || 'nothing'}, not as ${wanted}`;
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.replace(/^charset="?|"$/g, '');
  if (charset !== undefined)
    return charset !== 'utf-8' && charset !== 'utf8' && `its character set is called ${charset}`;
  // XML names its own, and so does a script's importer.
  return NEEDS_CHARSET.test(type) && 'no character set: what is not English is garbled';
}
const NEEDS_CHARSET = /^text\/(?!xml|javascript|css)|bibtex|research-info/;
/** Other names of the same type. */
const LIKE: Readonly<Record<string, RegExp>> = {
  'application/xml': /xml$/,
  'text/javascript': /javascript$/,
  'application/json': /json$/,
  'application/geo+json': /json$/,
  'application/manifest+json': /json$/,
  'image/vnd.microsoft.icon': /icon$/,
  'application/x-bibtex': /bibtex|^text\/plain/,
  'application/x-research-info-systems': /research-info|^text\/plain/,
  'text/markdown': /^text\//,
};

/** Seconds for which an answer may be kept without asking; 0 where that is not said. */
function lifetime(answer: Answer): number {
  const cache = header(answer, 'cache-control');
  return /no-cache|no-store/.test(cache) ? 0 : Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
}

/** Width and height of a PNG. */
const pngSize = (body: Buffer): [number, number] | undefined =>
  body.length > 24 && body.toString('latin1', 1, 4) === 'PNG'
    ? [body.readUInt32BE(16), body.readUInt32BE(20)]
    : undefined;

interface Oembed {
  version?: string;
  type?: string;
  html?: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

async function oembedFaults(site: Site, page: Page, href: string): Promise<string[]> {
  const url = site.locate(href, page.url);
  if (!url) return [`its oEmbed answer is elsewhere, ${href}`];
  const answer = await site.ask(url);
  if (answer.status !== 200) return [`its oEmbed answer ${href}: ${said(answer)}`];
  const oembed = readJson<Oembed>(answer);
  if (oembed?.version !== '1.0') return ['its oEmbed answer is not one of version 1.0'];
  const faults: string[] = [];
  const src = /<iframe[^>]* src="([^"]+)"/.exec(oembed.html ?? '')?.[1]?.replaceAll('&amp;', '&');
  const frame = src && site.locate(src, url);
  if (oembed.type === 'rich' && !frame) faults.push('its oEmbed answer is rich and holds no frame of this site');
  if (frame) {
    const framed = await site.ask(frame);
    if (framed.status !== 200) faults.push(`its frame ${src}: ${said(framed)}`);
    else if (header(framed, 'x-frame-options') || header(framed, 'content-security-policy').includes('frame-ancestors'))
      faults.push(`its frame ${src} refuses to be framed`);
  }
  if (oembed.thumbnail_url) {
    const picture = site.locate(oembed.thumbnail_url, url);
    const thumbnail = picture && (await site.ask(picture));
    const size = thumbnail && pngSize(thumbnail.body);
    if (thumbnail?.status !== 200)
      faults.push(`its thumbnail ${oembed.thumbnail_url}: ${thumbnail ? said(thumbnail) : 'is elsewhere'}`);
    else if (size && size.join() !== [oembed.thumbnail_width, oembed.thumbnail_height].join())
      faults.push(`its thumbnail is ${size.join(' × ')}, not as it says`);
  }
  return faults;
}

function readJson<T>(answer: Answer): T | undefined {
  try {
    return JSON.parse(answer.body.toString()) as T;
  } catch {
    return undefined;
  }
}

function feedFault(answer: Answer): string | false {
  try {
    const { feed } = parseFeed(answer.body.toString()) as { feed: { items?: unknown[]; entries?: unknown[] } };
    return (feed.items ?? feed.entries ?? []).length === 0 && 'a feed without entries';
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`;
  }
}
