import { describe, expect, it } from 'vitest';
import { axisOf, extentOf } from '../../../src/domain/chronology/index.ts';

const axis = axisOf(
  [
    { from: '1992-01-01', share: 1 },
    { from: '2021-06-01', share: 2 },
    { from: '2021-11-01', share: 1 },
  ],
  '2026-06-30',
  800,
);

describe('an axis in pieces', () => {
  it('gives each piece its share', () => expect(axis.cuts).toEqual([0, 200, 600, 800]));
  it('puts the first day of a piece where the piece begins', () => {
    expect([axis.at('1992-01-01'), axis.at('2021-06-01'), axis.at('2021-11-01')]).toEqual([0, 200, 600]);
  });
  it('keeps days inside its ends', () => {
    expect(axis.at('1950-01-01')).toBe(0);
    expect(axis.at('2099-01-01')).toBe(800);
    expect(axis.dayAt(-5)).toBe('1992-01-01');
    expect(axis.dayAt(9999)).toBe('2026-06-30');
  });
  it('finds every day again that it has placed, and never goes back', () => {
    let last = -1;
    for (let day = Date.UTC(1992, 0, 1); day <= Date.UTC(2026, 5, 30); day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      const at = axis.at(iso);
      expect(axis.dayAt(at), iso).toBe(iso);
      expect(at, iso).toBeGreaterThan(last);
      last = at;
    }
  });
});

describe('what a date covers', () => {
  it('is a point for a day', () => expect(extentOf(axis, '2021-09-27')[0]).toBe(extentOf(axis, '2021-09-27')[1]));
  it('is the whole month or year for a date that says no more', () => {
    expect(extentOf(axis, '2021-09')).toEqual([axis.at('2021-09-01'), axis.at('2021-10-01')]);
    expect(extentOf(axis, '2021')).toEqual([axis.at('2021-01-01'), axis.at('2022-01-01')]);
  });
});
