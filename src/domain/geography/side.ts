/**
 * On which bank of the border does a point lie?
 * Leaves out which country it is: far from the line, north of it may be Kyrgyzstan and south of it Pakistan.
 */
import type { LonLat } from '../../model/corpus.ts';

export type Bank = 'north' | 'south';

/**
 * The bank of a point, or null where its meridian does not run between the two ends of the line.
 *
 * Even-odd rule against the polygon of the line and the far north: a ray to the north meets the line an even number
 * of times from the northern bank, an odd number from the southern one. Points on the line itself may fall to either side.
 */
export function bankOf([lon, lat]: LonLat, border: readonly LonLat[]): Bank | null {
  const west = border[0];
  const east = border.at(-1);
  if (!west || !east || !(lon > west[0] && lon < east[0])) return null;
  let crossings = 0;
  for (let i = 1; i < border.length; i++) {
    const [x1, y1] = border[i - 1]!;
    const [x2, y2] = border[i]!;
    // Half-open, so that a ray through a vertex counts it once.
    if (x1 <= lon === x2 <= lon) continue;
    if (y1 + ((lon - x1) / (x2 - x1)) * (y2 - y1) > lat) crossings++;
  }
  return crossings % 2 === 0 ? 'north' : 'south';
}
