/** Nothing on the site leads nowhere: links, fragments and files, on every page, wherever the site is put. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pngSize } from '../support/png.ts';
import { forEvery } from '../support/for-every.ts';
import {
  addressesOf,
  BASE,
  corpus,
  DIST,
  fileFor,
  filesBelow,
  follow,
  pageAt,
  pageList,
  pages,
  SITE,
  type BuiltPage,
} from './dist.ts';
import { all, one, textOf } from './html.ts';

const known = new Map<BuiltPage, Set<string | undefined>>();
/** All ids of a page, collected once. */
function idsOf(page: BuiltPage): Set<string | undefined> {
  const ids = known.get(page) ?? new Set(all(page.root, () => true).map((e) => e.attrs['id']));
  known.set(page, ids);
  return ids;
}

/** Also the pages' own full addresses: canonical, og:url, og:image, and the addresses that the share dialog shows. */
const metaAddresses = (page: BuiltPage) =>
  all(
    page.root,
    (e) => e.tag === 'meta' && /^(?:og:url|og:image|twitter:image)$/.test(e.attrs['property'] ?? e.attrs['name'] ?? ''),
  ).map((e) => e.attrs['content'] ?? '');

const everyPage = forEvery(pageList, ({ path }) => path || 'home');

describe('every page', () => {
  everyPage('every address is one of another site or leads somewhere under the base', (page) => {
    const wrong: string[] = [];
    const addresses = [
      ...addressesOf(page).map(({ element, attribute, address }) => ({
        where: `<${element.tag} ${attribute}>`,
        address,
      })),
      ...metaAddresses(page).map((address) => ({ where: '<meta>', address })),
    ];
    for (const { where, address } of addresses) {
      if (/^data:|^mailto:[^?]+@/.test(address)) continue;
      const target = follow(page, address);
      if (target.external) {
        if (!/^https?:$/.test(target.url.protocol) || !target.url.hostname.includes('.'))
          wrong.push(`${where} ${address}: not the address of a web page`);
        continue;
      }
      if (target.path === undefined) wrong.push(`${where} ${address}: outside ${BASE}`);
      else if (fileFor(target.path) === undefined) wrong.push(`${where} ${address}: no such page or file`);
      else if (target.fragment && !hasFragment(target.path, target.fragment))
        wrong.push(`${where} ${address}: nothing there has this id`);
    }
    expect(wrong).toEqual([]);
  });

  everyPage('links say where they lead', (page) => {
    const mute = all(page.root, 'a').filter(
      (a) =>
        !(
          a.attrs['aria-label'] ||
          textOf(a) ||
          all(a, (e) => !!(e.attrs['alt'] || e.attrs['aria-label']) || e.tag === 'title').length > 0
        ),
    );
    expect(mute.map((a) => a.attrs['href'])).toEqual([]);
  });

  everyPage('a link without an address is not written', (page) => {
    expect(
      all(page.root, 'a')
        .filter((a) => !a.attrs['href'])
        .map(textOf),
    ).toEqual([]);
  });

  everyPage('ids are unique', (page) => {
    const ids = all(page.root, (e) => e.attrs['id'] !== undefined).map((e) => e.attrs['id']!);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => id === '' || /\s/.test(id))).toEqual([]);
  });

  everyPage('what names another element by id names one on this page', (page) => {
    const REFERENCES = [
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-details',
      'for',
      'popovertarget',
      'commandfor',
      'form',
      'list',
      'headers',
    ];
    const ids = idsOf(page);
    const dangling = all(page.root, () => true).flatMap((e) =>
      REFERENCES.flatMap((name) => (e.attrs[name] ?? '').split(/\s+/).filter(Boolean))
        .filter((id) => !ids.has(id))
        .map((id) => `<${e.tag}> names #${id}`),
    );
    expect(dangling).toEqual([]);
  });
});

