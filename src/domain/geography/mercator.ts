/**
 * Where does a point of the Earth lie on the flat map? Web Mercator (EPSG:3857) in pixels of 256-pixel tiles, as
 * Leaflet counts them. Leaves out latitudes beyond ±85.05°, where the square world of the tiles ends.
 */
import type { LonLat } from '../../model/corpus.ts';
import { RAD } from './geodesy.ts';

/** Pixels, or any flat coordinates: x to the right, y down. */
export type XY = readonly [x: number, y: number];

/** Latitude at which the world becomes a square: atan(sinh(π)). */
const MAX_LATITUDE = 85.0511287798066;
/** Metres per pixel on the equator at zoom 0: 2π · 6,378,137 / 256. */
const METRES_PER_PIXEL = (2 * Math.PI * 6_378_137) / 256;

/** Width of the world in pixels. */
export const worldPx = (zoom: number): number => 256 * 2 ** zoom;

/** Degrees, WGS 84 → pixels from the north-west corner of the world. */
export function project([lon, lat]: LonLat, zoom: number): XY {
  const s = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RAD);
  const world = worldPx(zoom);
  return [(lon / 360 + 0.5) * world, (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * world];
}

/** Pixels from the north-west corner of the world → degrees, WGS 84. */
export function unproject([x, y]: XY, zoom: number): LonLat {
  const world = worldPx(zoom);
  return [(x / world - 0.5) * 360, Math.atan(Math.sinh((0.5 - y / world) * 2 * Math.PI)) / RAD];
}

/** Metres that one pixel covers at a latitude, to within 0.7 % (the projection treats the ellipsoid as a sphere). */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (METRES_PER_PIXEL * Math.cos(lat * RAD)) / 2 ** zoom;
