/** Are points where they can be, and do the segments make up the border? */
import {
  BANK_OF,
  beyondM,
  lengthKm,
  LINE_TOLERANCE_M,
  measureLine,
  stretchFaults,
} from '../../domain/geography/index.ts';
import { FRAME } from '../../model/frame.ts';
import { isNamedCountry } from '../../map/items/countries.ts';
import { atField, type Rule } from '../content.ts';

/** A point outside the map would be missing without a word. */
const RANGE = { lat: [FRAME.south, FRAME.north], lon: [FRAME.west, FRAME.east] } as const;
const COUNTRY_NAME: Readonly<Record<string, string>> = { TJ: 'Tajikistan', AF: 'Afghanistan' };

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
    const [code = '', second] = data.countries;
    const bank = BANK_OF[code];
    if (bank === undefined || second !== undefined) continue;
    const offM = beyondM([data.lon, data.lat], line, bank);
    if (offM <= LINE_TOLERANCE_M) continue;
    const message = `is ${COUNTRY_NAME[code]}, but the point lies ${(offM / 1000).toFixed(1)} km beyond the border`;
    report(atField(entry, ['countries'], 'place-on-its-side', message, 'correct lat and lon, or the country'));
  }
};

/** A code that has no name would be shown as it is. */
export const countryIsKnown: Rule = ({ fitting }, report) => {
  for (const { entry, data } of fitting.places) {
    data.countries.forEach((code, i) => {
      if (isNamedCountry(code)) return;
      const hint = 'correct the code (ISO 3166-1), or give it a name in src/map/items/countries.ts';
      report(atField(entry, ['countries', i], 'country-is-known', `"${code}" is no country of this map`, hint));
    });
  }
};

export const stretchIsOnTheLine: Rule = ({ fitting, border }, report) => {
  if (border.length < 2) return;
  // Stretches are given in whole kilometres.
  const end = Math.ceil(lengthKm(measureLine(border)));
  for (const { entry, data } of fitting.chapters) {
    data.stretches.forEach(([from, to], i) => {
      const fault = (message: string, hint: string) =>
        report(atField(entry, ['stretches', i], 'stretch-is-on-the-line', message, hint));
      if (from >= to) fault(`runs from km ${from} to km ${to}`, 'give the kilometre further west first');
      else if (from < 0 || to > end)
        fault(`km ${from} to ${to} leave the border, which ends at km ${end}`, 'correct the kilometres');
    });
  }
};

export const segmentsJoin: Rule = ({ reading, fitting, border }, report) => {
  if (fitting.segments.length < reading.entries.segments.length) return;
  const entries = new Map(fitting.segments.map((segment) => [segment.entry.id, segment]));
  const end = border.length < 2 ? undefined : lengthKm(measureLine(border));
  for (const { id, fault, km, before } of stretchFaults(
    fitting.segments.map(({ entry, data }) => ({ id: entry.id, ...data })),
    end,
  )) {
    const { entry, data } = entries.get(id)!;
    if (fault === 'backwards') {
      report(atField(entry, ['toKm'], 'segments-join', 'is not east of fromKm', 'let it be the greater of the two'));
    } else if (fault === 'end') {
      const message = `is ${data.toKm}, but the border ends at km ${km.toFixed(1)}`;
      report(atField(entry, ['toKm'], 'segments-join', message, 'let the last segment reach the end'));
    } else {
      const expected = before === undefined ? 'the border begins at km 0' : `${before} ends at km ${km}`;
      const hint = 'let the two meet, or correct `order`';
      report(atField(entry, ['fromKm'], 'segments-join', `is ${data.fromKm}, but ${expected}`, hint));
    }
  }
};
