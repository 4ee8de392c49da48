/**
 * What a reader downloads, as a host sends it: each file by itself in Brotli. Styles ride in the HTML, so the beginning
 * of a chapter's HTML is all that its first view needs besides the fonts. A failure says what is too heavy, by how much,
 * what of it weighs most, and what to do.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { forEvery } from '../support/for-every.ts';
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

const inKB = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

/** What is wrong with a weight, in words for whoever made the page; nothing where nothing is. */
const tooHeavy = (what: string, bytes: number, limit: number, remedy: () => string): string[] =>
  bytes <= limit ? [] : [`${what} is ${inKB(bytes)}, ${bytes - limit} bytes over its ${limit / KB} KB. ${remedy()}`];

/** Files that weigh too much together, with the heaviest of them. */
const filesTooHeavy = (what: string, files: Iterable<string>, limit: number, remedy: string): string[] =>
  tooHeavy(what, total(files), limit, () => {
    const heaviest = [...files].map((file) => ({ file, bytes: weightOf(file) })).sort((a, b) => b.bytes - a.bytes);
    const named = heaviest.slice(0, 3).map(({ file, bytes }) => `${file} ${inKB(bytes)}`);
    return `Heaviest: ${named.join(', ')}. ${remedy}`;
  });

/** What of a chapter weighs most, for an author who has to choose: each map and figure, and all notes together. */
function heaviestIn(page: BuiltPage, html: string): string {
  const saved = (less: string) => brotliSize(Buffer.from(html)) - brotliSize(Buffer.from(less));
  const figures = all(page.root, (e) => e.tag === 'figure' && e.attrs['id'] !== undefined).map(({ attrs }) => ({
    what: `#${attrs['id']}`,
    bytes: saved(html.replace(new RegExp(`<figure[^>]* id="${attrs['id']}".*?</figure>`, 's'), '')),
  }));
  const notes = { what: `its ${all(page.root, '.note').length} notes and marks`, bytes: saved(withoutCites(html)) };
  const heaviest = [...figures, notes].filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
  return `Heaviest: ${heaviest
    .slice(0, 4)
    .map(({ what, bytes }) => `${what} ${inKB(bytes)}`)
    .join(', ')}.`;
}

