import { describe, expect, it } from 'vitest';
import { checkGeo, type Finding, type Mapped } from '../../../src/corpus/geo/border-checks.ts';
import { idOf, type Region } from '../../../src/map/land/basemap.ts';
import type { LonLat, Place, Segment } from '../../../src/model/corpus.ts';
import { actor, border, event, place, realCorpus, region } from '../map/sample.ts';

const corpus = realCorpus();
/** A coarse line is enough for faults, and quick. */
const few = border.filter((_, i) => i % 12 === 0 || i === border.length - 1);
/** For faults that have nothing to do with the land: most of a check's time goes into its outlines. */
const noLand: Region = {
  ...region,
  objects: Object.fromEntries(
    Object.entries(region.objects).map(([name, one]) => [name, { ...one, geometries: [] }]),
  ) as unknown as Region['objects'],
};
const given = (more: Partial<Mapped> = {}): Mapped => ({ ...corpus, border: few, ...more });
const find = (findings: readonly Finding[], part: string): Finding => {
  const found = findings.filter(({ check }) => check.includes(part));
  if (found.length !== 1) throw new Error(`${found.length} checks have “${part}” in their name`);
  return found[0]!;
};
/** What the check with these words in its name measured, where it failed. */
const fault = (changed: Partial<Mapped>, part: string, land = region): string | undefined => {
  const { isSound, measured, hint } = find(checkGeo(given(changed), land), part);
  expect(hint.length).toBeGreaterThan(10);
  return isSound ? undefined : measured;
};
const byId = <T extends { id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));
const withPlace = (...changed: Place[]): Partial<Mapped> => ({ places: new Map([...corpus.places, ...byId(changed)]) });

describe('the real geodata', () => {
  const findings = checkGeo(corpus, region);
  it('are sound', () => expect(findings.filter(({ isSound }) => !isSound)).toEqual([]));
  it('are told with what was measured', () => {
    expect(find(findings, 'gap').measured).toBe('longest step 5.04 km of 5,852');
    expect(find(findings, 'begins at').measured).toBe('0 m off it');
    expect(find(findings, 'ends at').measured).toBe('0 m off it');
    expect(find(findings, 'Each kilometre').measured).toMatch(/^1,363 kilometres, off by at most \d cm$/);
    expect(find(findings, 'in their countries').measured).toMatch(
      new RegExp(`^${corpus.places.size} of ${corpus.places.size}, `),
    );
  });
  it('has checks with names of their own', () =>
    expect(new Set(findings.map(({ check }) => check)).size).toBe(findings.length));
});

describe('a fault of the line is found:', () => {
  const ofLine = (change: (points: LonLat[]) => LonLat[], part: string) =>
    fault({ border: change([...few]) }, part, noLand);
  it('a gap', () =>
    expect(ofLine((points) => points.filter((_, i) => i < 100 || i > 140), 'gap')).toMatch(/^longest step \d\d/));
  it('the wrong direction', () => {
    expect(ofLine((points) => points.reverse(), 'west to east')).toBe('from 74.89° E to 67.79° E');
    expect(ofLine((points) => points.reverse(), 'begins at the western')).toMatch(/ km from t-west$/);
  });
  it('an end before the tripoint, and one at the wrong tripoint', () => {
    expect(ofLine((points) => points.slice(3), 'begins at')).toMatch(/ km from t-west$/);
    expect(ofLine((points) => points.slice(3), 'ends at')).toBeUndefined();
    expect(ofLine((points) => [...points, points[0]!], 'ends at')).toMatch(/ km from t-east$/);
  });
  it('no tripoint', () =>
    expect(fault({ places: byId([place('somewhere')]) }, 'ends at', noLand)).toBe('no such place'));
  it('a vertex that comes twice', () => {
    const twice = (points: LonLat[]) => [...points.slice(0, 50), points[49]!, ...points.slice(50)];
    expect(ofLine(twice, 'comes twice')).toMatch(/^1 of/);
    expect(ofLine(twice, 'Kilometres rise')).toBeDefined();
  });
  it('a loop, and where', () => {
    const [lon, lat] = few[200]!;
    const loop: LonLat[] = [
      [lon, lat],
      [lon + 0.02, lat],
      [lon + 0.02, lat + 0.02],
      [lon + 0.01, lat - 0.02],
    ];
    expect(ofLine((points) => [...points.slice(0, 200), ...loop, ...points.slice(201)], 'neither crosses')).toContain(
      `${(lon + 0.015).toFixed(4)}, ${lat.toFixed(4)}`,
    );
  });
  it('kilometres that straight steps in degrees do not measure', () => {
    const long: LonLat[] = [
      [60, 31],
      [80, 46],
    ];
    expect(fault({ border: long }, 'Each kilometre', noLand)).toMatch(/off by at most \d+ m$/);
  });
  it('no line at all', () =>
    expect(checkGeo(given({ border: [] }), region)).toMatchObject([{ isSound: false, measured: '0 points' }]));
});

