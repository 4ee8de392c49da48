/**
 * The border as a road with kilometre posts: where is km 200, which km is nearest to a town, what lies between two
 * posts? Kilometres are geodesic (WGS 84), counted from the first point of the line.
 */
import type { LonLat } from '../../model/corpus.ts';
import { distanceM, RAD } from './geodesy.ts';

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
  return { points, km: points.map((point, i) => (metres += i === 0 ? 0 : distanceM(points[i - 1]!, point)) / 1000) };
}

/** Whole length in km. */
export const lengthKm = (line: MeasuredLine): number => line.km.at(-1) ?? 0;

/** Index of the last point at or before a km, never the last one of the line. */
function stepAt({ km }: MeasuredLine, at: number): number {
  let low = 0;
  let high = km.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (km[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Coordinates at a km, in degrees; before the beginning and after the end, the ends. */
export function positionAt(line: MeasuredLine, km: number): LonLat {
  const i = stepAt(line, km);
  const [a, b] = [line.points[i]!, line.points[i + 1]!];
  const length = line.km[i + 1]! - line.km[i]!;
  const t = length > 0 ? Math.max(0, Math.min(1, (km - line.km[i]!) / length)) : 0;
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
    const [a, b] = [line.points[i]!, line.points[i + 1]!];
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const [px, py] = [(to[0] - a[0]) * shrink, to[1] - a[1]];
    const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy) || 0));
    const d = (px - t * dx) ** 2 + (py - t * dy) ** 2;
    if (d < best.d) best = { d, i, t };
  }
  const km = line.km[best.i]! + best.t * (line.km[best.i + 1]! - line.km[best.i]!);
  const at = positionAt(line, km);
  return { km, distanceM: distanceM(at, to), at };
}

/** The stretch between two km, with exact ends; cut to the line. Empty where nothing is left. */
export function sliceLine(line: MeasuredLine, fromKm: number, toKm: number): LonLat[] {
  const [from, to] = [Math.max(0, fromKm), Math.min(lengthKm(line), toKm)];
  if (!(from < to)) return [];
  const inside = line.points.filter((_, i) => line.km[i]! > from && line.km[i]! < to);
  return [positionAt(line, from), ...inside, positionAt(line, to)];
}
