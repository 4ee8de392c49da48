/** Where on the Earth is this? A small picture of the region with the frame of the view, for a corner of the map. */
import {
  clipLine,
  clipRing,
  decodePolyline,
  project,
  simplify,
  unproject,
  type Frame,
} from '../../domain/geography/index.ts';
import { FRAME } from '../../model/frame.ts';
import { pathOf } from './path.ts';
import type { Basemap, Size, View } from '../types.ts';
import type { Box } from '../scene/occupied.ts';

/** Zoom at which the whole region is 124 pixels wide. */
const ZOOM = 2.7;
const PADDING = 1;
const [WEST, NORTH] = project([FRAME.west, FRAME.north], ZOOM);
const [EAST, SOUTH] = project([FRAME.east, FRAME.south], ZOOM);
export const INSET: Size = { width: Math.round(EAST - WEST), height: Math.round(SOUTH - NORTH) };
/** Air to the corner of the map, and its own edge, pixels. */
const AIR = 8;

const toInset = (at: readonly [number, number]): [number, number] => {
  const [x, y] = project(at, ZOOM);
  return [x - WEST, y - NORTH];
};

/** Corner positions of a view in the inset, pixels: x, y, width, height; never smaller than can be seen. */
export function insetFrame(
  view: Pick<View, 'centre' | 'zoom'>,
  size: Size,
): readonly [x: number, y: number, width: number, height: number] {
  const [cx, cy] = project(view.centre, view.zoom);
  const [x0, y0] = toInset(unproject([cx - size.width / 2, cy - size.height / 2], view.zoom));
  const [x1, y1] = toInset(unproject([cx + size.width / 2, cy + size.height / 2], view.zoom));
  const [width, height] = [Math.max(4, x1 - x0), Math.max(4, y1 - y0)];
  return [Math.round((x0 + x1 - width) / 2), Math.round((y0 + y1 - height) / 2), Math.round(width), Math.round(height)];
}

/** Room that it takes in the lower right corner of a map, pixels from the middle. */
export const insetBox = ({ width, height }: Size): Box => ({
  x0: width / 2 - INSET.width - 2 * AIR,
  y0: height / 2 - INSET.height - 2 * AIR,
  x1: width / 2,
  y1: height / 2,
});

export function drawInset(basemap: Basemap, view: Pick<View, 'centre' | 'zoom'>, size: Size): string {
  const frame: Frame = [-PADDING, -PADDING, INSET.width + PADDING, INSET.height + PADDING];
  const decode = (lines: readonly string[]) => lines.map((line) => decodePolyline(line, basemap.decimals).map(toInset));
  const fill = (code: string) =>
    decode(basemap.land[code] ?? [])
      .map((ring) => pathOf(simplify(clipRing(ring, frame), 0.6), 0, true))
      .join('');
  const stroke = (lines: readonly string[]) =>
    decode(lines)
      .flatMap((line) => clipLine(line, frame))
      .map((run) => pathOf(simplify(run, 0.8)))
      .join('');
  const [x, y, width, height] = insetFrame(view, size);
  return (
    `<svg class="inset mp" viewBox="0 0 ${INSET.width} ${INSET.height}"` +
    ` width="${INSET.width}" height="${INSET.height}" aria-hidden="true">` +
    `<path class="l0" d="M0 0H${INSET.width}V${INSET.height}H0z"/>` +
    `<path class="land af" d="${fill('AF')}"/><path class="land tj" d="${fill('TJ')}"/>` +
    `<path class="limit" d="${stroke(basemap.limits)}"/><path class="bord" d="${stroke([basemap.border])}"/>` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}"/></svg>`
  );
}
