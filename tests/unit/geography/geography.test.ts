import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import geodesic from 'geographiclib-geodesic';
import {
  bankOf,
  clipLine,
  clipRing,
  decodePolyline,
  decodeSteps,
  distanceM,
  encodePolyline,
  encodeSteps,
  lengthKm,
  lengthM,
  measureLine,
  nearestOnLine,
  pointAtKm,
  positionAt,
  project,
  simplify,
  sliceLine,
  unproject,
} from '../../../src/domain/geography/index.ts';
import type { LonLat } from '../../../src/model/corpus.ts';

const border: LonLat[] = JSON.parse(
  readFileSync(new URL('../../../content/geo/border.geojson', import.meta.url), 'utf8'),
).features[0].geometry.coordinates;
const line = measureLine(border);
const karney = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12!;
/** Seeded, so that a failure can be seen again (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    let t = (a += 0x6d2b79f5);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('distance', () => {
  it('agrees with geographiclib on random pairs to one in a million', () => {
    const r = random(1);
    const point = (): LonLat => [r() * 360 - 180, (Math.asin(r() * 2 - 1) * 180) / Math.PI];
    for (let i = 0; i < 3000; i++) {
      const [a, b] = [point(), point()];
      const expected = karney(a, b);
      const tolerance = expected > 19_800_000 ? 1e-3 : 1e-6; // nearly antipodal: the documented fallback
      expect(Math.abs(distanceM(a, b) / expected - 1), `${a} → ${b}`).toBeLessThan(tolerance);
    }
  });
  it.each<[LonLat, LonLat]>([
    [
      [0, 0],
      [180, 0],
    ],
    [
      [0, 0],
      [179.7, 0.3],
    ],
    [
      [0, 90],
      [0, -90],
    ],
    [
      [0, 0],
      [179.5, -0.5],
    ],
    [
      [10, 40],
      [-170, -40],
    ],
    [
      [0, 0],
      [90, 0],
    ],
  ])('holds 0.1 %% between %j and %j', (a, b) =>
    expect(Math.abs(distanceM(a, b) / karney(a, b) - 1)).toBeLessThan(1e-3),
  );
  it('is nothing from a point to itself', () => expect(distanceM([71.5, 37.5], [71.5, 37.5])).toBe(0));
  it('measures the border as geographiclib does', () => {
    const expected = border.slice(1).reduce((sum, point, i) => sum + karney(border[i]!, point), 0);
    expect(Math.abs(lengthM(border) - expected)).toBeLessThan(1);
  });
});

describe('the border', () => {
  it('is 1,364 km long, from one tripoint to the other', () => {
    expect(lengthKm(line)).toBeCloseTo(1363.97, 1);
    expect(positionAt(line, 0)).toEqual([67.78816, 37.17721]);
    expect(positionAt(line, 9999)).toEqual([74.88986, 37.23409]);
  });
  // Worked out separately with PROJ (km_along_border in the working files).
  it.each<[string, LonLat, number]>([
    ['Khorog', [71.55337, 37.49039], 798.2],
    ['Panj', [69.09911, 37.23634], 200.5],
    ['Qalai-Khumb', [70.78902, 38.45373], 564.9],
    ['Panji Poyon bridge', [68.60508, 37.19517], 115.7],
    ['Maymay', [71.03839, 38.40856], 609.6],
  ])('passes %s at its kilometre', (_, at, km) => expect(nearestOnLine(line, at).km).toBeCloseTo(km, 0));
  it('tells how far off a town is', () =>
    expect(nearestOnLine(line, [71.55337, 37.49039]).distanceM / 1000).toBeCloseTo(2.6, 1));
  it('has Tajikistan on its left', () => {
    for (let km = 25; km < 1350; km += 25) {
      const { at, normal, tangent } = pointAtKm(line, km, 0.1);
      expect(Math.hypot(...tangent)).toBeCloseTo(1, 9);
      const step = 1e-4;
      expect(bankOf([at[0] + normal[0] * step, at[1] + normal[1] * step], border), `km ${km}`).toBe('north');
    }
  });
  it('can be cut and joined again', () => {
    const parts = [
      [0, 80],
      [80, 900.5],
      [900.5, 1363.97],
    ].map(([a, b]) => sliceLine(line, a!, b!));
    expect(parts.reduce((sum, part) => sum + lengthM(part), 0) / 1000).toBeCloseTo(1363.97, 2);
    expect(parts[0]!.at(-1)).toEqual(parts[1]![0]);
    expect(sliceLine(line, 500, 400)).toEqual([]);
    expect(sliceLine(line, 2000, 3000)).toEqual([]);
  });
});

describe('banks', () => {
  it.each<[string, LonLat, 'north' | 'south' | null]>([
    ['Khorog', [71.55337, 37.49039], 'north'],
    ['Qalai-Khumb', [70.78902, 38.45373], 'north'],
    ['Dushanbe', [68.77905, 38.53575], 'north'],
    ['Panj', [69.09911, 37.23634], 'north'],
    ['Ishkashim, Tajikistan', [71.61331, 36.72484], 'north'],
    ['Ishkashim, Afghanistan', [71.53333, 36.68333], 'south'],
    ['Nusay', [70.80413, 38.4435], 'south'],
    ['Faizabad', [70.58002, 37.11664], 'south'],
    ['Kunduz', [68.857, 36.72895], 'south'],
    ['Khwahan', [70.21875, 37.88965], 'south'],
    ['Kabul', [69.17233, 34.52813], 'south'],
    ['Mazar-i-Sharif, west of the line', [67.11087, 36.70904], null],
    ['Bishkek', [74.58326, 42.87503], 'north'],
    ['Kashgar', [75.99, 39.47], null],
  ])('%s', (_, at, bank) => expect(bankOf(at, border)).toBe(bank));
});

describe('the plane', () => {
  it('projects as Leaflet does, and back', () => {
    expect(project([0, 0], 0)).toEqual([128, 128]);
    const [x, y] = project([71.5, 37.5], 7);
    // The other usual form of the formula, and half the circumference of the Earth for half the world.
    expect(y).toBeCloseTo(((1 - Math.asinh(Math.tan((37.5 * Math.PI) / 180)) / Math.PI) / 2) * 256 * 128, 6);
    expect(x).toBeCloseTo((71.5 / 360 + 0.5) * 256 * 128, 6);
    const back = unproject([x, y], 7);
    expect(back[0]).toBeCloseTo(71.5, 9);
    expect(back[1]).toBeCloseTo(37.5, 9);
  });
  it('drops points no farther off than the tolerance', () => {
    expect(
      simplify(
        [
          [0, 0],
          [1, 0.4],
          [2, 0],
          [3, 2],
          [4, 0],
        ],
        0.5,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 2],
      [4, 0],
    ]);
    expect(
      simplify(
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
        0.5,
      ),
    ).toHaveLength(5);
    expect(simplify([[1, 1]], 1)).toEqual([[1, 1]]);
  });
  it('keeps the shape within the tolerance', () => {
    const pixels = border.map((p) => project(p, 8));
    const fewer = measureLine(simplify(pixels, 0.8).map((p) => unproject(p, 8)));
    const worst = Math.max(...border.filter((_, i) => i % 10 === 0).map((p) => nearestOnLine(fewer, p).distanceM));
    expect(worst).toBeLessThan(0.8 * 500); // a pixel is under 500 m here
  });
  it('cuts lines at the frame', () => {
    expect(
      clipLine(
        [
          [-5, 5],
          [5, 5],
          [5, 15],
          [8, 15],
          [8, 5],
        ],
        [0, 0, 10, 10],
      ),
    ).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ]);
    expect(
      clipLine(
        [
          [-5, -5],
          [-5, 15],
        ],
        [0, 0, 10, 10],
      ),
    ).toEqual([]);
    expect(
      clipLine(
        [
          [-5, 5],
          [15, 5],
        ],
        [0, 0, 10, 10],
      ),
    ).toEqual([
      [
        [0, 5],
        [10, 5],
      ],
    ]);
  });
  it('cuts rings at the frame', () => {
    const ring = clipRing(
      [
        [-5, -5],
        [5, -5],
        [5, 5],
        [-5, 5],
      ],
      [0, 0, 10, 10],
    );
    expect(new Set(ring.map(String))).toEqual(new Set(['0,0', '5,0', '5,5', '0,5']));
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        [0, 0, 10, 10],
      ),
    ).toEqual([]);
  });
});

describe('polylines', () => {
  it('writes the example of the format', () => {
    const example: LonLat[] = [
      [-120.2, 38.5],
      [-120.95, 40.7],
      [-126.453, 43.252],
    ];
    expect(encodePolyline(example, 5)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@', 5)).toEqual(example);
  });
  it('gives the border back', () => expect(decodePolyline(encodePolyline(border, 5), 5)).toEqual(border));
  it('rounds without drift', () => {
    const back = decodePolyline(encodePolyline(border, 2), 2);
    back.forEach(([lon, lat], i) =>
      expect(Math.max(Math.abs(lon - border[i]![0]), Math.abs(lat - border[i]![1]))).toBeLessThanOrEqual(0.005 + 1e-9),
    );
  });
  it('packs whole numbers', () => {
    const numbers = [0, 5, -3, 100_000, 99_999, 2 ** 40];
    expect(decodeSteps(encodeSteps(numbers))).toEqual(numbers);
    expect(decodeSteps('')).toEqual([]);
  });
});
