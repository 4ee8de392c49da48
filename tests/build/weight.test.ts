/**
 * What a reader downloads, as a host sends it: each file by itself in Brotli. Styles ride in the HTML, so a chapter's HTML
 * is all that its first view needs besides the fonts.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chapterPages, DIST, fileFor, follow, pageAt, pages, type BuiltPage } from './dist.ts';
import { all } from './html.ts';

const KB = 1024;
/** One round trip of a fresh connection: what a server may send before it waits. */
const CHAPTER_HTML = 14 * KB;
const CHAPTER_SCRIPT = 6 * KB;

/** Chapters that may weigh more, each with its reason and its own limit in bytes. */
const HEAVIER: Readonly<Record<string, { limit: number; why: string }>> = {
  'at-a-glance': { limit: 14.25 * KB, why: 'a map of the whole border that its text lights' },
  outlook: { limit: 14.25 * KB, why: 'a map of the whole border that its text lights' },
  neighbours: { limit: 14.5 * KB, why: 'a map, and notes on eleven claims' },
  'weapons-and-calls': { limit: 14.75 * KB, why: 'a map with many events' },
  'old-opposition': { limit: 16 * KB, why: 'the whole border with its crossings and stretches' },
  'september-2021': { limit: 16.25 * KB, why: 'the longest but one, with a map and the most notes' },
  since: { limit: 16.75 * KB, why: 'five years of events, with a map of them and their notes' },
};

const COMPRESSED = /\.(?:html|css|js|mjs|json|geojson|topojson|svg|webmanifest)$/;
function weightOf(file: string): number {
  const body = readFileSync(join(DIST, file));
  return COMPRESSED.test(file) ? brotliSize(body) : body.length;
}
const brotliSize = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + weightOf(file), 0);

const pageFile = (page: BuiltPage) => fileFor(page.path)!;

/** A page without its JSON-LD: that is for machines, and comes after all that a reader needs. */
const weightForReaders = (page: BuiltPage): number =>
  brotliSize(Buffer.from(readFileSync(join(DIST, pageFile(page)), 'utf8').replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')));

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
    const names = [...code.matchAll(STATIC_IMPORT), ...(lazily ? code.matchAll(DYNAMIC_IMPORT) : [])].map((match) => match[1]!);
    for (const name of names) visit(posix.join(posix.dirname(file), name));
  };
  for (const entry of entries) visit(entry);
  return found;
}

/** Modules that a page names itself. */
function entryModules(page: BuiltPage): string[] {
  const scripts = all(page.root, (e) => e.tag === 'script' && e.attrs['src'] !== undefined).map((e) => e.attrs['src']!);
  const preloads = all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'modulepreload').map((e) => e.attrs['href']!);
  return [...scripts, ...preloads].map((address) => fileOf(page, address));
}

/** Style sheets that a page waits for: what is only for print loads behind it. */
const styleSheets = (page: BuiltPage) => all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === 'stylesheet' && e.attrs['media'] !== 'print').map((e) => fileOf(page, e.attrs['href']!));

/** Data of the live map that a page names; `data-fine` is asked for only by a reader who goes closer. */
const dataFiles = (page: BuiltPage, fine: boolean) =>
  [...new Set(all(page.root, () => true).flatMap((e) => Object.entries(e.attrs)).filter(([name, value]) => /^data-\w+$/.test(name) && /\/data\/.*\.json$/.test(value) && (name === 'data-fine') === fine).map(([, value]) => fileOf(page, value)))];

describe.each(chapterPages)('“$path”', (page) => {
  test('its HTML, styles and all, fits the first round trip', () => {
    const id = page.path.split('/')[1]!;
    expect(styleSheets(page)).toEqual([]);
    expect(weightForReaders(page)).toBeLessThanOrEqual(HEAVIER[id]?.limit ?? CHAPTER_HTML);
  });

  test('its scripts are small, with all that they import', () => {
    const files = modules(entryModules(page), true);
    expect(files.size).toBeGreaterThan(0);
    expect(total(files)).toBeLessThanOrEqual(CHAPTER_SCRIPT);
  });
});

test('an exception to the limit is still needed', () => {
  // With some room, so that a changed word does not move a chapter on and off the list.
  for (const id of Object.keys(HEAVIER)) expect(weightOf(pageFile(pageAt(`chapters/${id}/`))), id).toBeGreaterThan(CHAPTER_HTML - 256);
});

test('no page but the map and its embed loads Leaflet', () => {
  for (const page of pages.values()) {
    if (page.path === 'map/' || page.path === 'embed/map/') continue;
    const heavy = [...modules(entryModules(page), true)].filter((file) => /leaflet/i.test(readFileSync(join(DIST, file), 'utf8')));
    expect(heavy, page.path).toEqual([]);
  }
});

test.each([['timeline', 24], ['border-strip', 30], ['stance', 16], ['claim/border-length', 6]])('the frame of “%s” weighs at most %i KB with all that it loads', (what, limit) => {
  const page = pageAt(`embed/${what}/`);
  expect(total(new Set([pageFile(page), ...styleSheets(page), ...modules(entryModules(page), true), ...dataFiles(page, false)]))).toBeLessThanOrEqual(limit * KB);
});

describe('the map', () => {
  const map = pageAt('map/');
  const embed = pageAt('embed/map/');

  // With what paper and files ask for, 12 KB that load when all else is there.
  test('its page, with the live map and its data', () => {
    const data = dataFiles(map, false);
    expect(data.length).toBeGreaterThan(0);
    expect(total(new Set([pageFile(map), ...styleSheets(map), ...modules(entryModules(map), true), ...data]))).toBeLessThanOrEqual(120 * KB);
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
  const fonts = new Set([...pageAt('').html.matchAll(/url\(([^)]+\.woff2)\)[^}]*}/g)].filter(([rule]) => !rule.includes('unicode-range')).map((match) => fileOf(pageAt(''), match[1]!)));
  expect(fonts.size).toBeGreaterThan(0);
  expect(total(fonts)).toBeLessThanOrEqual(90 * KB);
});