/** A chapter without notes, marks, links of cited words and list of sources. */
const withoutCites = (html: string) =>
  html
    .replace(/<div class="notes[^>]*>[\s\S]*?(?=<section|<div class="h"|<figure)/g, '')
    .replace(/<button class="m[\s\S]*?<\/button><a class="m[\s\S]*?<\/a>/g, '')
    .replace(/<a class="c[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/<section class="end"[\s\S]*?<\/section>/, '');

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

const everyChapter = forEvery(chapterPages, ({ path }) => path);

describe('every chapter', () => {
  everyChapter('its head, styles and first 500 words fit the first round trip, and the whole is no burden', (page) => {
    expect(styleSheets(page)).toEqual([]);
    const [first, whole] = [beginning(page), htmlForReaders(page)];
    expect([
      ...tooHeavy(
        `the HTML up to word ${FIRST_WORDS}`,
        brotliSize(Buffer.from(first)),
        FIRST_TRIP,
        () => `${heaviestIn(page, first)} Move a map, a figure or a paragraph with many notes further down.`,
      ),
      ...tooHeavy(
        'the HTML',
        brotliSize(Buffer.from(whole)),
        CHAPTER_HTML,
        () =>
          `${heaviestIn(page, whole)} Let a map show fewer events, move a paragraph to another chapter, or make two ` +
          'chapters of it. If all of it has to stay, CHAPTER_HTML in this file is the limit: say why in the commit.',
      ),
    ]).toEqual([]);
  });

  everyChapter('what it cites costs little, so that there is room for more', (page) => {
    const html = htmlForReaders(page);
    const notes = all(page.root, '.note').length;
    expect(all(page.root, '.m').length).toBeGreaterThan(0);
    // Of a few notes the words that they all share weigh too much.
    if (notes < 8) return;
    const each = (brotliSize(Buffer.from(html)) - brotliSize(Buffer.from(withoutCites(html)))) / notes;
    expect(
      tooHeavy(
        'a note with its mark',
        Math.round(each),
        A_MARK,
        () => 'Look at what components/chapter writes for each.',
      ),
    ).toEqual([]);
  });

  everyChapter('its scripts are small, with all that they import', (page) => {
    const files = modules(entryModules(page), false);
    expect(files.size).toBeGreaterThan(0);
    const later = [...modules(entryModules(page), true)].filter((file) => !files.has(file));
    expect([
      ...filesTooHeavy('what runs at once', files, CHAPTER_SCRIPT, 'Import on demand what waits for the reader.'),
      ...filesTooHeavy('what comes on demand', later, ON_DEMAND, 'See which import brought more than it needs.'),
    ]).toEqual([]);
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

/** What a frame may weigh with all that it loads, KB. */
const FRAMES: readonly (readonly [what: string, limit: number])[] = [
  ['timeline', 28],
  ['border-strip', 37],
  ['stance', 16],
  ['claim/border-length', 6],
  ['claim/border-length/short', 6],
  ['event/khorog-parade', 6],
  // The actor that most is told of: all five answers, each with its date and its sentence.
  ['actor/tajikistan', 6.25],
  ['length', 10],
  ['chapter-map/september-2021/map1', 18],
];
const everyFrame = forEvery(FRAMES, ([what]) => `embed/${what}/`);

everyFrame('a frame of each kind is light, with all that it loads', ([what, limit]) => {
  const page = pageAt(`embed/${what}/`);
  const files = [pageFile(page), ...styleSheets(page), ...modules(entryModules(page), true), ...dataFiles(page, false)];
  expect(filesTooHeavy('it', new Set(files), limit * KB, 'Draw less in it, or raise its limit and say why.')).toEqual(
    [],
  );
});

const MAP_REMEDY =
  'What of it waits for a reader can load when it is asked for; a new event or place should cost little.';

describe('the map', () => {
  const map = pageAt('map/');
  const embed = pageAt('embed/map/');

  // With what paper and files ask for, 12 KB that load when all else is there.
  test('its page, with the live map and its data', () => {
    const data = dataFiles(map, false);
    expect(data.length).toBeGreaterThan(0);
    const files = new Set([pageFile(map), ...styleSheets(map), ...modules(entryModules(map), true), ...data]);
    expect(filesTooHeavy('the page', files, 108 * KB, MAP_REMEDY)).toEqual([]);
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
    expect(
      tooHeavy(
        'each event on the page',
        Math.round(page),
        0.1 * KB,
        () => 'What is told of it belongs in data/map/told/.',
      ),
    ).toEqual([]);
    const told = events.flatMap((id) =>
      tooHeavy(id, weightOf(`data/map/told/${id}.json`), 3 * KB, () => 'Shorten its summary, dispute or note.'),
    );
    expect(told).toEqual([]);
  });

  test('its embed shows a picture for little, and is live for not much more', () => {
    const first = new Set([pageFile(embed), ...styleSheets(embed), ...modules(entryModules(embed), false)]);
    expect(filesTooHeavy('its picture', first, 25 * KB, MAP_REMEDY)).toEqual([]);
    const data = dataFiles(embed, false);
    expect(data.length).toBeGreaterThan(0);
    const live = new Set([...first, ...modules(entryModules(embed), true), ...data]);
    expect([...live].some((file) => /leaflet/i.test(readFileSync(join(DIST, file), 'utf8')))).toBe(true);
    expect(filesTooHeavy('the live embed', live, 75 * KB, MAP_REMEDY)).toEqual([]);
  });

  test('the line in full detail, for those who go closer', () => {
    const fine = new Set([...dataFiles(map, true), ...dataFiles(embed, true)]);
    expect(fine.size).toBe(1);
    expect(filesTooHeavy('the fine line', fine, 30 * KB, 'Simplify it more, in src/map/basemap.ts.')).toEqual([]);
  });
});

test('fonts of a Latin text stay small', () => {
  const fonts = new Set(
    [...pageAt('').html.matchAll(/url\(([^)]+\.woff2)\)[^}]*}/g)]
      .filter(([rule]) => !rule.includes('unicode-range'))
      .map((match) => fileOf(pageAt(''), match[1]!)),
  );
  expect(fonts.size).toBeGreaterThan(0);
  expect(filesTooHeavy('all fonts', fonts, 90 * KB, 'Cut letters or weights that no page uses.')).toEqual([]);
});
