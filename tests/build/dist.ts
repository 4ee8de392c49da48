/** The built site as its tests see it: pages by address, and what an address of the site leads to. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readBuildRecord } from '../../src/build/build-record.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { all, parseHtml, type Element } from './html.ts';
import { realCorpus } from '../support/real-corpus.ts';

export const DIST = resolve('dist');
export const { site: SITE, base: BASE } = readBuildRecord(DIST);

export interface BuiltPage {
  /** Path under the base: `''`, `chapters/turn/`, `404.html`. */
  path: string;
  /** Full address, as the canonical link has it. */
  url: string;
  html: string;
  root: Element;
}

/** Every page of the build, by path. */
export const pages: ReadonlyMap<string, BuiltPage> = new Map(
  filesBelow(DIST)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const html = readFileSync(join(DIST, file), 'utf8');
      return [path, { path, url: new URL(BASE + path, SITE).href, html, root: parse(file, html) }];
    }),
);

function parse(file: string, html: string): Element {
  try {
    return parseHtml(html);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

/** Left at an old address, to lead on to the present one. */
const leadsOn = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');
/** Pages to read, by name, for `test.each`. */
export const pageList = [...pages.values()].filter((page) => !leadsOn(page));
/** Pages that stand in frames of other sites: they have no masthead and are not for search engines or cards. */
export const isEmbed = (page: BuiltPage) => page.path.startsWith('embed/') && page.path !== 'embed/';
export const sitePages = pageList.filter((page) => !isEmbed(page));
export const chapterPages = pageList.filter((page) => page.path.startsWith('chapters/'));

export function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`The build has no page ${path || '(home)'}`);
  return page;
}

/** The content that the build was made from. */
export const corpus: Corpus = realCorpus();

/** Files below a folder, forward slashes, relative to it. */
export function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * What an address on a page leads to: another origin, or a place of this site under the base (`undefined` where it is
 * outside it).
 */
export function follow(
  page: BuiltPage,
  address: string,
): { external: true; url: URL } | { external: false; url: URL; path: string | undefined; fragment: string } {
  const url = new URL(address, page.url);
  if (url.origin !== new URL(SITE).origin) return { external: true, url };
  const path = url.pathname.startsWith(BASE) ? decodeURI(url.pathname.slice(BASE.length)) : undefined;
  return { external: false, url, path, fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** File of `dist/` that a static host answers a path with; `undefined` where it answers 404. */
export function fileFor(path: string): string | undefined {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(DIST, file)) && statSync(join(DIST, file)).isFile() ? file : undefined;
}

/** Every address that a page holds, with the element that holds it: to go to, to load and to send to. */
export function addressesOf(page: BuiltPage): { element: Element; attribute: string; address: string }[] {
  const NAMES = ['href', 'src', 'action', 'formaction', 'poster', 'data-live', 'data-src', 'data-link', 'data-embed'];
  return all(page.root, () => true).flatMap((element) => [
    ...NAMES.flatMap((attribute) => {
      const address = element.attrs[attribute];
      return address === undefined ? [] : [{ element, attribute, address }];
    }),
    ...(element.attrs['srcset'] ?? '')
      .split(',')
      .filter((part) => part.trim())
      .map((part) => ({ element, attribute: 'srcset', address: part.trim().split(/\s+/)[0]! })),
  ]);
}

/** The inline and linked style sheets of a page, as text. */
export function stylesOf(page: BuiltPage): string {
  const inline = all(page.root, 'style').map((style) => style.children.join(''));
  const linked = all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'stylesheet').map((link) => {
    const target = follow(page, link.attrs['href'] ?? '');
    if (target.external || target.path === undefined)
      throw new Error(`${page.path} loads a style sheet from ${target.url}`);
    return readFileSync(join(DIST, target.path), 'utf8');
  });
  return [...inline, ...linked].join('\n');
}
