/**
 * Everything that can stand in other pages: its frame, the page with its codes, the button where it stands, and what
 * the codes lead to.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editionsHolding } from '../../src/domain/editions/index.ts';
import { UPLOAD, WAYS } from '../../src/embed/codes.ts';
import { framePages, framesOf, KIND_IDS } from '../../src/embed/kinds.ts';
import { isMeasured } from '../../src/embed/measured.ts';
import { forEvery } from '../support/for-every.ts';
import { BASE, corpus, DIST, pageAt, pages, SITE } from './dist.ts';
import { withEdition } from '../../src/model/paths.ts';
import { all, classesOf, one, parseHtml, textOf } from './html.ts';

const home = new URL(BASE, SITE).href;
const frames = framesOf(corpus);
/** File of the build that an address of the site leads to. */
const isThere = (address: string) => {
  const path = new URL(address).href.slice(home.length).replace(/[?#].*/, '');
  return (
    address.startsWith(home) && existsSync(join(DIST, path.endsWith('/') || path === '' ? `${path}index.html` : path))
  );
};

test('every kind has something, and no two things one id', () => {
  for (const kind of KIND_IDS) expect(framesOf(corpus, kind).length, kind).toBeGreaterThan(0);
  expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
});

test('every frame has its measured height: after a build, "npm run measure:frames" writes what is missing', () => {
  expect(
    framePages(corpus)
      .filter(({ what }) => !isMeasured(what))
      .map(({ what }) => what),
  ).toEqual([]);
});

test('a compact claim is at most 200 pixels high at 700', () => {
  const high = framesOf(corpus, 'claim-short').filter(({ heights }) => heights[1] > 200);
  expect(high.map(({ id, heights }) => `${id}: ${heights[1]}`)).toEqual([]);
});

const everyFrame = forEvery(framePages(corpus), ({ what }) => what);

everyFrame(
  'every frame has title, credit, the day of checking and the way out',
  ({ what, title, page, isMapped, kind }) => {
    const { root } = pageAt(`embed/${what}/`);
    if (kind !== 'map') expect(textOf(one(root, 'h1'))).toBe(title);
    const foot = textOf(one(root, 'footer'));
    expect(foot).toMatch(/Checked in \w+ \d{4}; latest event (?:\d{1,2} )?\w+ \d{4}\./);
    expect(foot).toContain('Rhetoric or Threat?');
    if (isMapped) expect(foot).toContain('OpenStreetMap');
    expect(one(root, (e) => e.tag === 'a' && classesOf(e).has('full')).attrs['href']).toBe(home + page);
    expect(all(root, (e) => e.tag === 'base')[0]!.attrs['target']).toBe('_blank');
  },
);

const everyThing = forEvery(
  frames.filter(({ size }) => size === 'Whole'),
  ({ id }) => id,
);

everyThing('the codes of every thing lead to what there is, in every way', ({ id, title, page, codes, isMapped }) => {
  const { root } = pageAt(codes);
  const texts = all(root, 'textarea')
    .map((area) => textOf(area))
    .filter((text) => text.includes('<figure'));
  expect(texts.length).toBeGreaterThanOrEqual(WAYS.length);
  for (const text of texts) {
    const code = parseHtml(`<div>${text}</div>`);
    const caption = one(code, 'figcaption');
    expect(textOf(caption)).toContain('Rhetoric or Threat?, CC BY 4.0.');
    expect(textOf(caption).includes('OpenStreetMap')).toBe(isMapped);
    expect(textOf(one(caption, 'a'))).toBe(title);
    const addresses = all(code, (e) => e.attrs['src'] !== undefined || e.attrs['href'] !== undefined).map(
      (e) => e.attrs['src'] ?? e.attrs['href']!,
    );
    expect(
      addresses.filter((address) => !isThere(address)),
      id,
    ).toEqual([]);
    expect(text).not.toContain(UPLOAD);
    const element = all(code, 'border-map')[0];
    if (element) expect(pages.has(`embed/${element.attrs['what'] ?? 'map'}/`)).toBe(true);
  }
  // The newest that holds it: a thing that is new has none yet.
  const edition = editionsHolding(corpus, page)[0]?.id;
  expect(textOf(one(root, (e) => e.attrs['id'] === 'share-cite'))).toContain(withEdition(home + page, edition));
});

test('“Embed” stands where each thing stands', () => {
  for (const { id, page, codes, size } of frames) {
    if (size !== 'Whole') continue;
    const links = all(
      pageAt(page.replace(/#.*/, '')).root,
      (e) => e.tag === 'a' && e.attrs['data-share'] !== undefined && e.attrs['href'] === BASE + codes,
    );
    expect(links.length, id).toBe(1);
  }
});

test('the guide shows one of each kind, and names what an element can show', () => {
  const guide = pageAt('embed/');
  const shown = all(guide.root, 'iframe').map((frame) => frame.attrs['src']!.slice(BASE.length).replace(/\?.*/, ''));
  expect(shown).toHaveLength(KIND_IDS.length);
  expect(shown.filter((path) => !pages.has(path))).toEqual([]);
  for (const what of ['timeline', 'claim/…', 'claim/…/short', 'event/…', 'chapter-map/…'])
    expect(textOf(guide.root)).toContain(what);
});