describe('a fault of a place is found:', () => {
  const khorog = corpus.places.get('khorog')!;
  const bridge = corpus.places.get('x-tem')!;
  it('the wrong country', () => {
    expect(fault(withPlace({ ...khorog, countries: ['AF'] }), 'in their countries')).toMatch(
      /^khorog \d\.\d km outside/,
    );
    expect(fault(withPlace({ ...khorog, countries: ['AF'] }), 'bank')).toMatch(/^khorog \d\.\d km beyond/);
    expect(fault(withPlace({ ...khorog, lon: 69.2, lat: 34.6 }), 'in their countries')).toMatch(/^khorog \d+\.\d km/);
  });
  it('a country that the map does not have', () =>
    expect(fault(withPlace({ ...khorog, countries: ['XX'] }), 'in their countries')).toBe(
      'khorog no distance outside of an outline',
    ));
  it('a point a little outside is let pass, farther is not', () => {
    // The limit with Uzbekistan south of Termez is on the meridian of the point; outlines there are good to 600 m and
    // to 2.2 km.
    const hairatan = corpus.places.get('hairatan')!;
    const [near, far] = [0.004, 0.05].map((north) => withPlace({ ...hairatan, lat: 37.2265 + north, lon: 67.426 }));
    expect(fault(near!, 'in their countries')).toBeUndefined();
    expect(fault(far!, 'in their countries')).toMatch(/^hairatan \d\.\d km/);
  });
  it('a crossing off the line', () =>
    expect(
      fault(
        { ...withPlace({ ...bridge, lat: bridge.lat + 0.01, lon: bridge.lon + 0.01 }), border },
        'on the line',
        noLand,
      ),
    ).toMatch(/^x-tem /));
  it('a crossing that only one country knows of, or the wrong two', () => {
    expect(fault(withPlace({ ...bridge, countries: ['TJ'] }), 'each country they join')).toMatch(/^x-tem /);
    expect(fault(withPlace({ ...bridge, countries: ['TJ', 'UZ'] }), 'each country they join')).toMatch(
      /^x-tem \d+\.\d km/,
    );
  });
  it('an event or an actor at a place that there is not', () => {
    const lost = {
      events: byId([event('parade', { place: 'nowhere' }), event('elsewhere')]),
      actors: byId([actor('league', { place: 'khorog' })]),
    };
    expect(fault(lost, 'stand at places', noLand)).toBe('parade at nowhere');
    expect(fault({ ...lost, actors: byId([actor('league', { place: 'nowhere' })]) }, 'stand at places', noLand)).toBe(
      'parade at nowhere, league at nowhere',
    );
  });
});

describe('a fault of a stretch is found:', () => {
  const change = (order: number, by: Partial<Segment>) => ({
    segments: byId([...corpus.segments.values()].map((one) => (one.order === order ? { ...one, ...by } : one))),
    border,
  });
  const third = [...corpus.segments.values()].find(({ order }) => order === 3)!;
  it('an overlap', () =>
    expect(fault(change(3, { fromKm: third.fromKm - 5 }), 'stretches', noLand)).toBe(`${third.id} overlaps`));
  it('none at all', () => expect(fault({ segments: new Map() }, 'stretches', noLand)).toBeDefined());
});

describe('a fault of the land is found:', () => {
  const changed = (change: (land: Region) => void): Region => {
    const land = structuredClone(region);
    change(land);
    return land;
  };
  /** The arc with the most points, of the area whose first ring has one. */
  const longArc = (land: Region) => land.arcs.reduce((a, b) => (b.length > a.length ? b : a));
  it('an outline whose pieces do not meet', () => {
    const land = changed(({ objects }) => {
      const country = objects.countries.geometries.find((one) => idOf(one) === 'TJK') as { arcs: number[][] };
      country.arcs[0]!.splice(5, 1);
    });
    expect(fault({}, 'are closed', land)).toBe('1 open: Tajikistan');
  });
  it('a kink', () => {
    // Steps of an arc are differences: these four end where they began, and the fourth crosses what comes before.
    const land = changed((one) => {
      const arc = longArc(one) as [number, number][];
      arc.splice(5, 0, [400, 0], [0, 400], [-800, -800], [400, 400]);
    });
    expect(fault({}, 'No outline crosses', land)).toMatch(/^\d+: .+ at \d+\.\d{4}, \d+\.\d{4}/);
  });
  it('land from other data than the line', () => {
    const land = changed((one) => {
      one.transform!.translate[1] += 0.02;
    });
    expect(fault({}, 'meet at the line', land)).toMatch(/\d\.\d km off the line/);
  });
  it('a line that leaves the land, though the edge keeps to it', () => {
    expect(
      fault({ border: [...border.slice(0, 720), [69.5, 38.9], ...border.slice(720)] }, 'meet at the line'),
    ).toMatch(/the line \d+\.\d km off the edge$/);
  });
  it('two countries without an edge between them', () => {
    const land = changed(({ objects }) => {
      objects.countries.geometries = objects.countries.geometries.filter((one) => idOf(one) !== 'AFG');
    });
    expect(fault({}, 'meet at the line', land)).toBe('no shared edge');
  });
});
