/**
 * The border as a sign: pulled straight (distance to the right, latitude up), as a glyph for the masthead, and in its true shape as the
 * plate of the front page. No labels but those of the plate: words beside a strip are HTML.
 */
import { lengthKm, pointAtKm, project, simplify, unproject, type MeasuredLine, type XY } from '../domain/geography/index.ts';
import { escapeText, pathOf, short } from './path.ts';
import { drawGround, newGroundPen } from './svg-ground.ts';
import { textWidth } from './text-width.ts';
import type { Basemap } from './types.ts';

/** Latitudes between the lower and the upper edge of a strip, a little beyond those of the border (degrees). */
const [LOW, HIGH] = [36.65, 38.5];
const PADDING = 6;
/** Shift by simplifying, pixels: finer than any screen shows. */
const TOLERANCE = 0.4;
const TICK_EVERY_KM = 100;

export interface StripOptions {
  /** Stretches to light, km. */
  lit?: readonly (readonly [from: number, to: number])[];
  height?: number;
  /** The axis below, with a tick every 100 km. */
  axis?: boolean;
}

/** Fills the width it is given: one unit is a kilometre across and a pixel down, strokes do not scale (`map.css`). */
export function drawStrip(border: MeasuredLine, { lit = [], height = 72, axis = true }: StripOptions = {}): string {
  const total = lengthKm(border);
  const y = (lat: number) => height - PADDING - ((lat - LOW) / (HIGH - LOW)) * (height - 2 * PADDING);
  // Simplified once and then cut, so that lit and unlit stretches meet.
  const points = simplify(border.points.map(([, lat], i): XY => [border.km[i]!, y(lat)]), TOLERANCE);
  const stretch = (from: number, to: number) => pathOf(sliceFlat(points, from, to), 1);
  const { on, off } = splitStretches(lit, total);
  const draw = (name: string, parts: readonly (readonly [number, number])[]) =>
    parts.length === 0 ? '' : `<path class="${name}" d="${parts.map(([from, to]) => stretch(from, to)).join('')}"/>`;
  const ticks = Array.from({ length: Math.floor(total / TICK_EVERY_KM) + 1 }, (_, i) => `M${i * TICK_EVERY_KM} ${height}v-${i % 5 === 0 ? 8 : 5}`).join('');
  return `<svg class="strip" viewBox="0 0 ${Math.round(total)} ${height}" height="${height}" preserveAspectRatio="none" aria-hidden="true">`
    + `${draw('off', off)}${draw('lit', on)}${axis ? `<path class="ax" d="${ticks}"/>` : ''}</svg>`;
}

/** Lit stretches in order, joined where they overlap, and what lies between them. */
function splitStretches(lit: readonly (readonly [number, number])[], total: number): { on: [number, number][]; off: [number, number][] } {
  const on: [number, number][] = [];
  for (const [from, to] of [...lit].sort((a, b) => a[0] - b[0])) {
    const last = on.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else on.push([Math.max(0, from), Math.min(total, to)]);
  }
  const cuts = [0, ...on.flat(), total];
  const off = cuts.flatMap((from, i): [number, number][] => (i % 2 === 0 && cuts[i + 1]! > from ? [[from, cuts[i + 1]!]] : []));
  return { on, off };
}

/** The part of a line that runs from left to right between two x. */
function sliceFlat(points: readonly XY[], from: number, to: number): XY[] {
  const at = (x: number): XY => {
    const i = Math.max(1, points.findIndex((point) => point[0] >= x));
    const [a, b] = [points[i - 1]!, points[i]!];
    return [x, a[1] + ((x - a[0]) / (b[0] - a[0] || 1)) * (b[1] - a[1])];
  };
  return [at(from), ...points.filter(([x]) => x > from && x < to), at(to)];
}

/** West and east edge of the true shape with a little air, and its middle latitude (degrees). */
const SHAPE = { west: 67.5, east: 75.15, middle: 37.58 } as const;
const zoomFor = (width: number) => Math.log2((width * 360) / (256 * (SHAPE.east - SHAPE.west)));

/** The border 46 × 18 pixels large, for the masthead. */
export function drawGlyph(border: MeasuredLine): string {
  const zoom = zoomFor(47);
  const points = border.points.map((point) => project(point, zoom));
  const [left, top] = project([67.55, 38.65], zoom);
  return `<svg class="glyph" viewBox="0 0 46 18" width="46" height="18" aria-hidden="true"><path d="${pathOf(simplify(points.map(([x, y]): XY => [x - left, y - top]), 0.35), 1)}"/></svg>`;
}

/** A name on the plate at a km of the border; `side` is where its text stands from the point. */
export interface Stop {
  km: number;
  text: string;
  side: 'n' | 's' | 'e' | 'w';
}

/** The course of the border across the whole width. Draw a second one with fewer stops for narrow screens (class `narrow`). */
export function drawPlate(basemap: Basemap, border: MeasuredLine, options: { width: number; height: number; stops: readonly Stop[]; title: string; className?: string }): string {
  const { width, height, stops, title, className = '' } = options;
  const zoom = zoomFor(width);
  const centre = unproject([(project([SHAPE.west, 0], zoom)[0] + project([SHAPE.east, 0], zoom)[0]) / 2, project([0, SHAPE.middle], zoom)[1]], zoom);
  const pen = newGroundPen({ view: { centre, zoom, layers: new Set() }, size: { width, height } }, 0);
  const ground = drawGround({ ...basemap, limits: [], disputed: [], provinces: [], rivers: [], lakes: [] }, border, pen, `plate${width}`);
  const [cx, cy] = project(centre, zoom);
  const small = width < 600;
  const size = small ? 12 : 15;
  const labels = stops.map(({ km, text, side }) => {
    const [px, py] = project(pointAtKm(border, km).at, zoom);
    const [x, y] = [px - cx, py - cy];
    const half = textWidth(text, size) / 2;
    // A name above or below a point near the edge is moved in, so that it is not cut off.
    const middle = Math.max(-width / 2 + half + 6, Math.min(width / 2 - half - 6, x));
    const [tx, ty, anchor] = { n: [middle, y - size, 'middle'], s: [middle, y + size * 1.75, 'middle'], e: [x + 9, y + size / 3, 'start'], w: [x - 9, y + size / 3, 'end'] }[side] as [number, number, string];
    return `<circle class="stop" cx="${short(x, 0)}" cy="${short(y, 0)}" r="${small ? 2.6 : 3.5}"/><text x="${short(tx, 0)}" y="${short(ty, 0)}" text-anchor="${anchor}">${escapeText(text)}</text>`;
  });
  const country = (text: string, x: number, y: number) => `<text class="country" x="${short(x * width, 0)}" y="${short(y * height, 0)}" text-anchor="middle">${text}</text>`;
  const names = small ? country('Tajikistan', 0.22, -0.16) + country('Afghanistan', -0.23, 0.42) : country('Tajikistan', 0.14, -0.16) + country('Afghanistan', -0.2, 0.36);
  return `<svg class="plate${className && ` ${className}`}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">${ground}${labels.join('')}${names}</svg>`;
}
