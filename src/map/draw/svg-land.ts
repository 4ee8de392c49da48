/** The ground of the SVG: land, limits, water, and the border with its casing. */
import {
  clipLine,
  clipRing,
  decodePolyline,
  project,
  simplify,
  type Frame,
  type MeasuredLine,
} from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import { pathOf } from './path.ts';
import type { Basemap, Scene } from '../types.ts';

/** Lines end this far outside the picture, so that no end or edge shows. */
const BLEED_PX = 8;
/**
 * Shift by simplifying: the ground, and the border, which the reader follows;
 * by decimals, since a large picture has room for more.
 */
const TOLERANCE_PX = { 0: 2.6, 1: 0.8 };
const BORDER_TOLERANCE_PX = { 0: 1, 1: 0.45 };

/** Turns degrees into paths of one picture. */
export interface GroundPen {
  size: Scene['size'];
  stroke(line: readonly LonLat[]): string;
  /** As `stroke`, as fine as it comes. */
  follow(line: readonly LonLat[]): string;
  fill(ring: readonly LonLat[]): string;
}

export function newGroundPen({ view, size }: Pick<Scene, 'view' | 'size'>, decimals: 0 | 1): GroundPen {
  const [cx, cy] = project(view.centre, view.zoom);
  const frame: Frame = [
    -size.width / 2 - BLEED_PX,
    -size.height / 2 - BLEED_PX,
    size.width / 2 + BLEED_PX,
    size.height / 2 + BLEED_PX,
  ];
  const toPixels = (at: LonLat): [number, number] => {
    const [x, y] = project(at, view.zoom);
    return [x - cx, y - cy];
  };
  const runs = (line: readonly LonLat[], tolerance: number, places: 0 | 1) =>
    clipLine(line.map(toPixels), frame)
      .map((run) => pathOf(simplify(run, tolerance), places))
      .join('');
  return {
    size,
    stroke: (line) => runs(line, TOLERANCE_PX[decimals], 0),
    follow: (line) => runs(line, BORDER_TOLERANCE_PX[decimals], decimals),
    fill: (ring) => pathOf(simplify(clipRing(ring.map(toPixels), frame), TOLERANCE_PX[decimals]), 0, true),
  };
}

export function drawGround(basemap: Basemap, border: MeasuredLine, pen: GroundPen, id: string): string {
  const { width, height } = pen.size;
  const decode = (lines: readonly string[]) => lines.map((line) => decodePolyline(line, basemap.decimals));
  const strokes = (lines: readonly string[]) => decode(lines).map(pen.stroke).join('');
  const fills = (rings: readonly string[]) => decode(rings).map(pen.fill).join('');
  const path = (name: string, d: string) => (d ? `<path class="${name}" d="${d}"/>` : '');
  const line = pen.follow(border.points);
  return (
    path('l0', `M${-width / 2} ${-height / 2}h${width}v${height}h${-width}z`) +
    path('land af', fills(basemap.land.AF ?? [])) +
    path('land tj', fills(basemap.land.TJ ?? [])) +
    path(
      'cut',
      pen.stroke([
        [basemap.frame[0], basemap.frame[1]],
        [basemap.frame[2], basemap.frame[1]],
      ]),
    ) +
    path('prov lyr-provinces', strokes(basemap.provinces)) +
    path('limit', strokes(basemap.limits)) +
    path('claim', strokes(basemap.disputed)) +
    `<g class="lyr-water">${path('riv', strokes(basemap.rivers))}${path('lake', fills(basemap.lakes))}</g>` +
    (line &&
      `<defs><path id="${id}-b" d="${line}"/></defs>` +
        `<use href="#${id}-b" class="case"/><use href="#${id}-b" class="bord"/>`)
  );
}
