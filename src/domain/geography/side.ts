/**
 * On which bank of the border does a point lie?
 * Leaves out which country it is: far from the line, north of it may be Kyrgyzstan and south of it Pakistan.
 */
import type { LonLat } from '../../model/corpus.ts';
import { nearestOnLine, type MeasuredLine } from './line.ts';
import { nth } from '../../model/need.ts';

export type Bank = 'north' | 'south';
/** The banks of the two countries, between the two tripoints. */
export const BANK_OF: Readonly<Record<string, Bank>> = { TJ: 'north', AF: 'south' };
/**
 * The line itself is good to some 230 m, where the two rings it was drawn from differ (content/geo/README.md). Metres.
 */
export const LINE_TOLERANCE_M = 300;

/**
 * The bank of a point, or null where its meridian does not run between the two ends of the line.
 *
 * Even-odd rule against the polygon of the line and the far north: a ray to the north meets the line an even number
 * of times from the northern bank, an odd number from the southern one.
 * Points on the line itself may fall to either side.
 */
export function bankOf([lon, lat]: LonLat, border: readonly LonLat[]): Bank | null {
  const west = border[0];
  const east = border.at(-1);
  if (!west || !east || !(lon > west[0] && lon < east[0])) return null;
  let crossings = 0;
  for (let i = 1; i < border.length; i++) {
    const [[x1, y1], [x2, y2]] = [nth(border, i - 1), nth(border, i)];
    // Half-open, so that a ray through a vertex counts it once.
    if (x1 <= lon === x2 <= lon) continue;
    if (y1 + ((lon - x1) / (x2 - x1)) * (y2 - y1) > lat) crossings++;
  }
  return crossings % 2 === 0 ? 'north' : 'south';
}

/**
 * How far, in metres, a point lies beyond the line from the bank where it should be;
 * 0 on that bank, and where no bank can be told.
 */
export function beyondM(point: LonLat, line: MeasuredLine, home: Bank): number {
  const bank = bankOf(point, line.points);
  return bank === null || bank === home ? 0 : nearestOnLine(line, point).distanceM;
}
