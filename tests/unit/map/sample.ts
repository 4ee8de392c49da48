/** The real line and land, and invented things to stand on them, for the map's tests. */
import { readFileSync } from 'node:fs';
import { measureLine } from '../../../src/domain/geography/index.ts';
import { buildBasemap, type Region } from '../../../src/map/land/basemap.ts';
import type { Actor, Corpus, Event, LonLat, Place, Segment } from '../../../src/model/corpus.ts';

const root = new URL('../../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(`content/geo/${path}`, root), 'utf8')) as never;
export const region: Region = json('region.topojson');
export const border: LonLat[] = (json('border.geojson') as { features: { geometry: { coordinates: LonLat[] } }[] })
  .features[0]!.geometry.coordinates;
export const line = measureLine(border);
export const low = buildBasemap(region, border, 7.5);
export const high = buildBasemap(region, border, 10.5);

export const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: id,
  altNames: [],
  kind: 'town',
  countries: ['TJ'],
  lat: 37.5,
  lon: 71.6,
  precision: 'settlement',
  source: 'invented',
  observations: [],
  ...more,
});
export const event = (id: string, more: Partial<Event> = {}): Event => ({
  id,
  title: `Event ${id}`,
  date: '2021-09-27',
  phase: 'crisis',
  kind: 'deployment',
  summary: 'Invented.',
  where: 'Nowhere',
  actors: [],
  statements: [],
  sources: ['a', 'b'],
  confidence: 'high',
  ...more,
});
export const actor = (id: string, more: Partial<Actor> = {}): Actor =>
  ({
    id,
    name: `Actor ${id}`,
    short: id,
    kind: 'state',
    role: 'Invented',
    stance2021: 'n-a',
    stanceNow: 'n-a',
    stanceNowReason: 'Invented',
    sources: [],
    ...more,
  }) as Actor;
export const segment = (id: string, order: number, fromKm: number, toKm: number): Segment => ({
  id,
  order,
  name: `Stretch ${id}`,
  fromKm,
  toKm,
  afghanProvince: 'South',
  tajikUnit: 'North',
  terrain: 'Invented',
});

export const byId = <T extends { id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** A corpus with nothing in it but what is given. */
export function corpusOf(given: {
  places?: Place[];
  events?: Event[];
  actors?: Actor[];
  segments?: Segment[];
}): Corpus {
  const { places = [], events = [], actors = [], segments = [] } = given;
  const sources = byId([...new Set(events.flatMap((one) => one.sources))].map((id) => ({ id })));
  return {
    places: byId(places),
    events: byId(events),
    actors: byId(actors),
    segments: byId(segments),
    sources,
    border,
  } as unknown as Corpus;
}

/** Seeded numbers from 0 to 1 (mulberry32), so that a failure can be seen again. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
