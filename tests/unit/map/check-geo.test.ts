/** Each check passes on small invented geodata, and finds its fault where they are changed. */
import { describe, expect, it } from 'vitest';
import { lengthKm, measureLine } from '../../../src/domain/geography/index.ts';
import { checkGeo, type Finding, type Mapped } from '../../../src/map/check-geo.ts';
import { idOf, type Region } from '../../../src/map/basemap.ts';
import type { LonLat, Place } from '../../../src/model/corpus.ts';
import { landAround as sound, windingLine as border } from '../../support/small-land.ts';
import { actor, byId, event, place, segment } from './sample.ts';

const [west, east] = [border[0]!, border.at(-1)!];
const middle = border[100]!;
const at = ([lon, lat]: LonLat) => ({ lon, lat });
const town = place('town', { lon: 70.5, lat: 37.5 });
const bridge = place('bridge', { kind: 'crossing', countries: ['TJ', 'AF'], ...at(middle) });
const upper = segment('upper', 1, 0, 200);
const lower = segment('lower', 2, 200, Math.floor(lengthKm(measureLine(border))));
const corpus: Mapped = {
  border,
  places: byId([
    place('t-west', { kind: 'tripoint', countries: ['TJ', 'AF', 'UZ'], ...at(west) }),
    place('t-east', { kind: 'tripoint', countries: ['TJ', 'AF'], ...at(east) }),
    town,
    place('far-bank', { countries: ['AF'], lon: 70.5, lat: 36.5 }),
    bridge,
  ]),
  segments: byId([upper, lower]),
  events: byId([event('parade', { place: 'town' })]),
  actors: byId([actor('league', { place: 'far-bank' })]),
};

const find = (findings: readonly Finding[], part: string): Finding => {
  const found = findings.filter(({ check }) => check.includes(part));
  if (found.length !== 1) throw new Error(`${found.length} checks have “${part}” in their name`);
  return found[0]!;
};
/** What the check with these words in its name measured, where it failed. */
const fault = (changed: Partial<Mapped>, part: string, land = sound): string | undefined => {
  const { isSound, measured, hint } = find(checkGeo({ ...corpus, ...changed }, land), part);
  expect(hint.length).toBeGreaterThan(10);
  return isSound ? undefined : measured;
};
const withPlace = (...changed: Place[]): Partial<Mapped> => ({ places: new Map([...corpus.places, ...byId(changed)]) });

describe('sound geodata', () => {
  const findings = checkGeo(corpus, sound);
  it('pass', () => expect(findings.filter(({ isSound }) => !isSound)).toEqual([]));
  it('are told with what was measured', () => {
    expect(find(findings, 'gap').measured).toMatch(/^longest step 2\.\d\d km of 200$/);
    expect(find(findings, 'begins at').measured).toBe('0 m off it');
    expect(find(findings, 'Each kilometre').measured).toMatch(/^\d{3} kilometres, off by at most (?:\d cm|0 m)$/);
    expect(find(findings, 'in their countries').measured).toBe('5 of 5, at most 0 m outside of an outline');
  });
  it('are checked under names of their own', () =>
    expect(new Set(findings.map(({ check }) => check)).size).toBe(findings.length));
});

describe('a fault of the line is found:', () => {
  const ofLine = (change: (points: LonLat[]) => LonLat[], part: string) => fault({ border: change([...border]) }, part);
  it('a gap', () =>
    expect(ofLine((points) => points.filter((_, i) => i < 100 || i > 140), 'gap')).toMatch(/^longest step \d\d/));
  it('the wrong direction', () => {
    expect(ofLine((points) => points.reverse(), 'west to east')).toBe('from 72.00° E to 68.00° E');
    expect(ofLine((points) => points.reverse(), 'begins at the western')).toMatch(/ km from t-west$/);
  });
  it('an end before the tripoint, and one at the wrong tripoint', () => {
    expect(ofLine((points) => points.slice(3), 'begins at')).toMatch(/ km from t-west$/);
    expect(ofLine((points) => points.slice(3), 'ends at')).toBeUndefined();
    expect(ofLine((points) => [...points, points[0]!], 'ends at')).toMatch(/ km from t-east$/);
  });
  it('no tripoint', () => expect(fault({ places: byId([place('somewhere')]) }, 'ends at')).toBe('no such place'));
  it('a vertex that comes twice', () => {
    const twice = (points: LonLat[]) => [...points.slice(0, 50), points[49]!, ...points.slice(50)];
    expect(ofLine(twice, 'comes twice')).toMatch(/^1 of/);
    expect(ofLine(twice, 'Kilometres rise')).toBeDefined();
  });
  it('a loop, and where', () => {
    const [lon, lat] = middle;
    const loop: LonLat[] = [
      [lon, lat],
      [lon + 0.02, lat],
      [lon + 0.02, lat + 0.02],
      [lon + 0.01, lat - 0.02],
    ];
    expect(ofLine((points) => [...points.slice(0, 100), ...loop, ...points.slice(101)], 'neither crosses')).toContain(
      `${(lon + 0.015).toFixed(4)}, ${lat.toFixed(4)}`,
    );
  });
  it('kilometres that straight steps in degrees do not measure', () => {
    const long: LonLat[] = [
      [60, 31],
      [80, 46],
    ];
    expect(fault({ border: long }, 'Each kilometre')).toMatch(/off by at most \d+ m$/);
  });
  it('no line at all', () =>
    expect(checkGeo({ ...corpus, border: [] }, sound)).toMatchObject([{ isSound: false, measured: '0 points' }]));
});

