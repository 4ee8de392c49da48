/**
 * What is already taken on the picture, while marks and labels are being placed.
 * Boxes may not be overlapped; points (samples of the border and of leaders) may, at a price.
 * Pixels from the centre, y down.
 */
import type { Size } from '../types.ts';

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Points are looked up by cells of this size. */
const CELL = 32;
/** One number for a cell; no picture is as wide as 4,096 of them. */
const cellKey = (cx: number, cy: number) => cx * 4096 + cy;

export interface Ground {
  size: Size;
  boxes: Box[];
  cells: Map<number, [x: number, y: number][]>;
}

/** A straight piece between two points. */
export type Segment = readonly [ax: number, ay: number, bx: number, by: number];

export const newGround = (size: Size): Ground => ({ size, boxes: [], cells: new Map() });

export const boxAround = (x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box => ({
  x0: x - halfWidth,
  y0: y - halfHeight,
  x1: x + halfWidth,
  y1: y + halfHeight,
});

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether a box touches no other. */
export const isFree = (ground: Ground, box: Box): boolean => !ground.boxes.some((other) => overlap(box, other));

/** Whether a box lies in the picture, `margin` pixels from its edge. */
export function isInside({ size }: Ground, box: Box, margin = 4): boolean {
  const [w, h] = [size.width / 2 - margin, size.height / 2 - margin];
  return box.x0 >= -w && box.x1 <= w && box.y0 >= -h && box.y1 <= h;
}

/** Lays samples along a straight line, one every 6 pixels. */
export function addLine(
  ground: Ground,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 6));
  for (let i = 0; i < steps; i++) {
    const [x, y] = [ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps];
    const key = cellKey(Math.floor(x / CELL), Math.floor(y / CELL));
    const cell = ground.cells.get(key);
    if (cell) cell.push([x, y]);
    else ground.cells.set(key, [[x, y]]);
  }
}

/** How many samples lie in a box, or within 3 pixels of it. */
export function samplesIn(ground: Ground, box: Box): number {
  const [x0, y0, x1, y1] = [box.x0 - 3, box.y0 - 3, box.x1 + 3, box.y1 + 3];
  let count = 0;
  for (let cx = Math.floor(x0 / CELL); cx <= Math.floor(x1 / CELL); cx++) {
    for (let cy = Math.floor(y0 / CELL); cy <= Math.floor(y1 / CELL); cy++) {
      for (const [x, y] of ground.cells.get(cellKey(cx, cy)) ?? []) if (x > x0 && x < x1 && y > y0 && y < y1) count++;
    }
  }
  return count;
}