function hasFragment(path: string, fragment: string): boolean {
  const page = pages.get(path);
  if (page) return idsOf(page).has(fragment);
  return path.endsWith('.svg') && readFileSync(join(DIST, path), 'utf8').includes(`id="${fragment}"`);
}

test('a link to something on the map names something that is there', () => {
  let seen = 0;
  const known: Record<string, (id: string) => boolean> = {
    event: (id) => corpus.events.get(id)?.place !== undefined,
    place: (id) => corpus.places.has(id),
    actor: (id) => corpus.actors.get(id)?.place !== undefined,
    segment: (id) => corpus.segments.has(id),
    km: (id) => /^\d+$/.test(id),
    events: (id) => [...corpus.events.values()].some(({ place }) => place === id),
  };
  for (const page of pageList) {
    for (const { address } of addressesOf(page)) {
      const target = follow(page, address);
      const selected = target.external ? null : target.url.searchParams.get('sel');
      if (selected === null) continue;
      seen += 1;
      const [kind = '', id = ''] = selected.split('/');
      expect(known[kind]?.(id), `${page.path}: ${address}`).toBe(true);
    }
  }
  expect(seen).toBeGreaterThan(10);
});

test('every page but the embeds and 404 can be reached from the front page', () => {
  const reached = new Set<string>(['']);
  const queue = [''];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const page = pageAt(path);
    for (const a of all(page.root, 'a')) {
      const target = follow(page, a.attrs['href'] ?? '');
      if (target.external || target.path === undefined || reached.has(target.path) || !pages.has(target.path)) continue;
      reached.add(target.path);
      queue.push(target.path);
    }
  }
  expect(
    pageList
      .map(({ path }) => path)
      .filter((path) => !reached.has(path) && path !== '404.html' && !path.startsWith('embed/')),
  ).toEqual([]);
});

test('the web manifest stays under the base, and its icons are there in the size it says', () => {
  const page = pageAt('');
  const link = one(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'manifest');
  const at = new URL(link.attrs['href']!, page.url);
  expect(at.pathname).toBe(`${BASE}site.webmanifest`);
  const manifest = JSON.parse(readFileSync(join(DIST, 'site.webmanifest'), 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(new URL(manifest.start_url, at).pathname).toBe(BASE);
  expect(new URL(manifest.scope, at).pathname).toBe(BASE);
  expect(manifest.icons.length).toBeGreaterThan(0);
  for (const icon of manifest.icons) {
    const { pathname } = new URL(icon.src, at);
    expect(pathname.startsWith(BASE)).toBe(true);
    const file = readFileSync(join(DIST, pathname.slice(BASE.length)));
    if (icon.type === 'image/png') expect(pngSize(file).join('x')).toBe(icon.sizes);
  }
});

test('every page names its icon', () => {
  for (const page of pageList) {
    const icons = all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'icon');
    expect(
      icons.map((icon) => icon.attrs['href']),
      page.path,
    ).toEqual([`${BASE}favicon.svg`]);
  }
});

test('style sheets and scripts load from under the base', () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const page of pageList) {
    const styles = all(page.root, 'style').map((style) => style.children.join(''));
    for (const [, raw = ''] of styles.join('\n').matchAll(/url\(\s*["']?([^"')]+)/g)) check(page.path, raw, page.url);
  }
  for (const file of filesBelow(DIST).filter((name) => name.endsWith('.css'))) {
    for (const [, raw = ''] of readFileSync(join(DIST, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g))
      check(file, raw, new URL(BASE + file, SITE).href);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(0);

  function check(where: string, raw: string, from: string): void {
    if (raw.startsWith('data:') || raw.startsWith('#')) return;
    seen += 1;
    const url = new URL(raw, from);
    if (
      url.origin !== new URL(SITE).origin ||
      !url.pathname.startsWith(BASE) ||
      fileFor(url.pathname.slice(BASE.length)) === undefined
    )
      wrong.push(`${where}: ${raw}`);
  }
});
