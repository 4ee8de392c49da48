/** A deployed site as the checks see it: what was found by asking for its pages, each once. */
import type { Answer, Ask } from './ask.ts';
import { readPage, type PageFacts } from './page.ts';

export interface Page extends Answer, PageFacts {}

export interface Site {
  /** Where it is asked, ending in a slash. */
  home: URL;
  /**
   * The address that it was built for. A site on its way to a host is tried where it stands,
   * and speaks of where it will be.
   */
  address: URL;
  ask: Ask;
  /** An address that a page writes, as it is asked here; `undefined` for one of another site. */
  locate: (href: string, from: string | URL) => URL | undefined;
  /** Those of the sitemap, or as many as were wished for. */
  pages: readonly Page[];
  /** The guide and all frames that anything leads to. */
  frames: readonly Page[];
  /** All addresses of the site that pages lead to, without fragment, with a page that does. */
  linked: ReadonlyMap<string, string>;
  /** Files that hosts like to drop. */
  odd: readonly string[];
  sitemap: Answer;
}

export interface VisitOptions {
  /**
   * Address that the site was built for; read from its `build.json` on this machine, and else the one that is asked.
   */
  as?: string | undefined;
  /** At most so many pages, evenly from the sitemap; the front page always. */
  most?: number | undefined;
}

export async function visit(ask: Ask, home: URL, { as, most = Infinity }: VisitOptions = {}): Promise<Site> {
  const record = readRecord(await ask(new URL('build.json', home)));
  const built = isLocal(home) && record.site ? new URL(record.base ?? '/', record.site) : home;
  const address = as ? new URL(as) : built;
  const locate = (href: string, from: string | URL): URL | undefined => {
    if (!URL.canParse(href, String(from))) return undefined;
    const url = new URL(href, String(from));
    if (url.href.startsWith(address.href)) return new URL(url.href.slice(address.href.length), home);
    return url.origin === home.origin ? url : undefined;
  };
  const sitemap = await ask(new URL('sitemap.xml', home));
  const listed = [...sitemap.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(
    ([, url = '']) => locate(url, home)?.href ?? [],
  );
  const every = Math.max(1, listed.length / most);
  const chosen = [
    ...new Set([home.href, ...listed.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every))]),
  ];
  const read = async (url: string): Promise<Page> => {
    const answer = await ask(url);
    return { ...answer, ...readPage(answer.body.toString()) };
  };
  const pages = await Promise.all(chosen.map(read));

  const linked = new Map<string, string>();
  for (const page of pages) {
    for (const href of [...page.links, page.metas.get('og:image') ?? '']) {
      const url = href && !/^(?:data|mailto|javascript|tel):/.test(href) ? locate(href, page.url) : undefined;
      if (!url) continue;
      url.hash = '';
      if (!linked.has(url.href)) linked.set(url.href, page.url);
    }
  }
  const framePages = [...linked.keys()].filter((url) => isFrame(url, home) && !/\.\w+$/.test(new URL(url).pathname));
  const frames = await Promise.all([...new Set([new URL('embed/', home).href, ...framePages])].map(read));
  return { home, address, ask, locate, pages, frames, linked, odd: record.odd ?? [], sitemap };
}

const isFrame = (url: string, home: URL): boolean => url.startsWith(new URL('embed/', home).href);

/** A machine's own address, where a site is tried before it is put elsewhere. */
const isLocal = ({ hostname }: URL): boolean => /^(?:localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(hostname);

function readRecord({ status, body }: Answer): { site?: string; base?: string; odd?: string[] } {
  try {
    return status === 200 ? (JSON.parse(body.toString()) as { site?: string; base?: string; odd?: string[] }) : {};
  } catch {
    return {};
  }
}
