/** What every page tells search engines, cards, feed readers and screen readers about itself. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pngSize } from '../support/png.ts';
import { forEvery } from '../support/for-every.ts';
import { DIST, follow, isEmbed, pageList, sitePages, type BuiltPage } from './dist.ts';
import { all, one, textOf, type Element } from './html.ts';

const metas = (page: BuiltPage, name: string) =>
  all(page.root, (e) => e.tag === 'meta' && (e.attrs['name'] === name || e.attrs['property'] === name));
/** The content of the one `<meta>` of that name. */
function meta(page: BuiltPage, name: string): string {
  const found = metas(page, name);
  if (found.length !== 1) throw new Error(`${page.path || 'home'} has ${found.length} <meta ${name}>`);
  return found[0]!.attrs['content'] ?? '';
}
const canonical = (page: BuiltPage) =>
  one(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'canonical').attrs['href'];

const everyPage = forEvery(pageList, ({ path }) => path || 'home');

describe('every page', () => {
  everyPage(
    'has a language, a title, a description that search engines show whole, a viewport that can be zoomed',
    (page) => {
      expect(page.root.tag).toBe('html');
      expect(page.root.attrs['lang']).toBe('en-GB');
      const title = textOf(one(page.root, (e) => e.tag === 'title' && e.parent?.tag === 'head'));
      expect(title.length).toBeGreaterThan(5);
      const description = meta(page, 'description');
      expect(description.length).toBeGreaterThan(10);
      expect(description.length).toBeLessThanOrEqual(160);
      expect(meta(page, 'viewport')).toContain('width=device-width');
      expect(meta(page, 'viewport')).not.toMatch(/user-scalable|maximum-scale/);
    },
  );

  everyPage('has one canonical link, with the full address', (page) => {
    expect(canonical(page)).toMatch(/^https:\/\//);
    if (!isEmbed(page)) expect(canonical(page)).toBe(page.url);
  });

  everyPage('has one h1, and no heading skips a level', (page) => {
    const levels = all(page.root, (e) => /^h[1-6]$/.test(e.tag)).map((heading) => ({
      level: Number(heading.tag[1]),
      text: textOf(heading),
    }));
    expect(levels.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(levels[0]?.level).toBe(1);
    const skips = levels.filter(({ level }, at) => at > 0 && level > levels[at - 1]!.level + 1);
    expect(skips).toEqual([]);
    expect(levels.filter(({ text }) => text === '')).toEqual([]);
  });

  everyPage('nothing closes a paragraph before its end', (page) => {
    // A browser ends a <p> at any of these, and what follows loses its style.
    const BLOCKS = new Set([
      'address',
      'article',
      'aside',
      'blockquote',
      'details',
      'div',
      'dl',
      'figure',
      'footer',
      'form',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'header',
      'hr',
      'main',
      'nav',
      'ol',
      'p',
      'pre',
      'section',
      'table',
      'ul',
    ]);
    const torn = all(page.root, 'p').flatMap((p) =>
      all(p, (e) => e !== p && BLOCKS.has(e.tag)).map((e) => `<${e.tag}> in “${textOf(p).slice(0, 60)}”`),
    );
    expect(torn).toEqual([]);
  });

  everyPage('pictures have a text, or say that they need none', (page) => {
    const named = (e: Element) =>
      !!(e.attrs['aria-label'] || e.attrs['aria-labelledby']) ||
      all(e, (c) => c.tag === 'title' && c.parent === e).length > 0;
    const bare = all(
      page.root,
      (e) =>
        (e.tag === 'img' && e.attrs['alt'] === undefined) ||
        (e.tag === 'iframe' && !e.attrs['title']) ||
        (e.tag === 'svg' &&
          e.attrs['aria-hidden'] !== 'true' &&
          !(e.attrs['role'] === 'img' || e.attrs['role'] === 'group' ? named(e) : insideNamed(e))),
    );
    expect(
      bare.map(
        ({ tag, attrs, parent }) =>
          `<${tag} class="${attrs['class'] ?? ''}"> in <${parent?.tag} class="${parent?.attrs['class'] ?? ''}">`,
      ),
    ).toEqual([]);

    /** Inside something that is itself hidden or named as one picture. */
    function insideNamed(e: Element): boolean {
      for (let up = e.parent; up; up = up.parent)
        if (up.attrs['aria-hidden'] === 'true' || (up.attrs['role'] === 'img' && named(up))) return true;
      return false;
    }
  });
});

test('titles and descriptions tell the pages apart', () => {
  const titles = sitePages.map((page) => textOf(one(page.root, (e) => e.tag === 'title' && e.parent?.tag === 'head')));
  expect(new Set(titles).size).toBe(titles.length);
  const descriptions = sitePages.map((page) => meta(page, 'description'));
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

const everyCard = forEvery(
  sitePages.filter((page) => page.path !== '404.html'),
  ({ path }) => path || 'home',
);

describe('the card of every page', () => {
  everyCard('says what the page says', (page) => {
    expect(meta(page, 'og:title')).not.toBe('');
    expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
    expect(meta(page, 'og:url')).toBe(canonical(page));
    expect(meta(page, 'og:type')).toBe(
      /^(?:chapters|claims|actors|events|places)\/./.test(page.path) ? 'article' : 'website',
    );
    expect(meta(page, 'og:site_name')).toBe('Rhetoric or Threat?');
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
    expect(metas(page, 'robots')).toEqual([]);
  });

  everyCard('has a picture of 1200 × 630 that messengers take, with a text', (page) => {
    const address = meta(page, 'og:image');
    expect(address).toMatch(/^https:\/\//);
    const target = follow(page, address);
    if (target.external || target.path === undefined) throw new Error(`${address} is not of this site`);
    const file = join(DIST, target.path);
    const png = readFileSync(file);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(pngSize(png)).toEqual([1200, 630]);
    expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(statSync(file).size).toBeLessThan(300_000);
    const alt = meta(page, 'og:image:alt');
    expect(alt.split(' ').length).toBeGreaterThan(4);
    expect(alt.length).toBeLessThanOrEqual(420);
  });
});

test('no two pages share a card, by name or by what it shows', () => {
  const pages = sitePages.filter((page) => page.path !== '404.html');
  const names = pages.map((page) => meta(page, 'og:image').replace(/^.*\/cards\//, 'cards/'));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const seen = new Map<string, string>();
  const alike = names.flatMap((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(DIST, name)))
      .digest('hex');
    const other = seen.get(hash);
    seen.set(hash, name);
    return other ? [`${other} and ${name}`] : [];
  });
  expect(alike).toEqual([]);
  const alts = pages.map((page) => meta(page, 'og:image:alt'));
  expect(alts.filter((alt, at) => alts.indexOf(alt) !== at)).toEqual([]);
});

test('the 404 page and the embeds keep out of search results, the others do not', () => {
  const hidden = pageList
    .filter((page) => metas(page, 'robots').some((e) => e.attrs['content']?.includes('noindex')))
    .map((page) => page.path);
  expect(hidden).toEqual(pageList.filter((page) => page.path === '404.html' || isEmbed(page)).map((page) => page.path));
});

const everyFrame = forEvery(sitePages, ({ path }) => path || 'home');

describe('the frame of every page', () => {
  everyFrame('has one main, a masthead and a footer, and a way past the masthead', (page) => {
    const main = one(page.root, 'main');
    const skip = all(page.root, 'a')[0]!;
    expect(skip.attrs['href']).toBe(`#${main.attrs['id']}`);
    expect(all(page.root, (e) => e.tag === 'nav' && !e.attrs['aria-label'] && !e.attrs['aria-labelledby'])).toEqual([]);
    const navs = all(page.root, 'nav').map((nav) => nav.attrs['aria-label']);
    expect(new Set(navs).size).toBe(navs.length);
    expect(textOf(one(page.root, (e) => e.tag === 'footer' && e.attrs['class'] === 'foot'))).toContain('OpenStreetMap');
  });
});
