/** Frames that stay as they were, and where an address names an edition and where not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import { editionsFor } from '../../src/domain/editions/index.ts';
import { addressesOf, BASE, corpus, DIST, fileFor, pageAt, pageList, SITE } from './dist.ts';
import { all, one, textOf } from './html.ts';
import { NEWEST_EDITION } from '../support/newest-edition.ts';

const [edition] = editionsFor(corpus, 'map');
const DAY = formatDate(NEWEST_EDITION.date);
const frame = (what: string) => pageAt(`embed/v/${edition!.id}/${what}/`);

describe('a frame of an edition', () => {
  test('is there for the map and each of its claims, names its day and leads to the present', () => {
    for (const what of ['map', ...Object.keys(edition!.claims).map((id) => `claim/${id}`)]) {
      const line = one(frame(what).root, '.asof');
      expect(textOf(line), what).toMatch(new RegExp(`^As of ${DAY}\\. .* See the present$`));
      const path = what === 'map' ? 'map/' : what.replace('claim/', 'claims/').concat('/');
      expect(one(line, 'a').attrs['href'], what).toBe(`${new URL(BASE, SITE).href}${path}?v=${edition!.id}`);
      expect(pageAt(path)).toBeDefined();
    }
  });
  test('the live map takes its things from files of the edition, in the form of today', () => {
    const map = one(frame('map').root, 'map-embed').attrs;
    for (const name of ['base', 'words']) {
      expect(map[`data-${name}`]).toBe(`${BASE}data/map/v/${edition!.id}/${name}.json`);
      const read = (file: string) => JSON.parse(readFileSync(join(DIST, file), 'utf8')) as Record<string, unknown>;
      const then = read(`data/map/v/${edition!.id}/${name}.json`);
      if (name === 'base') expect(Object.keys(then)).toEqual(Object.keys(read('data/map/base.json')));
      else expect(Object.keys(then).filter((id) => id.startsWith('event/')).length).toBeGreaterThan(20);
    }
  });
  test('cites that edition', () => {
    expect(textOf(one(frame('map').root, 'textarea'))).toContain(`(Edition of ${DAY})`);
  });
});

test('only what is to be passed on names an edition: no canonical address, card, JSON-LD or link in the site', () => {
  const named = pageList.flatMap((page) => {
    const passedOn = addressesOf(page).filter(
      ({ element, address }) =>
        /[?&]v=/.test(address) &&
        element.attrs['data-quotation'] === undefined &&
        !/\basof\b/.test(element.parent?.attrs['class'] ?? ''),
    );
    const told = all(
      page.root,
      (e) => ['meta', 'link'].includes(e.tag) || e.attrs['type'] === 'application/ld+json',
    ).filter((e) => /[?&]v=/.test(JSON.stringify(e.attrs) + textOf(e)));
    return [
      ...passedOn.map(({ address }) => `${page.path} ${address}`),
      ...told.map(({ tag }) => `${page.path} <${tag}>`),
    ];
  });
  expect(named).toEqual([]);
  expect(readFileSync(join(DIST, 'sitemap.xml'), 'utf8')).not.toContain('?v=');
});

test('the button of a claim to link to itself names the edition', () => {
  const link = one(pageAt('claims/border-length/').root, (e) => e.attrs['data-quotation'] !== undefined).attrs;
  expect(link['href']).toBe(`${new URL(BASE, SITE).href}claims/border-length/?v=${NEWEST_EDITION.id}`);
  expect(link['data-quotation']).toContain(link['href']);
  expect(fileFor('claims/border-length/')).toBeDefined();
});
