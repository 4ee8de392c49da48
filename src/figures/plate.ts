/** The plate of the front page: the border in its true shape across the whole width, with a few names. */
import { pointAtKm, project, unproject, type MeasuredLine } from '../domain/geography/index.ts';
import { apart, escapeText, short } from '../map/draw/path.ts';
import { drawGround, newGroundPen } from '../map/draw/svg-land.ts';
import { textWidth } from '../map/scene/text-width.ts';
import type { Basemap } from '../map/types.ts';

/** West and east edge of the true shape with a little air, and its middle latitude (degrees). */
const SHAPE = { west: 67.5, east: 75.15, middle: 37.58 } as const;
const zoomFor = (width: number) => Math.log2((width * 360) / (256 * (SHAPE.east - SHAPE.west)));

/** A name on the plate at a km of the border; `side` is where its text stands from the point. */
export interface Stop {
  km: number;
  text: string;
  side: 'n' | 's' | 'e' | 'w';
  /** Moved further, in units of the text's size, where the line runs through. */
  shift?: readonly [x: number, y: number];
}

/**
 * The course of the border across the whole width. Draw a second one with fewer stops
 * for narrow screens (class `narrow`).
 */
export function drawPlate(
  basemap: Basemap,
  border: MeasuredLine,
  options: { width: number; height: number; stops: readonly Stop[]; title: string; className?: string },
): string {
  const { width, height, stops, title, className = '' } = options;
  const zoom = zoomFor(width);
  const centre = unproject(
    [(project([SHAPE.west, 0], zoom)[0] + project([SHAPE.east, 0], zoom)[0]) / 2, project([0, SHAPE.middle], zoom)[1]],
    zoom,
  );
  const pen = newGroundPen({ view: { centre, zoom, layers: new Set() }, size: { width, height } }, 0);
  const ground = drawGround(
    { ...basemap, limits: [], disputed: [], provinces: [], rivers: [], lakes: [] },
    border,
    pen,
    `plate${width}`,
  );
  const [cx, cy] = project(centre, zoom);
  const small = width < 600;
  const size = small ? 12 : 15;
  const labels = stops.map(({ km, text, side, shift = [0, 0] }) => {
    const [px, py] = project(pointAtKm(border, km).at, zoom);
    const [x, y] = [px - cx, py - cy];
    const half = textWidth(text, size) / 2;
    // A name above or below a point near the edge is moved in, so that it is not cut off.
    const middle = Math.max(-width / 2 + half + 6, Math.min(width / 2 - half - 6, x));
    const [tx, ty, anchor] = {
      n: [middle, y - size, 'middle'],
      s: [middle, y + size * 1.75, 'middle'],
      e: [x + 9, y + size / 3, 'start'],
      w: [x - 9, y + size / 3, 'end'],
    }[side] as [number, number, string];
    const [left, top] = [short(tx + shift[0] * size, 0), short(ty + shift[1] * size, 0)];
    return (
      `<circle class="stop" cx="${short(x, 0)}" cy="${short(y, 0)}" r="${small ? 2.6 : 3.5}"/>` +
      `<text x="${left}" y="${top}" text-anchor="${anchor}">${escapeText(text)}</text>`
    );
  });
  const country = (text: string, x: number, y: number) =>
    `<text class="country" x="${short(x * width, 0)}" y="${short(y * height, 0)}" text-anchor="middle">${text}</text>`;
  const names = small
    ? country('Tajikistan', 0.22, -0.16) + country('Afghanistan', -0.23, 0.42)
    : country('Tajikistan', 0.14, -0.16) + country('Afghanistan', -0.2, 0.36);
  return apart(
    `<svg class="plate${className && ` ${className}`}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}"` +
      ` width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">` +
      `${ground}${labels.join('')}${names}</svg>`,
  );
}
