/**
 * The border as a road with kilometre posts: where is km 200, which km is nearest to a town, what lies between two
 * posts? Kilometres are geodesic (WGS 84), counted from the first point of the line.
 */
import type { LonLat } from '../../model/corpus.ts';
import { distanceM, RAD, stepsOf } from './geodesy.ts';
import { nth } from '../../model/need.ts';

/** A line with the distance of each point from its beginning. */
export interface MeasuredLine {
  readonly points: readonly LonLat[];
  /** Kilometres, one for each point, never falling. */
  readonly km: readonly number[];
}

/** A place on the line. */
export interface LinePoint {
  at: LonLat;
  /** Unit vectors as [east, north] on the map: the direction of the line, and its left side. */
  tangent: readonly [number, number];
  normal: readonly [number, number];
}

/** Measures a line of at least two points. */
export function measureLine(points: readonly LonLat[]): MeasuredLine {
  let metres = 0;
  const km = stepsOf(points).map(([from, to]) => (metres += distanceM(from, to)) / 1000);
  return { points, km: [0, ...km] };
}

/** Whole length in km. */
export const lengthKm = (line: MeasuredLine): number => line.km.at(-1) ?? 0;

/** Index of the last point at or before a km, never the last one of the line. */
function stepAt({ km }: MeasuredLine, at: number): number {
  let low = 0;
  let high = km.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (nth(km, middle) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Coordinates at a km, in degrees; before the beginning and after the end, the ends. */
export function positionAt(line: MeasuredLine, km: number): LonLat {
  const i = stepAt(line, km);
  const [a, b] = [nth(line.points, i), nth(line.points, i + 1)];
  const [from, to] = [nth(line.km, i), nth(line.km, i + 1)];
  const t = to > from ? Math.max(0, Math.min(1, (km - from) / (to - from))) : 0;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/**
 * Point at a km, with tangent and normal. The direction is that of the chord over `windowKm` around the point, so that
 * a mark turned with the line follows what the eye sees at the scale of the map and not the last meander.
 */
export function pointAtKm(line: MeasuredLine, km: number, windowKm = 1): LinePoint {
  const at = positionAt(line, km);
  const total = lengthKm(line);
  const from = positionAt(line, Math.min(total, Math.max(0, km - windowKm / 2)));
  const to = positionAt(line, Math.max(0, Math.min(total, km + windowKm / 2)));
  const east = (to[0] - from[0]) * Math.cos(at[1] * RAD);
  const north = to[1] - from[1];
  const length = Math.hypot(east, north) || 1;
  const tangent = [east / length || 0, north / length || 0] as const;
  return { at, tangent, normal: [-tangent[1] || 0, tangent[0]] };
}

/**
 * The point of the line nearest to a point, its km and its distance. Good within some hundred kilometres of the line.
 */
export function nearestOnLine(line: MeasuredLine, to: LonLat): { km: number; distanceM: number; at: LonLat } {
  const shrink = Math.cos(to[1] * RAD); // a degree of longitude, in degrees of latitude, near the point
  let best = { d: Infinity, i: 0, t: 0 }; // `d` is the square of a distance, since only which is least counts
  for (let i = 0; i < line.points.length - 1; i++) {
    const [a, b] = [nth(line.points, i), nth(line.points, i + 1)];
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const [px, py] = [(to[0] - a[0]) * shrink, to[1] - a[1]];
    const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy) || 0));
    const d = (px - t * dx) ** 2 + (py - t * dy) ** 2;
    if (d < best.d) best = { d, i, t };
  }
  const [from, next] = [nth(line.km, best.i), nth(line.km, best.i + 1)];
  const km = from + best.t * (next - from);
  const at = positionAt(line, km);
  return { km, distanceM: distanceM(at, to), at };
}

/** The stretch between two km, with exact ends; cut to the line. Empty where nothing is left. */
export function sliceLine(line: MeasuredLine, fromKm: number, toKm: number): LonLat[] {
  const [from, to] = [Math.max(0, fromKm), Math.min(lengthKm(line), toKm)];
  if (!(from < to)) return [];
  const inside = line.points.filter((_, i) => nth(line.km, i) > from && nth(line.km, i) < to);
  return [positionAt(line, from), ...inside, positionAt(line, to)];
}
