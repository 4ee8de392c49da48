/** Small invented geodata, sound in every way: a fault is put in, and found. */
import type { Region } from '../../src/map/basemap.ts';
import type { LonLat } from '../../src/model/corpus.ts';

/** A winding line of some 400 km between two countries, as a rectangle each, with a third at its western end. */
export const windingLine: LonLat[] = Array.from({ length: 201 }, (_, i) => [68 + i * 0.02, 37 + 0.1 * Math.sin(i / 6)]);
const [west, east] = [windingLine[0]!, windingLine.at(-1)!];
const polygon = (id: string, name: string, arcs: number[]) => ({
  type: 'Polygon' as const,
  arcs: [arcs],
  properties: { id, name },
});
const none = { type: 'GeometryCollection' as const, geometries: [] };
/** The land on both sides of it, in the shape of `region.topojson`. */
export const landAround = {
  type: 'Topology',
  arcs: [
    windingLine,
    [east, [72, 39], [68, 39], west],
    [east, [72, 35], [68, 35], west],
    [
      [68, 35],
      [68, 39],
      [66, 39],
      [66, 35],
      [68, 35],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        polygon('TJK', 'Tajikistan', [0, 1]),
        polygon('AFG', 'Afghanistan', [0, 2]),
        polygon('UZB', 'Uzbekistan', [3]),
      ],
    },
    provinces: none,
    rivers: none,
    lakes: none,
    disputed: none,
  },
} as unknown as Region;
