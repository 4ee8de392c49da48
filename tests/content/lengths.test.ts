/** The lengths that the content gives for the border, found again by our own measuring. */
import { expect, test } from 'vitest';
import { coastDimension, distanceM, lengthKm, walkLine } from '../../src/domain/geography/index.ts';
import { realCorpus } from '../support/real-corpus.ts';
import { border, line } from '../unit/map/sample.ts';

const { rulers, datasets } = realCorpus().lengths;
const within = (value: number, other: number, share: number) =>
  expect(Math.abs(value / other - 1), `${value}, not ${other}`).toBeLessThan(share);

test('a walk with each ruler comes out as another program found', () => {
  for (const { km, lengthKm: length } of rulers) {
    const walk = walkLine(border, km);
    within(walk.lengthKm, length, 0.001);
    // Each step but the last is as long as the ruler.
    for (let i = 1; i < Math.min(walk.points.length - 1, 200); i++)
      within(distanceM(walk.points[i - 1]!, walk.points[i]!), km * 1000, 0.01);
  }
});

test('the line winds at all scales', () => {
  const walks = rulers.filter(({ km }) => km >= 1 && km <= 50);
  expect(coastDimension(walks.map(({ km, lengthKm: length }) => ({ rulerKm: km, lengthKm: length })))).toBeCloseTo(
    1.084,
    3,
  );
});

test('the line itself is among the other data sets', () => within(datasets[0]!.km, lengthKm(line), 0.0001));
