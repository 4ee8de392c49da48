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
import { border as whole, seeded } from '../map/sample.ts';

/** A piece of the real line, some 300 km of the Panj: all its bends, and quick to walk. */
const border = whole.slice(2000, 3200);
const line = measureLine(border);

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
  it.each([0.5, 5])('of %f km takes steps as long as it is, but for the last', (km) => {
    const { points } = walkLine(border, km);
    for (let i = 1; i < points.length - 1; i++) within(distanceM(points[i - 1]!, points[i]!), km * 1000, 0.01);
  });
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
    // A length that halves when the ruler grows fourfold.
    expect(
      coastDimension([
        { rulerKm: 1, lengthKm: 400 },
        { rulerKm: 4, lengthKm: 200 },
        { rulerKm: 16, lengthKm: 100 },
      ]),
    ).toBeCloseTo(1.5, 6);
  });
});
