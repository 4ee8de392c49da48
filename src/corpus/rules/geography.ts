/** Are points where they can be, and do the segments make up the border? */
import { bankOf, lengthKm, measureLine, nearestOnLine, type Bank } from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import { FRAME } from '../../model/frame.ts';
import { atField, type Content, type Rule } from '../content.ts';

/** A point outside the map would be missing without a word. */
const RANGE = { lat: [FRAME.south, FRAME.north], lon: [FRAME.west, FRAME.east] } as const;
/** The line itself is good to some 230 m, where the two rings it was drawn from differ (content/geo/README.md). Metres. */
const LINE_TOLERANCE_M = 300;
/** Segments are cut at whole kilometres. */
const KM_TOLERANCE = 1;
/** The bank on which a country lies, between the two tripoints. */
const BANKS: Readonly<Record<string, { bank: Bank; country: string }>> = {
  TJ: { bank: 'north', country: 'Tajikistan' },
  AF: { bank: 'south', country: 'Afghanistan' },
};

export const placeInFrame: Rule = ({ fitting }, report) => {
  for (const { entry, data } of fitting.places) {
    for (const axis of ['lat', 'lon'] as const) {
      const [low, high] = RANGE[axis];
      if (data[axis] >= low && data[axis] <= high) continue;
      const hint = axis === 'lat' ? 'correct it; are lat and lon swapped?' : 'correct it, in degrees east';
      report(atField(entry, [axis], 'place-in-frame', `${data[axis]} is not between ${low} and ${high}`, hint));
    }
  }
};

export const placeOnItsSide: Rule = ({ fitting, border }, report) => {
  if (border.length < 2) return;
  const line = measureLine(border);
  for (const { entry, data } of fitting.places) {
    const [code, second] = data.countries;
    const home = code === undefined || second !== undefined ? undefined : BANKS[code];
    const point: LonLat = [data.lon, data.lat];
    const bank = bankOf(point, border);
    if (home === undefined || bank === null || bank === home.bank) continue;
    const offM = nearestOnLine(line, point).distanceM;
    if (offM <= LINE_TOLERANCE_M) continue;
    const message = `is ${home.country}, but the point lies ${(offM / 1000).toFixed(1)} km beyond the border`;
    report(atField(entry, ['countries'], 'place-on-its-side', message, 'correct lat and lon, or the country'));
  }
};

export const segmentsJoin: Rule = (content, report) => {
  const segments = [...content.fitting.segments].sort((a, b) => a.data.order - b.data.order);
  if (segments.length < content.reading.entries.segments.length) return;
  segments.forEach(({ entry, data }, i) => {
    const before = segments[i - 1];
    const begin = before?.data.toKm ?? 0;
    if (data.fromKm !== begin) {
      const expected = before === undefined ? 'the border begins at km 0' : `${before.entry.id} ends at km ${begin}`;
      report(atField(entry, ['fromKm'], 'segments-join', `is ${data.fromKm}, but ${expected}`, 'let the two meet, or correct `order`'));
    }
    if (data.toKm <= data.fromKm) {
      report(atField(entry, ['toKm'], 'segments-join', 'is not east of fromKm', 'let it be the greater of the two'));
    }
  });
  const last = segments.at(-1);
  const end = borderKm(content);
  if (last === undefined || end === undefined || Math.abs(last.data.toKm - end) <= KM_TOLERANCE) return;
  const message = `is ${last.data.toKm}, but the border ends at km ${end.toFixed(1)}`;
  report(atField(last.entry, ['toKm'], 'segments-join', message, 'let the last segment reach the end'));
};

function borderKm({ border }: Content): number | undefined {
  return border.length < 2 ? undefined : lengthKm(measureLine(border));
}
