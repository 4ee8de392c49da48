import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import {
  coastDimension,
  distanceM,
  lengthKm,
  measureLine,
  positionAt,
  sliceLine,
  walkLine,
} from '../../../src/domain/geography/index.ts';
import type { LonLat } from '../../../src/model/corpus.ts';
import { border, line, realCorpus, seeded } from '../map/sample.ts';

/** Sum of geodesics by Karney's method, an independent library. */
const karneyKm = (points: readonly LonLat[]) =>
  points
    .slice(1)
    .reduce(
      (sum, [lon, lat], i) => sum + Geodesic.WGS84.Inverse(points[i]![1], points[i]![0], lat, lon).s12! / 1000,
      0,
    );
const within = (value: number, other: number, share: number) => expect(Math.abs(value / other - 1)).toBeLessThan(share);

describe('lengths agree with an independent library', () => {
  it('of the whole border', () => within(lengthKm(line), karneyKm(border), 1e-6));
  it('of two hundred stretches between any two kilometres', () => {
    const r = seeded(1400);
    for (let i = 0; i < 200; i++) {
      const [from, to] = [r() * lengthKm(line), r() * lengthKm(line)].sort((a, b) => a - b) as [number, number];
      if (to - from < 0.5) continue;
      within(to - from, karneyKm(sliceLine(line, from, to)), 0.001);
      const [a, b] = [positionAt(line, from), positionAt(line, to)];
      within(distanceM(a, b), Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!, 0.001);
    }
  });
});

describe('a walk with a ruler', () => {
  const { rulers, datasets } = realCorpus().lengths;
  it.each(rulers.map(({ km, lengthKm: length }) => [km, length] as const))(
    'of %f km comes out as another program found',
    (km, length) => {
      const walk = walkLine(border, km);
      within(walk.lengthKm, length, 0.001);
      // Each step but the last is as long as the ruler.
      for (let i = 1; i < Math.min(walk.points.length - 1, 200); i++)
        within(distanceM(walk.points[i - 1]!, walk.points[i]!), km * 1000, 0.01);
    },
  );
  it('is as long as a straight line, whatever the ruler', () => {
    const straight: LonLat[] = Array.from({ length: 200 }, (_, i) => [70 + i * 0.005, 0]);
    for (const km of [0.7, 3, 20]) within(walkLine(straight, km).lengthKm, lengthKm(measureLine(straight)), 0.0001);
  });
  it('never gets longer with a longer ruler, on this border', () => {
    const lengths = [1, 5, 20, 100].map((km) => walkLine(border, km).lengthKm);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });
  it('refuses a ruler of no length', () => expect(() => walkLine(border, 0)).toThrow(RangeError));
  it('gives a line that winds at all scales a dimension above one', () => {
    expect(
      coastDimension([
        { rulerKm: 1, lengthKm: 100 },
        { rulerKm: 10, lengthKm: 100 },
      ]),
    ).toBeCloseTo(1, 6);
    expect(
      coastDimension(
        rulers
          .filter(({ km }) => km >= 1 && km <= 50)
          .map(({ km, lengthKm: length }) => ({ rulerKm: km, lengthKm: length })),
      ),
    ).toBeCloseTo(1.084, 3);
  });
  it('is what the other data sets were measured for: the line itself is among them', () =>
    within(datasets[0]!.km, lengthKm(line), 0.0001));
});