describe('a fault of a place is found:', () => {
  it('the wrong country', () => {
    expect(fault(withPlace({ ...town, countries: ['AF'] }), 'in their countries')).toMatch(/^town \d\d\.\d km outside/);
    expect(fault(withPlace({ ...town, countries: ['AF'] }), 'bank')).toMatch(/^town \d\d\.\d km beyond/);
    expect(fault(withPlace({ ...town, lat: 36 }), 'in their countries')).toMatch(/^town 1\d\d\.\d km/);
  });
  it('a country that the map does not have', () =>
    expect(fault(withPlace({ ...town, countries: ['XX'] }), 'in their countries')).toBe(
      'town no distance outside of an outline',
    ));
  it('a point a little outside is let pass, farther is not', () => {
    // Over the limit in the west, by some 350 m and by 4.4 km; outlines there are good to 600 m.
    const [near, far] = [0.004, 0.05].map((off) =>
      withPlace(place('edge', { countries: ['AF'], lon: 68 - off, lat: 36 })),
    );
    expect(fault(near!, 'in their countries')).toBeUndefined();
    expect(fault(far!, 'in their countries')).toMatch(/^edge \d\.\d km/);
  });
  it('a crossing off the line', () =>
    expect(
      fault({ ...withPlace({ ...bridge, lat: bridge.lat + 0.01, lon: bridge.lon + 0.01 }), border }, 'on the line'),
    ).toMatch(/^bridge /));
  it('a crossing that only one country knows of, or the wrong two', () => {
    expect(fault(withPlace({ ...bridge, countries: ['TJ'] }), 'each country they join')).toMatch(/^bridge /);
    expect(fault(withPlace({ ...bridge, countries: ['TJ', 'UZ'] }), 'each country they join')).toMatch(
      /^bridge \d+\.\d km/,
    );
  });
  it('an event or an actor at a place that there is not', () => {
    const lost = {
      events: byId([event('parade', { place: 'nowhere' }), event('elsewhere')]),
      actors: byId([actor('league', { place: 'town' })]),
    };
    expect(fault(lost, 'stand at places')).toBe('parade at nowhere');
    expect(fault({ ...lost, actors: byId([actor('league', { place: 'nowhere' })]) }, 'stand at places')).toBe(
      'parade at nowhere, league at nowhere',
    );
  });
});

describe('a fault of a stretch is found:', () => {
  it('an overlap', () =>
    expect(fault({ segments: byId([upper, { ...lower, fromKm: 195 }]) }, 'stretches')).toBe('lower overlaps'));
  it('none at all', () => expect(fault({ segments: new Map() }, 'stretches')).toBeDefined());
});

describe('a fault of the land is found:', () => {
  const changed = (change: (land: Region) => void): Region => {
    const land = structuredClone(sound);
    change(land);
    return land;
  };
  it('an outline whose pieces do not meet', () => {
    const land = changed(({ objects }) => {
      const country = objects.countries.geometries.find((one) => idOf(one) === 'TJK') as { arcs: number[][] };
      country.arcs[0]!.pop();
    });
    expect(fault({}, 'are closed', land)).toBe('1 open: Tajikistan');
  });
  it('a kink, and where', () => {
    const land = changed(({ arcs }) => arcs[1]!.splice(2, 0, [69, 39], [70, 38.5], [70, 39.5]));
    expect(fault({}, 'No outline crosses', land)).toBe('1: Tajikistan at 70.0000, 39.0000');
  });
  it('land from other data than the line', () => {
    const land = changed((one) => {
      one.arcs = one.arcs.map((arc) => arc.map(([lon, lat]) => [lon!, lat! + 0.02]));
    });
    expect(fault({}, 'meet at the line', land)).toMatch(/\d\.\d km off the line/);
  });
  it('a line that leaves the land, though the edge keeps to it', () => {
    const detour: LonLat[] = [...border.slice(0, 100), [70, 37.5], ...border.slice(100)];
    expect(fault({ border: detour }, 'meet at the line')).toMatch(/the line \d+\.\d km off the edge$/);
  });
  it('two countries without an edge between them', () => {
    const land = changed(({ objects }) => {
      objects.countries.geometries = objects.countries.geometries.filter((one) => idOf(one) !== 'AFG');
    });
    expect(fault({}, 'meet at the line', land)).toBe('no shared edge');
  });
});
