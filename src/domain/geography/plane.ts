/**
 * Lines and rings on the flat map: fewer points, and only what lies in a frame. Coordinates are any flat ones (pixels,
 * or degrees where the frame is one of degrees). Leaves out spherical geometry.
 */
import type { XY } from './mercator.ts';
import { stepsOf } from './geodesy.ts';
import { nth } from '../../model/need.ts';

/** `[x0, y0, x1, y1]`, x0 < x1 and y0 < y1. */
export type Frame = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Douglas–Peucker (1973): the points whose removal would shift the line by more than `tolerance`, in the units of the
 * points. Ends stay. A closed ring keeps its first point and at least the farthest from it.
 */
export function simplify<P extends XY>(points: readonly P[], tolerance: number): P[] {
  return simplifyIndices(points, tolerance).map((i) => nth(points, i));
}

/** As `simplify`, but which points stay: for lines that carry a measure beside their points. */
export function simplifyIndices(points: readonly XY[], tolerance: number): number[] {
  const last = points.length - 1;
  if (last < 2) return points.map((_, i) => i);
  const keep = new Set([0, last]);
  const stack: [number, number][] = [[0, last]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [a, b] = span;
    const [from, to] = [nth(points, a), nth(points, b)];
    let [far, at] = [tolerance, -1];
    for (let i = a + 1; i < b; i++) {
      const d = distanceToStep(nth(points, i), from, to);
      if (d > far) [far, at] = [d, i];
    }
    if (at < 0) continue;
    keep.add(at);
    stack.push([a, at], [at, b]);
  }
  return [...keep].sort((a, b) => a - b);
}

/** Distance from p to the straight step from a to b. */
function distanceToStep(p: XY, a: XY, b: XY): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [px, py] = [p[0] - a[0], p[1] - a[1]];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy) || 0));
  return Math.hypot(px - t * dx, py - t * dy);
}

/** The parts of a line inside a frame, cut at its edges (Liang–Barsky, 1984, step by step). */
export function clipLine(line: readonly XY[], [x0, y0, x1, y1]: Frame): XY[][] {
  const runs: XY[][] = [];
  let run: XY[] = [];
  for (const [a, b] of stepsOf(line)) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let [enter, leave] = [0, 1];
    for (const [p, q] of [
      [-dx, a[0] - x0],
      [dx, x1 - a[0]],
      [-dy, a[1] - y0],
      [dy, y1 - a[1]],
    ] as const) {
      if (p < 0) enter = Math.max(enter, q / p);
      else if (p > 0) leave = Math.min(leave, q / p);
      else if (q < 0) enter = 2; // parallel to this edge, and outside
    }
    if (enter > leave) continue;
    const at = (t: number): XY => {
      // The ends as they are, without what rounding would add.
      if (t === 0) return a;
      return t === 1 ? b : [a[0] + t * dx, a[1] + t * dy];
    };
    if (run.length === 0 || enter > 0) runs.push((run = [at(enter)]));
    run.push(at(leave));
    if (leave < 1) run = [];
  }
  return runs.filter((part) => part.length > 1);
}

/**
 * The part of a ring inside a frame (Sutherland–Hodgman, 1974). Parts that fall asunder stay joined along the frame.
 */
export function clipRing(ring: readonly XY[], [x0, y0, x1, y1]: Frame): XY[] {
  const edges = [
    [0, x0, 1],
    [0, x1, -1],
    [1, y0, 1],
    [1, y1, -1],
  ] as const;
  return edges.reduce<XY[]>(
    (points, [axis, edge, sign]) => {
      const inside = (p: XY) => (p[axis] - edge) * sign >= 0;
      return points.flatMap((p, i) => {
        const q = nth(points, i - 1);
        if (inside(p) === inside(q)) return inside(p) ? [p] : [];
        const t = (edge - q[axis]) / (p[axis] - q[axis]);
        const cut: XY = [q[0] + t * (p[0] - q[0]), q[1] + t * (p[1] - q[1])];
        return inside(p) ? [cut, p] : [cut];
      });
    },
    [...ring],
  );
}
