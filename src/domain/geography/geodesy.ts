/**
 * How far apart are two points on the Earth? Distances on the WGS 84 ellipsoid, in metres.
 * Leaves out heights: the border climbs above 4,000 m, where true ground distance is about 0.07 % longer.
 */
import type { LonLat } from '../../model/corpus.ts';
import { nth } from '../../model/need.ts';

/** Equatorial radius, metres, and flattening of WGS 84 (NGA.STND.0036). */
const A = 6_378_137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
/** Mean radius, metres (IUGG R1). */
const MEAN_RADIUS = 6_371_008.8;
export const RAD = Math.PI / 180;

/**
 * Geodesic distance in metres between two points in degrees, WGS 84.
 *
 * Vincenty's inverse formula (Survey Review XXIII/176, 1975): within a millimetre, except between nearly antipodal
 * points, where the iteration does not settle; there the great circle is used, within 0.1 % for such pairs.
 */
export function distanceM(from: LonLat, to: LonLat): number {
  const L = wrap(to[0] - from[0]) * RAD;
  const u1 = Math.atan((1 - F) * Math.tan(from[1] * RAD));
  const u2 = Math.atan((1 - F) * Math.tan(to[1] * RAD));
  const [su1, cu1, su2, cu2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];

  let lambda = L;
  for (let turn = 0; turn < 100; turn++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cu2 * sl, cu1 * su2 - su1 * cu2 * cl);
    if (sinSigma === 0) return from[1] === to[1] ? 0 : greatCircleM(from, to);
    const cosSigma = su1 * su2 + cu1 * cu2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cu1 * cu2 * sl) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * su1 * su2) / cos2Alpha;
    const C = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const next = L + (1 - C) * F * sinAlpha * (sigma + C * sinSigma * (cos2M + C * cosSigma * (2 * cos2M ** 2 - 1)));
    if (Math.abs(next) > Math.PI) break;
    if (Math.abs(next - lambda) > 1e-12) {
      lambda = next;
      continue;
    }
    const k = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2;
    const a = 1 + (k / 16384) * (4096 + k * (k * (320 - 175 * k) - 768));
    const b = (k / 1024) * (256 + k * (k * (74 - 47 * k) - 128));
    const correction =
      b *
      sinSigma *
      (cos2M +
        (b / 4) * (cosSigma * (2 * cos2M ** 2 - 1) - (b / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3)));
    return B * a * (sigma - correction);
  }
  return greatCircleM(from, to);
}

/** A difference of longitudes, the short way round: −180 to 180 degrees. */
const wrap = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/** Great-circle distance in metres on the mean sphere (haversine). Up to 0.6 % off; only where Vincenty gives up. */
function greatCircleM(from: LonLat, to: LonLat): number {
  const h =
    Math.sin(((to[1] - from[1]) * RAD) / 2) ** 2 +
    Math.cos(from[1] * RAD) * Math.cos(to[1] * RAD) * Math.sin(((to[0] - from[0]) * RAD) / 2) ** 2;
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Each point of a line with the one after it. */
export const stepsOf = <P>(line: readonly P[]): [from: P, to: P][] => line.slice(1).map((to, i) => [nth(line, i), to]);

/** Length of a line in metres: the sum of the geodesics between its points. */
export function lengthM(line: readonly LonLat[]): number {
  return stepsOf(line).reduce((sum, [from, to]) => sum + distanceM(from, to), 0);
}
