import { describe, expect, it } from 'vitest';
import {
  beyondM,
  fromEdgeM,
  isInside,
  longestStepKm,
  measureLine,
  outsideM,
  repeatedPoints,
  selfCrossings,
  stretchFaults,
} from '../../../src/domain/geography/index.ts';
import type { LonLat } from '../../../src/model/corpus.ts';

const square: LonLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe('a line that crosses itself', () => {
  it('is no square and no plain line', () => {
    expect(selfCrossings(square)).toEqual([]);
    expect(
      selfCrossings([
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
      ]),
    ).toEqual([]);
    expect(selfCrossings([[0, 0]])).toEqual([]);
  });
  it('does so once in a bow, and not where its ends meet', () =>
    expect(
      selfCrossings([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toEqual([[0.5, 0.5]]));
  it('may do so far from where the steps begin', () =>
    expect(
      selfCrossings([
        [0, 0],
        [10, 0],
        [10, 5],
        [7.5, 5],
        [7.5, -5],
      ]),
    ).toEqual([[7.5, 0]]));
  it('may only touch: with a corner, or with an end', () => {
    expect(
      selfCrossings([
        [0, 0],
        [2, 0],
        [2, 1],
        [1, 0],
        [0, 1],
      ]).map(String),
    ).toContain('1,0');
    expect(
      selfCrossings([
        [0, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 0],
      ]),
    ).toEqual([[1, 0]]);
  });
  it('may turn back along itself, at once, later, or where a ring closes', () => {
    expect(
      selfCrossings([
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toContainEqual([2, 0]);
    expect(
      selfCrossings([
        [0, 0],
        [3, 0],
        [3, 1],
        [2.5, 1],
        [2.5, 0],
        [1, 0],
      ]),
    ).not.toEqual([]);
    expect(
      selfCrossings([
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 0],
        [0, 0],
      ]),
    ).not.toEqual([]);
  });
  it('is found on parallel steps only where they share a place', () => {
    expect(
      selfCrossings([
        [0, 0],
        [2, 0],
        [2, 0.01],
        [0, 0.01],
      ]),
    ).toEqual([]);
    expect(
      selfCrossings([
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 0],
        [3, 0],
      ]),
    ).toEqual([]);
  });
});

describe('points', () => {
  it('that come twice are counted; a ring ends where it begins', () => {
    expect(repeatedPoints(square)).toBe(0);
    expect(
      repeatedPoints([
        [0, 0],
        [0, 0],
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toBe(2);
  });
  it('are inside or not; a hole is outside', () => {
    const hole: LonLat[] = square.map(([x, y]) => [0.4 + x * 0.2, 0.4 + y * 0.2]);
    expect([
      isInside([0.2, 0.2], [square, hole]),
      isInside([0.5, 0.5], [square, hole]),
      isInside([2, 0.5], [square]),
    ]).toEqual([true, false, false]);
  });
  it('are outside by the distance to the nearest edge, and from the edge on either side', () => {
    expect(outsideM([0.5, 0.5], [square])).toBe(0);
    for (const lon of [0.99, 1.01]) expect(Math.round(fromEdgeM([lon, 0.5], [square]) / 10)).toBe(111);
    expect(outsideM([1.01, 0.5], [square])).toBe(fromEdgeM([1.01, 0.5], [square]));
  });
  it('are beyond a line from the bank where they should be', () => {
    const line = measureLine([
      [0, 0],
      [1, 0],
    ]);
    expect(beyondM([0.5, 0.01], line, 'north')).toBe(0);
    expect(Math.round(beyondM([0.5, 0.01], line, 'south') / 10)).toBe(111);
    expect(beyondM([5, 0.01], line, 'south')).toBe(0);
  });
  it('lie as far apart as the longest step', () =>
    expect(
      Math.round(
        longestStepKm([
          [0, 0],
          [0, 0.1],
          [0, 1],
        ]),
      ),
    ).toBe(100));
});

describe('stretches', () => {
  const of = (...ends: [fromKm: number, toKm: number][]) =>
    stretchFaults(
      ends.map(([fromKm, toKm], i) => ({ id: `s${i + 1}`, order: i + 1, fromKm, toKm })),
      100,
    ).map(({ id, fault, km }) => `${id} ${fault} ${km}`);
  it('may meet, whatever order they come in', () => {
    expect(of([0, 40], [40, 100.4])).toEqual([]);
    expect(
      stretchFaults(
        [
          { id: 'b', order: 2, fromKm: 40, toKm: 100 },
          { id: 'a', order: 1, fromKm: 0, toKm: 40 },
        ],
        100,
      ),
    ).toEqual([]);
  });
  it('may leave a gap, overlap, run backwards or end too soon', () => {
    expect(of([0, 40], [50, 100])).toEqual(['s2 gap 40']);
    expect(of([0, 40], [30, 100])).toEqual(['s2 overlap 40']);
    expect(of([5, 40], [40, 90])).toEqual(['s1 gap 0', 's2 end 100']);
    expect(of([0, 40], [40, 20], [20, 100])).toEqual(['s2 backwards 40']);
  });
  it('are not judged by an end that is not known', () =>
    expect(stretchFaults([{ id: 'a', order: 1, fromKm: 0, toKm: 40 }], undefined)).toEqual([]));
});
