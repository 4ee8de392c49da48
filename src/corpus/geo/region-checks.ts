/** Are the outlines of `region.topojson` sound, and does the land meet at the border? */
import { feature } from 'topojson-client';
import type { GeometryObject, MultiLineString } from 'topojson-specification';
import { LINE_TOLERANCE_M, measureLine, nearestOnLine, selfCrossings } from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import { nameOf, ringsOf, sharedEdge, type Region } from '../../map/land/basemap.ts';
import { distanceText, many, named, type Finding } from './finding.ts';

/**
 * By how much simplifying moved the outlines of a country, metres (content/geo/README.md); those not named by the most.
 */
const SIMPLIFIED_M: Readonly<Record<string, number>> = { TJ: 150, AF: 600 };
const SIMPLIFIED_ELSEWHERE_M = 2200;

/**
 * How far from its outline a point of a country may seem to lie, metres. On the border two tolerances meet: what the
 * outline was simplified by, and what its two sides differ by where they were drawn twice.
 */
export const outlineToleranceM = (country: string, isOnBorder: boolean): number =>
  (SIMPLIFIED_M[country] ?? SIMPLIFIED_ELSEWHERE_M) + (isOnBorder ? LINE_TOLERANCE_M : 0);
/** The same in words. */
export const OUTLINE_TOLERANCE =
  `${SIMPLIFIED_M.TJ} m in Tajikistan, ${SIMPLIFIED_M.AF} m in Afghanistan, ` +
  `${SIMPLIFIED_ELSEWHERE_M / 1000} km elsewhere; ${LINE_TOLERANCE_M} m more on the border`;

export function checkRegion(border: readonly LonLat[], region: Region): Finding[] {
  const { countries, provinces, lakes } = region.objects;
  const areas = [countries, provinces, lakes].flatMap(({ geometries }) => geometries as GeometryObject[]);
  const meets = arcsThatMeet(region);
  const open = areas.flatMap((area) =>
    arcRings(area)
      .filter((ring) => !meets(ring))
      .map(() => nameOf(area)),
  );
  const rings = areas.flatMap((area) => ringsOf(region, area).map((ring) => ({ name: nameOf(area), ring })));
  const kinks = rings.flatMap(({ name, ring }) =>
    selfCrossings(ring).map(([lon, lat]) => `${name} at ${lon.toFixed(4)}, ${lat.toFixed(4)}`),
  );
  return [
    {
      check: 'Outlines of countries, provinces and lakes are closed',
      measured: open.length > 0 ? `${open.length} open: ${named(open)}` : `0 open of ${many(rings.length)}`,
      allowed: 'none',
      isSound: open.length === 0,
      hint: 'join the arcs of that outline, or cut the region anew',
    },
    {
      check: 'No outline crosses itself',
      measured:
        kinks.length > 0
          ? `${kinks.length}: ${named(kinks)}`
          : `0 crossings of ${many(rings.reduce((sum, { ring }) => sum + ring.length - 1, 0))} steps`,
      allowed: 'none',
      isSound: kinks.length === 0,
      hint: 'simplify that outline less there',
    },
    checkSharedEdge(border, region),
  ];
}

/**
 * The edge of the land and the line that is drawn over it keep close to one another,
 * whichever of the two one walks along.
 */
function checkSharedEdge(border: readonly LonLat[], region: Region): Finding {
  const check = 'Tajik and Afghan land meet at the line';
  const edge = sharedEdge(region);
  const allowedM = outlineToleranceM('TJ', true);
  const hint = 'outlines and line come from different data: cut the region anew, or allow what simplifying does';
  if (edge.length === 0)
    return { check, measured: 'no shared edge', allowed: distanceText(allowedM), isSound: false, hint };
  const line = measureLine(border);
  const parts = edge.map(measureLine);
  const off = Math.max(...edge.flat().map((point) => nearestOnLine(line, point).distanceM));
  const back = Math.max(
    ...border.map((point) => Math.min(...parts.map((part) => nearestOnLine(part, point).distanceM))),
  );
  return {
    check,
    measured: `the edge at most ${distanceText(off)} off the line, the line ${distanceText(back)} off the edge`,
    allowed: distanceText(allowedM),
    isSound: Math.max(off, back) <= allowedM,
    hint,
  };
}

/** The rings of an area as lists of arcs. */
function arcRings(area: GeometryObject): number[][] {
  if (area.type === 'Polygon') return area.arcs;
  return area.type === 'MultiPolygon' ? area.arcs.flat() : [];
}

/**
 * Whether each arc of a ring begins where the one before it ends, and the first where the last does.
 * TopoJSON readers join them unseen.
 */
function arcsThatMeet(region: Region): (ring: readonly number[]) => boolean {
  const every: MultiLineString = { type: 'MultiLineString', arcs: region.arcs.map((_, i) => [i]) };
  const arcs = feature(region, every).geometry.coordinates;
  const begin = (i: number) => (i < 0 ? arcs[~i]!.at(-1)! : arcs[i]![0]!).join();
  const end = (i: number) => (i < 0 ? arcs[~i]![0]! : arcs[i]!.at(-1)!).join();
  return (ring) => ring.every((arc, i) => begin(arc) === end(ring.at(i - 1)!));
}
