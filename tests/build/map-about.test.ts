/** The page on how the map is made says what the checks measure, what the data hold, and whom to credit. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Region } from '../../src/map/land/basemap.ts';
import { checkGeo } from '../../src/corpus/geo/border-checks.ts';
import { LICENCES } from '../../src/model/licences.ts';
import { MAP_ABOUT_PATH } from '../../src/model/paths.ts';
import { corpus, pageAt } from './dist.ts';
import { all, byId, one, textOf, type Element } from './html.ts';

const page = pageAt(MAP_ABOUT_PATH);
const section = (id: string) => byId(page.root, id);
const rowsOf = (table: Element) =>
  all(one(table, 'tbody'), 'tr').map((row) => all(row, (e) => e.tag === 'td' || e.tag === 'th').map(textOf));
const licence = readFileSync('LICENSE-GEODATA.md', 'utf8');
/** Markdown of a cell as the words that a reader sees. */
const plain = (cell: string) =>
  cell
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('`', '')
    .trim();

test('its table of checks is what the checks find', () => {
  const region = JSON.parse(readFileSync('content/geo/region.topojson', 'utf8')) as Region;
  const found = checkGeo(corpus, region).map(({ check, measured, allowed, isSound }) => [
    check,
    measured,
    allowed,
    isSound ? 'yes' : 'no',
  ]);
  expect(found.length).toBeGreaterThan(10);
  expect(rowsOf(one(section('checks'), 'table'))).toEqual(found);
});

test('it counts every place once by how exact it is and once by where it comes from', () => {
  const counts = (attribute: string) =>
    all(section('points'), (e) => e.attrs[attribute] !== undefined).map((e) =>
      Number(/\d+/.exec(textOf(one(e, 'span')))![0]),
    );
  for (const attribute of ['data-precision', 'data-origin'])
    expect(
      counts(attribute).reduce((a, b) => a + b, 0),
      attribute,
    ).toBe(corpus.places.size);
  for (const element of all(section('points'), (e) => e.attrs['data-precision'] !== undefined)) {
    const precision = element.attrs['data-precision'];
    expect(textOf(one(element, 'span')), precision).toBe(
      String([...corpus.places.values()].filter((place) => place.precision === precision).length),
    );
  }
});

test('shows every data set of LICENSE-GEODATA.md with source, licence and credit, and links where that links', () => {
  const rows = licence.split('\n').filter((line) => /^\| (?!---|What\s+\|)/.test(line));
  expect(rows.length).toBeGreaterThan(8);
  expect(rowsOf(one(section('data'), 'table'))).toEqual(rows.map((row) => row.split('|').slice(1, -1).map(plain)));
  const linked = all(section('data'), 'a').map((link) => link.attrs['href']);
  for (const [, address] of licence.matchAll(/\]\((https:[^)]+)\)/g)) expect(linked).toContain(address);
});

test('the credit to show is one and the same in licence, page and data', () => {
  expect(licence).toContain(`> ${LICENCES.geodata.credit}\n`);
  expect(textOf(one(section('data'), 'b'))).toBe(LICENCES.geodata.credit);
  for (const name of [
    'OpenStreetMap contributors',
    'Natural Earth',
    'GSHHG/WDBII',
    'GeoNames (CC BY 4.0)',
    'OpenFlights (ODbL)',
  ])
    expect(LICENCES.geodata.credit).toContain(name);
});

test('it cites the map by the title and address that the map has', () => {
  const map = pageAt('map/');
  for (const style of all(section('cite'), 'dd').map(textOf)) {
    expect(style).toContain(textOf(one(map.root, 'h1')));
    expect(style).toContain(map.url);
  }
});

test('its list of sections is all of them, in order', () => {
  const listed = all(one(page.root, '.here'), 'a').map((link) => link.attrs['href']!.slice(1));
  expect(listed).toEqual(all(one(page.root, 'main'), 'section').map((one) => one.attrs['id']));
});
