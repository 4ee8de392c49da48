/** The closest view that shows given points in a picture of a given size. */
import { project, sliceLine, unproject, worldPx, type MeasuredLine } from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import type { Item, Size } from '../types.ts';
import { roundView, ZOOMS } from './view.ts';

/** No closer than this: nearer than a district, a static picture has nothing to show. */
const CLOSEST = 9;
/** Free margin for marks on leaders and for labels, pixels. */
const MARGIN_PX = 48;

export interface Fit {
  centre: LonLat;
  zoom: number;
}

/** Down to the next quarter zoom. The whole frame of `points` fits, with a margin; at least one point. */
export function fitPoints(points: readonly LonLat[], size: Size, closest = CLOSEST): Fit {
  const flat = points.map((point) => project(point, 0));
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = (side: number) => Math.max(side * 0.5, side - 2 * MARGIN_PX);
  // One pixel at zoom 0 is 2^zoom pixels at a zoom.
  const scale = Math.min(
    room(size.width) / Math.max(east - west, 1e-9),
    room(size.height) / Math.max(south - north, 1e-9),
  );
  const zoom = Math.max(ZOOMS.min, Math.min(closest, Math.floor(Math.log2(scale) * 4) / 4));
  const { centre } = roundView({
    centre: unproject([(west + east) / 2, (north + south) / 2], 0),
    zoom,
    layers: new Set(),
  });
  return { centre, zoom };
}

/** Fits items, points and stretches as a whole; the whole border where there is none. */
export function fitItems(items: readonly Item[], border: MeasuredLine, size: Size): Fit {
  const points = items.flatMap((item) => (item.mark === 'line' && item.km ? sliceLine(border, ...item.km) : [item.at]));
  return fitPoints(points.length > 0 ? points : border.points, size);
}

/** Whether a view shows a point at all. */
export function isInView(at: LonLat, { centre, zoom }: Fit, size: Size): boolean {
  const [x, y] = project(at, zoom);
  const [cx, cy] = project(centre, zoom);
  const dx = Math.abs(x - cx);
  return Math.min(dx, worldPx(zoom) - dx) <= size.width / 2 && Math.abs(y - cy) <= size.height / 2;
}
