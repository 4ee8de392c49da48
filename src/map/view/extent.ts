/**
 * A still picture as a window onto a view: where it has to be cut and how much enlarged so that every place stands on
 * the pixel where the live map will put it.
 */
import { project } from '../../domain/geography/mercator.ts';
import type { Fit } from './fit.ts';
import type { Size } from '../types.ts';

/** The `viewBox` that shows `wanted` in a box of a size, of a picture whose 0 0 is the centre of `drawn`. */
export function viewBoxFor(drawn: Fit, wanted: Fit, { width, height }: Size): string {
  const enlarged = 2 ** (wanted.zoom - drawn.zoom);
  const [x, y] = project(wanted.centre, drawn.zoom);
  const [cx, cy] = project(drawn.centre, drawn.zoom);
  // Leaflet counts whole pixels from a rounded corner.
  const [w, h] = [width / enlarged, height / enlarged];
  return [x - cx - w / 2, y - cy - h / 2, w, h].map((n) => Math.round(n * 1000) / 1000).join(' ');
}

/** Whether a picture has something to show at a view: it covers the middle, and enlarging it helps. */
export function covers(drawn: Fit & Size, wanted: Fit, box: Size): boolean {
  const enlarged = 2 ** (wanted.zoom - drawn.zoom);
  const [x, y] = project(wanted.centre, drawn.zoom);
  const [cx, cy] = project(drawn.centre, drawn.zoom);
  const gap = (distance: number, room: number, side: number) => Math.abs(distance) + room / enlarged / 2 - side / 2;
  const outside = Math.max(
    gap(x - cx, box.width, drawn.width) / (box.width / enlarged),
    gap(y - cy, box.height, drawn.height) / (box.height / enlarged),
  );
  return enlarged < 3 && outside < 0.34;
}
