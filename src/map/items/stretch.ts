/**
 * A stretch of the border in one sentence: how long it is along the line and straight, and what lies between its ends.
 */
import { distanceM } from '../../domain/geography/geodesy.ts';
import { lengthKm, positionAt, type MeasuredLine } from '../../domain/geography/line.ts';
import type { Item } from '../types.ts';

/** A town or crossing this near to an end, in km of the line, gives the end its name. */
const NEAR_KM = 8;

export interface Stretch {
  /** Geodesic length along the line, and of the straight way between its ends: whole km, WGS 84. */
  along: number;
  straight: number;
  text: string;
}

/** @param items towns, crossings and tripoints; others are not counted */
export function describeStretch(
  [from, to]: readonly [number, number],
  border: MeasuredLine,
  items: readonly Item[],
): Stretch {
  const end = lengthKm(border);
  const [a, b] = [Math.max(0, Math.min(from, end)), Math.max(0, Math.min(to, end))];
  const along = Math.round(b - a);
  const straight = Math.round(distanceM(positionAt(border, a), positionAt(border, b)) / 1000);
  const gates = items.filter(({ layer, km }) => layer === 'crossings' && km && km[0] >= a && km[0] <= b);
  const open = gates.filter(({ mark }) => mark === 'gate-open').length;
  const between =
    gates.length === 0
      ? 'No crossing lies between them.'
      : `${gates.length === 1 ? 'One crossing lies' : `${gates.length} crossings lie`} between them, ` +
        `${open === 0 ? 'none' : open} last reported open.`;
  return {
    along,
    straight,
    text:
      `From ${endName(a, items)} to ${endName(b, items)}: ${along.toLocaleString('en-GB')} km along the line, ` +
      `${straight.toLocaleString('en-GB')} km straight. ${between}`,
  };
}

/** `km 165 (Panji Poyon)`. */
function endName(km: number, items: readonly Item[]): string {
  const near = items
    .filter(
      (item) =>
        (item.layer === 'towns' || item.layer === 'crossings' || item.mark === 'tripoint') &&
        item.km &&
        Math.abs(item.km[0] - km) <= NEAR_KM,
    )
    .sort((x, y) => Math.abs(x.km![0] - km) - Math.abs(y.km![0] - km))[0];
  return `km ${Math.round(km).toLocaleString('en-GB')}${near ? ` (${near.name.replace(/ \(.*/, '')})` : ''}`;
}
