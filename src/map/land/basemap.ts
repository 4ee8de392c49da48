/**
 * The ground under the items, cut from `content/geo` when the site is built: no finer than the eye sees at a zoom.
 * Which points stay is settled for each shared edge and not for each country,
 * so that neighbours keep one and the same edge and no slivers open.
 */
import { feature, mesh } from 'topojson-client';
import type {
  LineString as GeoJsonLineString,
  MultiLineString as GeoJsonMultiLineString,
  MultiPolygon as GeoJsonMultiPolygon,
  Polygon as GeoJsonPolygon,
  Position,
} from 'geojson';
import type {
  GeometryCollection,
  GeometryObject,
  LineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import {
  clipLine,
  clipRing,
  encodePolyline,
  encodeSteps,
  measureLine,
  project,
  simplifyIndices,
  type Frame,
} from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import { FRAME } from '../../model/frame.ts';
import type { Basemap } from '../types.ts';

/** `region.topojson`. */
export type Region = Topology<{
  countries: GeometryCollection<{ id: string; name: string }>;
  provinces: GeometryCollection<{ id: string; name: string; country: string }>;
  rivers: GeometryCollection<{ name: string }>;
  lakes: GeometryCollection<{ name: string }>;
  disputed: GeometryCollection<{ note: string }>;
}>;

/** Land is drawn as far as a view may be moved. */
const REACH: Frame = [FRAME.west, FRAME.south, FRAME.east, FRAME.north];
/** Where the story is. What lies outside is only seen from afar, and drawn for that. */
const CORE: Frame = [66, 35, 76, 39.8];
export const FAR_TOLERANCE_PX = 7;
/** Sughd and the limits around it: seen in the first view, at its edge. */
const NORTH: Frame = [67.5, 39.8, 71.5, 41.2];
const NORTH_TOLERANCE_PX = 2.5;
/**
 * Shift of a point by simplifying, pixels at the level's zoom: what is under a pixel is not missed;
 * the line itself is kept closer.
 */
export const TOLERANCE_PX = 0.95;
export const BORDER_TOLERANCE_PX = 0.6;
/** The edge of the fills along the border hides under its white casing, 7 pixels wide. */
const HIDDEN_TOLERANCE_PX = 2.4;
/** Rings and lakes smaller than this in both directions are left out, pixels. */
const SPECK_PX = 4;

/**
 * Waters of the broad picture; the finer level has all.
 * Those that the border follows lie under it there and are left out.
 */
const BROAD_RIVERS = ['Vakhsh', 'Kokcha', 'Bartang', 'Kunduz', 'Murghab', 'Amu Darya', 'Zarafshon', 'Wakhan'];
const ROOM_FOR_ALL_RIVERS = 8;

/**
 * @param zoom finest zoom that it should be good for
 * @param isMoved a reader may bring the north to the middle of the view;
 *   pictures in chapters show it at their edge, and have little room
 */
export function buildBasemap(region: Region, border: readonly LonLat[], zoom: number, isMoved = false): Basemap {
  const toleranceAt = (point: LonLat): number =>
    isIn(CORE, point) ? TOLERANCE_PX : isMoved && isIn(NORTH, point) ? NORTH_TOLERANCE_PX : FAR_TOLERANCE_PX;
  // A grid of 1/398° or 1/3981°: a tenth of a pixel at the level's zoom.
  // Whole decimals would be two or four times finer than is seen.
  const decimals = zoom < 8 ? 2.6 : 3.6;
  const { countries, provinces, rivers, lakes, disputed } = region.objects;
  const thinRun = (line: readonly LonLat[], tolerance: number) =>
    simplifyIndices(
      line.map((point) => project(point, zoom)),
      tolerance,
    ).map((i) => line[i]!);
  const thin = (line: readonly LonLat[]) =>
    runsByTolerance(line, toleranceAt).flatMap((run) => thinRun(run, toleranceAt(run[0]!)));
  const encode = (all: readonly (readonly LonLat[])[]) =>
    all.map((line) => encodePolyline(line, decimals)).filter((line) => line !== '');
  const cutLines = (all: readonly LonLat[][]) => encode(all.flatMap((line) => clipLine(line, REACH) as LonLat[][]));
  const cutRings = (all: readonly LonLat[][]) =>
    encode(
      all.map((ring) => clipRing(ring, REACH) as LonLat[]).filter((ring) => ring.length > 3 && !isSpeck(ring, zoom)),
    );
  const meshOf = (object: GeometryObject, keep?: (a: GeometryObject, b: GeometryObject) => boolean) =>
    (keep
      ? mesh(region, object as GeometryCollection, keep)
      : mesh(region, object as GeometryCollection)
    ).coordinates.map(toLonLat);

  // Which points of the country outlines stay is settled once, edge by edge:
  // whoever draws an edge draws the same points.
  const ofBorder = new Set(sharedEdge(region).flat().map(keyOf));
  const chains = joinLines(meshOf(countries), true);
  const stays = new Set(
    chains
      .flatMap((chain) =>
        chain.every((point) => ofBorder.has(keyOf(point))) ? thinRun(chain, HIDDEN_TOLERANCE_PX) : thin(chain),
      )
      .map(keyOf),
  );
  const thinEdges = (all: readonly LonLat[][]) => all.map((line) => line.filter((point) => stays.has(keyOf(point))));

  const measured = measureLine(border);
  const kept = simplifyIndices(
    border.map((point) => project(point, zoom)),
    BORDER_TOLERANCE_PX,
  );
  const land = (id: string) =>
    cutRings(
      thinEdges(
        countries.geometries.filter((country) => idOf(country) === id).flatMap((country) => ringsOf(region, country)),
      ),
    );
  return {
    zoom,
    decimals,
    frame: REACH,
    border: encodePolyline(
      kept.map((i) => border[i]!),
      decimals,
    ),
    borderKm: encodeSteps(kept.map((i) => Math.round(measured.km[i]! * 10))),
    land: { TJ: land('TJK'), AF: land('AFG') },
    // The outlines of the two countries are the edges of their land.
    limits: cutLines(
      joinLines(thinEdges(meshOf(countries, (a, b) => a !== b && ![a, b].some((one) => OURS.has(idOf(one)))))),
    ),
    disputed: cutLines(joinLines(meshOf(disputed)).map((line) => thin(line))),
    provinces: cutLines(joinLines(meshOf(provinces, (a, b) => a !== b && divides(a, b))).map((line) => thin(line))),
    rivers: cutLines(
      joinLines(
        rivers.geometries
          .filter((river) => zoom >= ROOM_FOR_ALL_RIVERS || BROAD_RIVERS.includes(nameOf(river)))
          .flatMap((river) => linesOf(region, river)),
      ).map((line) => thin(line)),
    ),
    lakes: cutRings(lakes.geometries.flatMap((lake) => ringsOf(region, lake)).map((ring) => thin(ring))),
  };
}

const isIn = ([west, south, east, north]: Frame, [lon, lat]: LonLat) =>
  lon > west && lon < east && lat > south && lat < north;
/** A line as runs of points that are thinned alike. */
function runsByTolerance(line: readonly LonLat[], toleranceAt: (point: LonLat) => number): LonLat[][] {
  const runs: LonLat[][] = [];
  line.forEach((point, i) => {
    if (i === 0 || toleranceAt(point) !== toleranceAt(line[i - 1]!)) runs.push([]);
    runs.at(-1)!.push(point);
  });
  return runs;
}

const OURS = new Set(['TJK', 'AFG']);

/** The edge that the two countries' land has in common: coarser than the border itself, which is drawn over it. */
export const sharedEdge = (region: Region): LonLat[][] =>
  mesh(
    region,
    region.objects.countries as GeometryCollection,
    (a, b) => a !== b && OURS.has(idOf(a)) && OURS.has(idOf(b)),
  ).coordinates.map(toLonLat);
const property =
  (key: string) =>
  (geometry: GeometryObject): string =>
    String((geometry.properties as Record<string, unknown> | undefined)?.[key] ?? '');
/** ISO 3166-1 alpha-3 of a country, ISO 3166-2 of a province. */
export const idOf = property('id');
export const nameOf = property('name');
const countryOf = property('country');

/** A limit between two provinces of one country; the city of Dushanbe is too small to be fenced off. */
const divides = (a: GeometryObject, b: GeometryObject): boolean =>
  countryOf(a) === countryOf(b) && ![a, b].some((one) => idOf(one) === 'TJ-DU');

const keyOf = (point: LonLat): string => `${point[0]},${point[1]}`;
const toLonLat = (positions: readonly Position[]): LonLat[] => positions.map(([lon, lat]) => [lon!, lat!]);

/** Rings of an area, outer ones and holes alike. */
export function ringsOf(topology: Region, object: GeometryObject): LonLat[][] {
  const { geometry } = feature(topology, object as Polygon | MultiPolygon) as {
    geometry: GeoJsonPolygon | GeoJsonMultiPolygon;
  };
  return (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map(toLonLat);
}

function linesOf(topology: Region, object: GeometryObject): LonLat[][] {
  const { geometry } = feature(topology, object as LineString) as {
    geometry: GeoJsonLineString | GeoJsonMultiLineString;
  };
  return (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(toLonLat);
}

function isSpeck(ring: readonly LonLat[], zoom: number): boolean {
  const pixels = ring.map((point) => project(point, zoom));
  const span = (axis: 0 | 1) => Math.max(...pixels.map((p) => p[axis])) - Math.min(...pixels.map((p) => p[axis]));
  return span(0) < SPECK_PX && span(1) < SPECK_PX;
}

/**
 * Joins lines that meet end to end, so that dashes run on and each needs one start.
 * @param onlyPairs join only where exactly two ends meet: the parts are then the edges between one pair of neighbours
 */
function joinLines(lines: readonly LonLat[][], onlyPairs = false): LonLat[][] {
  const waiting = lines.filter((line) => line.length > 1).map((line) => [...line]);
  const ends = new Map<string, number>();
  for (const end of waiting.flatMap((line) => [keyOf(line[0]!), keyOf(line.at(-1)!)]))
    ends.set(end, (ends.get(end) ?? 0) + 1);
  const mayJoin = (end: string) => !onlyPairs || ends.get(end) === 2;
  const joined: LonLat[][] = [];
  for (let line = waiting.pop(); line; line = waiting.pop()) {
    for (const _side of ['end', 'beginning']) {
      for (let i = 0; i < waiting.length; i++) {
        const other = waiting[i]!;
        const end = keyOf(line.at(-1)!);
        const starts = keyOf(other[0]!) === end;
        if (!mayJoin(end) || (!starts && keyOf(other.at(-1)!) !== end)) continue;
        line.push(...(starts ? other : [...other].reverse()).slice(1));
        waiting.splice(i, 1);
        i = -1;
      }
      line.reverse();
    }
    joined.push(line);
  }
  return joined;
}
