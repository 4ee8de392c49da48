/**
 * How long is a line by a ruler of a given length? The divider walk: a pair of dividers, opened to the ruler, is walked
 * along the line, and the steps are counted (L. F. Richardson, “The problem of contiguity”, General Systems Yearbook 6,
 * 1961; B. Mandelbrot, Science 156, 1967). The shorter the ruler, the more bends it follows.
 */
import type { LonLat } from '../../model/corpus.ts';
import { distanceM } from './geodesy.ts';
import { nth } from '../../model/need.ts';

export interface Walk {
  /** Ruler and length, km. The length is the mean of a walk from each end; the last part of a step is added. */
  rulerKm: number;
  lengthKm: number;
  /** Where the dividers touched the line on the walk from its beginning, ends included. */
  points: readonly LonLat[];
}

/** Good to a metre of each step, WGS 84. @throws RangeError for a ruler that is not longer than a metre */
export function walkLine(line: readonly LonLat[], rulerKm: number): Walk {
  if (!(rulerKm > 0.001)) throw new RangeError(`a ruler of ${rulerKm} km is too short`);
  const there = walkOnce(line, rulerKm * 1000);
  const back = walkOnce([...line].reverse(), rulerKm * 1000);
  return { rulerKm, lengthKm: (there.metres + back.metres) / 2000, points: there.points };
}

function walkOnce(line: readonly LonLat[], ruler: number): { metres: number; points: LonLat[] } {
  let at = nth(line, 0);
  const points = [at];
  let next = 1;
  while (next < line.length) {
    // The first point of the line that lies out of reach: the step ends between it and the one before.
    while (next < line.length && distanceM(at, nth(line, next)) < ruler) next++;
    if (next >= line.length) break;
    const before = nth(line, next - 1);
    const inside = next - 1 > 0 && distanceM(at, before) < ruler ? before : at;
    at = reach(at, inside, nth(line, next), ruler);
    points.push(at);
  }
  const end = nth(line, -1);
  const rest = distanceM(at, end);
  return { metres: (points.length - 1) * ruler + rest, points: rest > 0 ? [...points, end] : points };
}

/**
 * The point between `from` (within reach) and `to` (out of it) at the ruler's length from `pivot`, by halving:
 * to half a metre.
 */
function reach(pivot: LonLat, from: LonLat, to: LonLat, ruler: number): LonLat {
  let [low, high] = [0, 1];
  const between = (t: number): LonLat => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2;
    if (distanceM(pivot, between(middle)) < ruler) low = middle;
    else high = middle;
  }
  return between(high);
}

/**
 * Richardson's slope as a dimension: 1 for a smooth line, above it the more a line winds at every scale. Least squares
 * of the logarithm of length on that of the ruler, for walks of at least two rulers.
 */
export function coastDimension(walks: readonly Pick<Walk, 'rulerKm' | 'lengthKm'>[]): number {
  const points = walks.map(({ rulerKm, lengthKm }) => [Math.log(rulerKm), Math.log(lengthKm)] as const);
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return 1 - slope;
}
