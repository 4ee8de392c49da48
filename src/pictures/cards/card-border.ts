/** The border on a card, in its two forms: pulled straight (x = km, y = latitude) and in its true shape on the land. */
import {
  clipRing,
  decodePolyline,
  lengthKm,
  measureLine,
  positionAt,
  project,
  type Frame,
  type XY,
} from '../../domain/geography/index.ts';
import type { Basemap } from '../../map/types.ts';
import type { LonLat } from '../../model/corpus.ts';
import { area, course, MARGIN, stroke, text, WIDTH, type Colour } from './card-svg.ts';
import { widthOf, type Type } from './card-text.ts';
import { nth } from '../../model/need.ts';

const SMALL: Type = { face: 'sans', size: 22 };
const COUNTRY: Type = { face: 'text', size: 24, tracking: 0.22 };
/** Step of the straightened line. */
const STEP_KM = 4;
/** Zoom of the basemap that suits the cards' plates. */
export const PLATE_ZOOM = 8;

/**
 * The border pulled straight between the margins, the stretches lit. A chapter away from the line has none: its line is
 * dotted. The axis, with a post every 100 km, lies on `bottom`; its figures stand below.
 */
export function straight(
  border: readonly LonLat[],
  stretches: readonly (readonly [number, number])[],
  top: number,
  bottom: number,
): string {
  const line = measureLine(border);
  const km = lengthKm(line);
  const x = (at: number) => MARGIN + (at / km) * (WIDTH - 2 * MARGIN);
  const latitudes = border.map(([, lat]) => lat);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const height = bottom - top - 22;
  const y = (lat: number) => top + (1 - (lat - south) / (north - south || 1)) * height;
  const between = (from: number, to: number): XY[] =>
    range(from, to, STEP_KM).map((at) => [x(at), y(positionAt(line, at)[1])]);
  const lit = stretches
    .map(([from, to]) => [Math.max(0, from), Math.min(km, to)] as const)
    .filter(([from, to]) => from < to);
  const whole = between(0, km);
  const every = 100 * Math.ceil(km / 1500);
  const posts = range(0, km, every)
    .map((at) => `M${x(at).toFixed(1)} ${bottom}v-${at % 500 < 1 ? 12 : 7}`)
    .join('');
  const figures = [...range(0, km, 500).filter((at) => at % 500 === 0 && km - at > 100), km];
  return [
    area(course([[x(0), bottom], ...whole, [x(km), bottom]], true), 'landAf'),
    stroke(course(whole), lit.length > 0 ? 'edge' : 'lapis', 3, lit.length > 0 ? undefined : '.1 9'),
    ...lit.map(([from, to]) => stroke(course(between(from, to)), 'lapis', 7)),
    stroke(`M${x(0)} ${bottom}H${x(km)}${posts}`, 'edge', 1.5),
    ...figures.map((at, i) =>
      text(
        `${Math.round(at).toLocaleString('en-GB')}${i === figures.length - 1 ? ' km' : ''}`,
        [x(at), bottom + 27],
        SMALL,
        'ink2',
        { anchor: anchorOf(i, figures.length) },
      ),
    ),
  ].join('');
}

/** Words at the ends of a row stay within it. */
function anchorOf(i: number, length: number): 'start' | 'middle' | 'end' {
  if (i === 0) return 'start';
  return i === length - 1 ? 'end' : 'middle';
}

/** `from`, then every step, then `to`. */
function range(from: number, to: number, step: number): number[] {
  const steps = Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
  return [...steps, to];
}

/**
 * A plate across the card: the land, and the border in its true shape between the margins.
 * `at` puts a point of the Earth on it.
 */
export interface Plate {
  svg: string;
  at: (point: LonLat) => XY;
}

export function plate(basemap: Basemap, top: number, bottom: number): Plate {
  const decode = (line: string) => decodePolyline(line, basemap.decimals);
  const border = decode(basemap.border);
  const flat = border.map((point) => project(point, PLATE_ZOOM));
  const [x0, x1] = [Math.min(...flat.map(([x]) => x)), Math.max(...flat.map(([x]) => x))];
  const [y0, y1] = [Math.min(...flat.map(([, y]) => y)), Math.max(...flat.map(([, y]) => y))];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (x1 - x0), (bottom - top - 36) / (y1 - y0));
  const at = (point: LonLat): XY => {
    const [x, y] = project(point, PLATE_ZOOM);
    return [WIDTH / 2 + (x - (x0 + x1) / 2) * scale, (top + bottom) / 2 + (y - (y0 + y1) / 2) * scale];
  };
  const frame: Frame = [0, top, WIDTH, bottom];
  const fill = (rings: readonly string[], colour: Colour) =>
    area(rings.map((ring) => course(clipRing(decode(ring).map(at), frame), true)).join(''), colour);
  const line = course(border.map(at));
  const svg = [
    area(`M0 ${top}H${WIDTH}V${bottom}H0Z`, 'land0'),
    fill(basemap.land.TJ ?? [], 'landTj'),
    fill(basemap.land.AF ?? [], 'landAf'),
    fill(basemap.lakes, 'lake'),
    stroke(line, 'casing', 9),
    stroke(line, 'lapis', 4),
    stroke(`M0 ${top}H${WIDTH}M0 ${bottom}H${WIDTH}`, 'rule', 1.5),
  ].join('');
  return { svg, at };
}

/** Where the countries' names may stand, the best place first. */
const NAMES: readonly (readonly [name: string, spots: readonly LonLat[]])[] = [
  [
    'TAJIKISTAN',
    [
      [72.75, 37.75],
      [72.75, 38.2],
      [73.2, 38],
    ],
  ],
  [
    'AFGHANISTAN',
    [
      [70.3, 37.02],
      [70.5, 36.72],
      [69.3, 36.75],
    ],
  ],
];

/** The two countries' names, each where it meets none of the `marks`. */
export function countryNames({ at }: Plate, marks: readonly XY[] = []): string {
  return NAMES.map(([name, spots]) => {
    const half = widthOf(name, COUNTRY) / 2;
    const isFree = ([x, y]: XY) => marks.every(([mx, my]) => Math.abs(mx - x) > half + 14 || Math.abs(my - y + 8) > 26);
    return text(name, spots.map(at).find(isFree) ?? at(nth(spots, 0)), COUNTRY, 'ink2', { anchor: 'middle' });
  }).join('');
}
