/**
 * What a reader downloads, as a host sends it: each file by itself in Brotli. Styles ride in the HTML, so the beginning
 * of a chapter's HTML is all that its first view needs besides the fonts.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chapterPages, DIST, fileFor, follow, pageAt, pages, type BuiltPage } from './dist.ts';
import { all, textOf } from './html.ts';

const KB = 1024;
/** One round trip of a fresh connection: what a server may send before it waits. A reader begins to read with it. */
const FIRST_TRIP = 14 * KB;
/** How much of the text must come with it, notes and all: two minutes' reading. */
const FIRST_WORDS = 500;
const CHAPTER_HTML = 26 * KB;
/**
 * What a thing cited costs a chapter: its note, its first mark, the links and its line among the sources. A chapter has
 * dozens.
 */
const A_MARK = 300;
/**
 * What runs as soon as a chapter is there: notes, previews, the map that its text lights, the button at selected words,
 * links that name an edition.
 */
const CHAPTER_SCRIPT = 7.5 * KB;
/** What comes when a reader selects words, passes a paragraph on or asks for the codes of a map. */
const ON_DEMAND = 5 * KB;

const COMPRESSED = /\.(?:html|css|js|mjs|json|geojson|topojson|svg|webmanifest)$/;
function weightOf(file: string): number {
  const body = readFileSync(join(DIST, file));
  return COMPRESSED.test(file) ? brotliSize(body) : body.length;
}
const brotliSize = (body: Buffer) =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + weightOf(file), 0);

const pageFile = (page: BuiltPage) => fileFor(page.path)!;

/** A page without its JSON-LD: that is for machines, and comes after all that a reader needs. */
const htmlForReaders = (page: BuiltPage): string =>
  page.html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');

/** The HTML of a chapter up to the end of the paragraph that holds its 500th word, with that paragraph's notes. */
function beginning(page: BuiltPage): string {
  const html = htmlForReaders(page);
  let words = 0;
  for (const block of all(page.root, '.v')) {
    words += all(block, 'p').reduce((sum, p) => sum + textOf(p).split(' ').length, 0);
    if (words < FIRST_WORDS) continue;
    const rest = html.slice(html.indexOf(` id="${block.attrs['id']}"`));
    const next = rest.search(/<\w+ class="(?:v|h|map)[ "]/);
    return next < 0 ? html : html.slice(0, html.length - rest.length + next);
  }
  return html;
}

/** What is wrong with a weight, in words for whoever wrote the page; `undefined` where nothing is. */
const tooHeavy = (page: BuiltPage, what: string, html: string, limit: number, remedy: string): string | undefined => {
  const bytes = brotliSize(Buffer.from(html));
  return bytes <= limit
    ? undefined
    : `${page.path}: ${what} is ${bytes - limit} bytes over its ${limit / KB} KB. ${remedy}`;
};

/** File of `dist/` that an address on a page names. */
function fileOf(page: BuiltPage, address: string): string {
  const target = follow(page, address);
  const file = target.external || target.path === undefined ? undefined : fileFor(target.path);
  if (file === undefined) throw new Error(`${page.path} loads ${address}, which is not of this build`);
  return file;
}

const STATIC_IMPORT = /(?:\bimport|\bexport)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"']+\.js)["']/g;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*["'`]([^"'`]+\.js)["'`]/g;

/** Modules that some others lead to: those imported at once, and with `lazily` those imported on demand too. */
function modules(entries: Iterable<string>, lazily: boolean): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(DIST, file), 'utf8');
    const names = [...code.matchAll(STATIC_IMPORT), ...(lazily ? code.matchAll(DYNAMIC_IMPORT) : [])].map(
      (match) => match[1]!,
    );
    for (const name of names) visit(posix.join(posix.dirname(file), name));
  };
  for (const entry of entries) visit(entry);
  return found;
}

/** Modules that a page names itself. */
function entryModules(page: BuiltPage): string[] {
  const scripts = all(page.root, (e) => e.tag === 'script' && e.attrs['src'] !== undefined).map((e) => e.attrs['src']!);
  const preloads = all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'modulepreload').map(
    (e) => e.attrs['href']!,
  );
  return [...scripts, ...preloads].map((address) => fileOf(page, address));
}

/** Style sheets that a page waits for: what is only for print loads behind it. */
const styleSheets = (page: BuiltPage) =>
  all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'stylesheet' && e.attrs['media'] !== 'print').map((e) =>
    fileOf(page, e.attrs['href']!),
  );

/** Data of the live map that a page names; `data-fine` is asked for only by a reader who goes closer. */
const dataFiles = (page: BuiltPage, fine: boolean) => [
  ...new Set(
    all(page.root, () => true)
      .flatMap((e) => Object.entries(e.attrs))
      .filter(
        ([name, value]) =>
          /^data-\w+$/.test(name) && /\/data\/.*\.json$/.test(value) && (name === 'data-fine') === fine,
      )
      .map(([, value]) => fileOf(page, value)),
  ),
];

