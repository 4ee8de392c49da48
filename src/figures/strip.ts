/**
 * The border in two plain forms: pulled straight (x = km from the west, y = latitude) and as a glyph in its true shape.
 * Neither has labels; those are HTML around it.
 */
import { lengthKm, measureLine, project, simplify, type MeasuredLine, type XY } from '../domain/geography/index.ts';
import type { LonLat } from '../model/corpus.ts';
import { pathOf } from '../map/draw/path.ts';

/** A unit is a km across and a pixel down; wiggles below this cannot be seen at any width. */
const TOLERANCE = 0.9;
const GLYPH = { width: 46, height: 18, margin: 1.5 };

/** Path of the border pulled straight, as wide as it has kilometres, in a box of `height`. */
export function straightLine(border: readonly LonLat[], height: number, margin = 6): string {
  const { km } = measureLine(border);
  const latitudes = border.map(([, lat]) => lat);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const y = (lat: number) => margin + ((north - lat) / (north - south || 1)) * (height - 2 * margin);
  return pathOf(
    simplify(
      border.map(([, lat], i): XY => [km[i]!, y(lat)]),
      TOLERANCE,
    ),
  );
}

/** Length of the border in whole km: the width of `straightLine`. */
export const straightWidth = (border: readonly LonLat[]): number => Math.round(lengthKm(measureLine(border)));

/** Path of the border in its true shape, 46 × 18. */
export function glyph(border: readonly LonLat[]): string {
  const flat = border.map((point) => project(point, 6));
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const { width, height, margin } = GLYPH;
  const scale = Math.min(
    (width - 2 * margin) / (Math.max(...xs) - west),
    (height - 2 * margin) / (Math.max(...ys) - north),
  );
  return pathOf(
    simplify(
      flat.map(([x, y]): XY => [margin + (x - west) * scale, margin + (y - north) * scale]),
      0.45,
    ),
    1,
  );
}

/** Latitudes between the lower and the upper edge of a strip, a little beyond those of the border (degrees). */
const [LOW, HIGH] = [36.65, 38.5];
const PADDING = 6;
/** Shift by simplifying, pixels: less than a third of the stroke, for a line that comes before the text. */
const STRIP_TOLERANCE = 1;
const TICK_EVERY_KM = 100;

export interface StripOptions {
  /** Stretches to light, km. */
  lit?: readonly (readonly [from: number, to: number])[];
  height?: number;
}

/**
 * With an axis below, and a tick on it every 100 km. Fills the width it is given: one unit is a kilometre across and a
 * pixel down, strokes do not scale (`map.css`).
 */
export function drawStrip(border: MeasuredLine, { lit = [], height = 72 }: StripOptions = {}): string {
  const total = lengthKm(border);
  const y = (lat: number) => height - PADDING - ((lat - LOW) / (HIGH - LOW)) * (height - 2 * PADDING);
  // Simplified once and then cut, so that lit and unlit stretches meet.
  const points = simplify(
    border.points.map(([, lat], i): XY => [border.km[i]!, y(lat)]),
    STRIP_TOLERANCE,
  );
  const stretch = (from: number, to: number) => pathOf(sliceFlat(points, from, to));
  const { on, off } = splitStretches(lit, total);
  const draw = (name: string, parts: readonly (readonly [number, number])[]) =>
    parts.length === 0 ? '' : `<path class="${name}" d="${parts.map(([from, to]) => stretch(from, to)).join('')}"/>`;
  const ticks = Array.from(
    { length: Math.floor(total / TICK_EVERY_KM) + 1 },
    (_, i) => `M${i * TICK_EVERY_KM} ${height}v-${i % 5 === 0 ? 8 : 5}`,
  ).join('');
  return (
    `<svg class="strip" viewBox="0 0 ${Math.round(total)} ${height}" height="${height}"` +
    ' preserveAspectRatio="none" aria-hidden="true">' +
    `${draw('off', off)}${draw('lit', on)}<path class="ax" d="${ticks}"/></svg>`
  );
}

/** Lit stretches in order, joined where they overlap, and what lies between them. */
function splitStretches(
  lit: readonly (readonly [number, number])[],
  total: number,
): { on: [number, number][]; off: [number, number][] } {
  const on: [number, number][] = [];
  for (const [from, to] of [...lit].sort((a, b) => a[0] - b[0])) {
    const last = on.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else on.push([Math.max(0, from), Math.min(total, to)]);
  }
  const cuts = [0, ...on.flat(), total];
  const off = cuts.flatMap((from, i): [number, number][] =>
    i % 2 === 0 && cuts[i + 1]! > from ? [[from, cuts[i + 1]!]] : [],
  );
  return { on, off };
}

/** The part of a line that runs from left to right between two x. */
function sliceFlat(points: readonly XY[], from: number, to: number): XY[] {
  const at = (x: number): XY => {
    const i = Math.max(
      1,
      points.findIndex((point) => point[0] >= x),
    );
    const [a, b] = [points[i - 1]!, points[i]!];
    return [x, a[1] + ((x - a[0]) / (b[0] - a[0] || 1)) * (b[1] - a[1])];
  };
  return [at(from), ...points.filter(([x]) => x > from && x < to), at(to)];
}
