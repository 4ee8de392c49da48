/**
 * Is a line or an outline sound? What can be wrong with geodata that was cut, joined and simplified: gaps, repeated
 * points, crossings with itself, points outside of what they should lie in. Coordinates are degrees, WGS 84.
 */
import type { LonLat } from '../../model/corpus.ts';
import { distanceM, stepsOf } from './geodesy.ts';
import { nearestOnLine, measureLine } from './line.ts';
import { nth } from '../../model/need.ts';

/** The longest step between two points, in km: a long one is a gap. */
export const longestStepKm = (line: readonly LonLat[]): number =>
  stepsOf(line).reduce((longest, [from, to]) => Math.max(longest, distanceM(from, to) / 1000), 0);

const isRing = (line: readonly LonLat[]): boolean => line.length > 2 && line[0]?.join() === line.at(-1)?.join();

/** How many points stand where another one does; a ring may end where it begins. */
export function repeatedPoints(line: readonly LonLat[]): number {
  const points = (isRing(line) ? line.slice(1) : line).map((point) => point.join());
  return points.length - new Set(points).size;
}

/** Side of a cell of the grid in which crossings are looked for, degrees: a few steps of the finest line. */
const CELL = 0.05;

/**
 * Where a line crosses or touches itself, or turns back along itself.
 * Steps that follow one another may share the point between them.
 */
export function selfCrossings(line: readonly LonLat[]): LonLat[] {
  const cells = new Map<string, number[]>();
  const found: LonLat[] = [];
  const steps = stepsOf(line);
  const isClosed = isRing(line);
  const touch = (i: number, j: number): LonLat | undefined => {
    const [[a, b], [c, d]] = [nth(steps, i), nth(steps, j)];
    if (i - j === 1) return turnsBack(c, a, b);
    return isClosed && j === 0 && i === steps.length - 1 ? turnsBack(a, b, d) : crossing(a, b, c, d);
  };
  for (const [i, [a, b]] of steps.entries()) {
    const seen = new Set<number>();
    for (const key of cellsOf(a, b)) {
      const others = cells.get(key);
      if (!others) cells.set(key, [i]);
      else {
        for (const j of others) {
          if (seen.has(j)) continue;
          seen.add(j);
          const at = touch(i, j);
          if (at) found.push(at);
        }
        others.push(i);
      }
    }
  }
  return found;
}

function cellsOf(a: LonLat, b: LonLat): string[] {
  const range = (p: number, q: number) =>
    [Math.floor(Math.min(p, q) / CELL), Math.floor(Math.max(p, q) / CELL)] as const;
  const [x0, x1] = range(a[0], b[0]);
  const [y0, y1] = range(a[1], b[1]);
  const keys: string[] = [];
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(`${x} ${y}`);
  return keys;
}

/**
 * Sine of an angle between two steps below which they are taken to be parallel:
 * far less than five decimals of a degree can tell.
 */
const PARALLEL = 1e-9;

const turn = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat, [dx, dy]: LonLat): number =>
  (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
const span = ([ax, ay]: LonLat, [bx, by]: LonLat): number => Math.hypot(bx - ax, by - ay);

/** The point in which two steps cross or touch, ends included. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | undefined {
  const across = turn(a, b, c, d);
  if (Math.abs(across) <= PARALLEL * span(a, b) * span(c, d))
    return [c, d].find((end) => liesOn(end, a, b)) ?? [a, b].find((end) => liesOn(end, c, d));
  const t = turn(a, c, c, d) / across;
  const u = turn(a, c, a, b) / across;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] : undefined;
}

/** Whether a point lies on a step. */
function liesOn(point: LonLat, a: LonLat, b: LonLat): boolean {
  const isBetween = (axis: 0 | 1) =>
    point[axis] >= Math.min(a[axis], b[axis]) && point[axis] <= Math.max(a[axis], b[axis]);
  return Math.abs(turn(a, b, a, point)) <= PARALLEL * span(a, b) ** 2 && isBetween(0) && isBetween(1);
}

/** The middle one of three points, where the second step runs back along the first. */
function turnsBack(a: LonLat, b: LonLat, c: LonLat): LonLat | undefined {
  const isAlong = Math.abs(turn(a, b, b, c)) <= PARALLEL * span(a, b) * span(b, c);
  return isAlong && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0 ? b : undefined;
}

/** Whether a point lies in an area of rings, by the even-odd rule: a hole is a ring too. */
export function isInside([lon, lat]: LonLat, rings: readonly (readonly LonLat[])[]): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [nth(ring, i - 1), nth(ring, i)];
      // Half-open, so that a ray through a vertex counts it once.
      if (x1 <= lon !== x2 <= lon && y1 + ((lon - x1) / (x2 - x1)) * (y2 - y1) > lat) crossings++;
    }
  }
  return crossings % 2 === 1;
}

/** How far outside of an area a point lies, in metres; 0 inside. */
export const outsideM = (point: LonLat, rings: readonly (readonly LonLat[])[]): number =>
  isInside(point, rings) ? 0 : fromEdgeM(point, rings);

/** How far a point lies from the edge of an area, in metres, whether inside or outside. */
export const fromEdgeM = (point: LonLat, rings: readonly (readonly LonLat[])[]): number =>
  Math.min(...rings.map((ring) => nearestOnLine(measureLine(ring), point).distanceM));