describe.each(chapterPages)('“$path”', (page) => {
  test('its head, styles and first 500 words fit the first round trip, and the whole is no burden', () => {
    expect(styleSheets(page)).toEqual([]);
    expect(
      [
        tooHeavy(
          page,
          `the HTML up to word ${FIRST_WORDS}`,
          beginning(page),
          FIRST_TRIP,
          'Move a map or a figure, or a paragraph with many notes, further down.',
        ),
        tooHeavy(
          page,
          'its HTML',
          htmlForReaders(page),
          CHAPTER_HTML,
          'Let a map show fewer events, or make two chapters of it.',
        ),
      ].filter(Boolean),
    ).toEqual([]);
  });

  test('what it cites costs little, so that there is room for more', () => {
    const html = htmlForReaders(page);
    const bare = html
      .replace(/<div class="notes[^>]*>[\s\S]*?(?=<section|<div class="h"|<figure)/g, '')
      .replace(/<button class="m[\s\S]*?<\/button><a class="m[\s\S]*?<\/a>/g, '')
      .replace(/<a class="c[^>]*>([\s\S]*?)<\/a>/g, '$1')
      .replace(/<section class="end"[\s\S]*?<\/section>/, '');
    const notes = all(page.root, '.note').length;
    expect(all(page.root, '.m').length).toBeGreaterThan(0);
    // Of a few notes the words that they all share weigh too much.
    if (notes >= 8)
      expect((brotliSize(Buffer.from(html)) - brotliSize(Buffer.from(bare))) / notes).toBeLessThanOrEqual(A_MARK);
  });

  test('its scripts are small, with all that they import', () => {
    const files = modules(entryModules(page), false);
    expect(files.size).toBeGreaterThan(0);
    expect(total(files)).toBeLessThanOrEqual(CHAPTER_SCRIPT);
    const later = [...modules(entryModules(page), true)].filter((file) => !files.has(file));
    expect(total(later)).toBeLessThanOrEqual(ON_DEMAND);
  });
});

test('no page but the map and its embeds loads Leaflet', () => {
  for (const page of pages.values()) {
    if (page.path === 'map/' || /^embed\/(?:v\/[^/]+\/)?map\/$/.test(page.path)) continue;
    const heavy = [...modules(entryModules(page), true)].filter((file) =>
      /leaflet/i.test(readFileSync(join(DIST, file), 'utf8')),
    );
    expect(heavy, page.path).toEqual([]);
  }
});

test.each([
  ['timeline', 28],
  ['border-strip', 37],
  ['stance', 16],
  ['claim/border-length', 6],
  ['claim/border-length/short', 6],
  ['event/khorog-parade', 6],
  ['actor/tajikistan', 6],
  ['length', 10],
  ['chapter-map/september-2021/map1', 18],
])('the frame of “%s” weighs at most %i KB with all that it loads', (what, limit) => {
  const page = pageAt(`embed/${what}/`);
  expect(
    total(
      new Set([pageFile(page), ...styleSheets(page), ...modules(entryModules(page), true), ...dataFiles(page, false)]),
    ),
  ).toBeLessThanOrEqual(limit * KB);
});

describe('the map', () => {
  const map = pageAt('map/');
  const embed = pageAt('embed/map/');

  // With what paper and files ask for, 12 KB that load when all else is there.
  test('its page, with the live map and its data', () => {
    const data = dataFiles(map, false);
    expect(data.length).toBeGreaterThan(0);
    expect(
      total(new Set([pageFile(map), ...styleSheets(map), ...modules(entryModules(map), true), ...data])),
    ).toBeLessThanOrEqual(108 * KB);
  });

  // What is told of an event is fetched when it is chosen.
  test('an event more makes the page and its data hardly heavier', () => {
    const events = all(map.root, (e) => e.tag === 'li' && /^event\//.test(e.attrs['id'] ?? '')).map(
      (e) => e.attrs['id']!,
    );
    expect(events.length).toBeGreaterThan(90);
    const html = htmlForReaders(map);
    const without = events
      .filter((_, i) => i % 2 === 0)
      .reduce(
        (rest, id) =>
          rest
            .replace(new RegExp(`<li id="${id}".*?</li>`, 's'), '')
            .replace(new RegExp(`<a [^>]*data-item="${id}".*?</a>`, 'gs'), ''),
        html,
      );
    const page = (brotliSize(Buffer.from(html)) - brotliSize(Buffer.from(without))) / Math.ceil(events.length / 2);
    expect(page).toBeGreaterThan(20);
    expect(page).toBeLessThanOrEqual(0.1 * KB);
    for (const id of events) expect(weightOf(`data/map/told/${id}.json`), id).toBeLessThanOrEqual(3 * KB);
  });

  test('its embed shows a picture for little, and is live for not much more', () => {
    const first = new Set([pageFile(embed), ...styleSheets(embed), ...modules(entryModules(embed), false)]);
    expect(total(first)).toBeLessThanOrEqual(25 * KB);
    const data = dataFiles(embed, false);
    expect(data.length).toBeGreaterThan(0);
    const live = new Set([...first, ...modules(entryModules(embed), true), ...data]);
    expect([...live].some((file) => /leaflet/i.test(readFileSync(join(DIST, file), 'utf8')))).toBe(true);
    expect(total(live)).toBeLessThanOrEqual(75 * KB);
  });

  test('the line in full detail, for those who go closer', () => {
    const fine = new Set([...dataFiles(map, true), ...dataFiles(embed, true)]);
    expect(fine.size).toBe(1);
    expect(total(fine)).toBeLessThanOrEqual(30 * KB);
  });
});

test('fonts of a Latin text stay small', () => {
  const fonts = new Set(
    [...pageAt('').html.matchAll(/url\(([^)]+\.woff2)\)[^}]*}/g)]
      .filter(([rule]) => !rule.includes('unicode-range'))
      .map((match) => fileOf(pageAt(''), match[1]!)),
  );
  expect(fonts.size).toBeGreaterThan(0);
  expect(total(fonts)).toBeLessThanOrEqual(90 * KB);
});
