import { expect, test } from 'vitest';
import { editDistance, nearest, oneOf } from '../../../src/corpus/nearest.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['claim', 'claim', 0],
])('"%s" and "%s" differ by %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ['suport', 'support'],
  ['wilson-centre-2021', 'wilson-center-2021'],
  ['REFUGE', 'refuge'],
  ['harbour-master', undefined],
  ['x', undefined],
])('somebody who writes "%s" means %s', (word, meant) => {
  expect(nearest(word, ['support', 'wilson-center-2021', 'refuge', 'a'])).toBe(meant);
});

test('lists read as a choice', () => {
  expect([oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual(['a', 'a or b', 'a, b or c']);
});
