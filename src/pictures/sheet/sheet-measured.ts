/**
 * The stretch that is being measured, in a still picture:
 * the line lit between two dots, and its length beside its middle.
 */
import { lengthKm, positionAt, sliceLine, type MeasuredLine } from '../../domain/geography/line.ts';
import { project } from '../../domain/geography/mercator.ts';
import type { LonLat } from '../../model/corpus.ts';
import { boxAround, isInside, newGround, type Box } from '../../map/scene/occupied.ts';
import { short } from '../../map/draw/path.ts';
import type { Size, View } from '../../map/types.ts';

const DOT = 5;
/** Half the room of the length, and how far off the line it may stand. */
const HALF = { width: 30, height: 9 };
const DISTANCES = [22, 36, 52];

export interface Measured {
  km: readonly [from: number, to: number];
  ends: readonly Box[];
  length: Box;
}

/**
 * Where it is drawn, pixels from the middle of the picture: off the border, and off as many of the `points` as may be.
 */
export function placeMeasured(
  view: View,
  size: Size,
  border: MeasuredLine,
  points: readonly LonLat[],
): Measured | undefined {
  if (!view.measure) return undefined;
  const [cx, cy] = project(view.centre, view.zoom);
  const toPixels = (at: LonLat): [number, number] => {
    const [x, y] = project(at, view.zoom);
    return [x - cx, y - cy];
  };
  const [from, to] = view.measure.map((km) => Math.min(km, lengthKm(border))) as [number, number];
  const ends = [from, to].map((km) => boxAround(...toPixels(positionAt(border, km)), DOT + 1));
  const [x, y] = toPixels(positionAt(border, (from + to) / 2));
  const near = [...points, ...border.points].map(toPixels).filter(([px, py]) => Math.hypot(px - x, py - y) < 120);
  const choices = DISTANCES.flatMap((distance) =>
    [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ].map(([dx, dy]) => boxAround(x + dx! * (HALF.width + distance / 2), y + dy! * distance, HALF.width, HALF.height)),
  );
  const cost = (box: Box, i: number) =>
    i +
    (isInside(newGround(size), box) ? 0 : 500) +
    30 * near.filter(([px, py]) => px > box.x0 - 10 && px < box.x1 + 10 && py > box.y0 - 8 && py < box.y1 + 8).length;
  const costs = choices.map(cost);
  return { km: [from, to], ends, length: choices[costs.indexOf(Math.min(...costs))]! };
}

/** Room that it takes from labels. */
export const measuredBoxes = (measured: Measured | undefined): readonly Box[] =>
  measured ? [...measured.ends, measured.length] : [];

/** @param stroke draws a line of degrees */
export function drawMeasured(
  measured: Measured | undefined,
  border: MeasuredLine,
  stroke: (line: readonly LonLat[]) => string,
): string {
  if (!measured) return '';
  const {
    km: [from, to],
    ends,
    length: { x0, y0 },
  } = measured;
  const dot = ({ x0: left, x1, y0: top, y1 }: Box) =>
    `<circle class="measured-end" cx="${short((left + x1) / 2)}" cy="${short((top + y1) / 2)}" r="${DOT}"/>`;
  return (
    `<path class="measured" d="${stroke(sliceLine(border, from, to))}"/>${ends.map(dot).join('')}` +
    `<rect class="measured-end" x="${short(x0)}" y="${short(y0)}"` +
    ` width="${2 * HALF.width}" height="${2 * HALF.height}" rx="2"/>` +
    `<text class="measured-km" x="${short(x0 + HALF.width)}" y="${short(y0 + HALF.height + 4)}" text-anchor="middle">` +
    `${Math.round(to - from).toLocaleString('en-GB')} km</text>`
  );
}
