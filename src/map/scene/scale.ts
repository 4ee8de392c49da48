/** The scale bar: a round number of kilometres about as long as asked. */
import { metresPerPixel } from '../../domain/geography/mercator.ts';

/** Width of the bar at most, pixels: the scene keeps so much of its corner free. */
export const SCALE_PX = 100;
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** The longest round distance not over `maxPx`, and its length in pixels at a latitude. */
export function scaleBar(lat: number, zoom: number, maxPx: number): { km: number; px: number } {
  const kmPerPx = metresPerPixel(lat, zoom) / 1000;
  const km = ROUND_KM.findLast((length) => length / kmPerPx <= maxPx) ?? 1;
  return { km, px: km / kmPerPx };
}
