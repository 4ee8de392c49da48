import { describe, expect, it } from 'vitest';
import {
  compareDates,
  formatDate,
  formatRange,
  formatShort,
  happenedBy,
  isAfter,
  isBefore,
  isDate,
  precisionOf,
  spanOf,
} from '../../../src/domain/chronology/index.ts';

describe('reading', () => {
  it.each(['2021', '2021-09', '2021-09-25', '2024-02-29', '2000-02-29', '1992'])('takes %s', (text) =>
    expect(isDate(text)).toBe(true),
  );
  it.each([
    '',
    '21',
    '2021-9',
    '2021-13',
    '2021-00',
    '2021-09-31',
    '2023-02-29',
    '1900-02-29',
    '2021-09-00',
    '0000',
    '2021-09-25T00:00',
    ' 2021',
    '2021-',
    '-2021',
  ])('refuses %j', (text) => expect(isDate(text)).toBe(false));
  it('knows the precision', () =>
    expect(['2021', '2021-09', '2021-09-25'].map(precisionOf)).toEqual(['year', 'month', 'day']));
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-09', '2021-09-01', '2021-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-09-25', '2021-09-25', '2021-09-25'],
  ])('%s means %s to %s', (date, earliest, latest) => expect(spanOf(date)).toEqual({ earliest, latest }));
  it('says what is wrong with a bad date', () =>
    expect(() => spanOf('25/09/2021')).toThrow('"25/09/2021" is not a date'));
});

describe('ordering', () => {
  it('sorts by first day, wider dates first', () => {
    const dates = ['2021-10-01', '2021-09-25', '2021', '2021-09', '2021-09-01', '2020-12-31'];
    expect(dates.sort(compareDates)).toEqual([
      '2020-12-31',
      '2021',
      '2021-09',
      '2021-09-01',
      '2021-09-25',
      '2021-10-01',
    ]);
  });
  it.each([
    ['2021-09-25', '2021-09-26', true],
    ['2021-09', '2021-10', true],
    ['2020', '2021-01-01', true],
    ['2021-09', '2021-09-25', false],
    ['2021', '2021', false],
    ['2021-09-26', '2021-09-25', false],
  ])('%s is surely before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
    expect(isAfter(b, a)).toBe(expected);
  });
  it.each([
    ['2021-09-30', '2021-09', true],
    ['2021-10-01', '2021-09', false],
    ['2021', '2021-03', true],
    ['2021-09-25', '2021-09-25', true],
    ['2021-09-25', '2021', true],
    ['2022', '2021-12-31', false],
  ])('%s had happened by %s: %s', (date, until, expected) => expect(happenedBy(date, until)).toBe(expected));
});

describe('wording', () => {
  it.each([
    ['2021-09-25', '25 September 2021'],
    ['2021-09-05', '5 September 2021'],
    ['2021-09', 'September 2021'],
    ['2021', '2021'],
  ])('%s reads %s', (date, text) => expect(formatDate(date)).toBe(text));
  it.each([
    ['2021-09-25', '25 Sep'],
    ['2021-05', 'May'],
    ['2021', '2021'],
  ])('%s is short %s', (date, text) => expect(formatShort(date)).toBe(text));
  it.each([
    ['2021-09-23', '2021-09-30', '23–30 September 2021'],
    ['2021-09-27', '2021-10-01', '27 September – 1 October 2021'],
    ['2021-09', '2021-10', 'September–October 2021'],
    ['2021', '2023', '2021–2023'],
    ['2021', '2021', '2021'],
    ['2021-12-30', '2022-01-02', '30 December 2021 – 2 January 2022'],
    ['2021', '2021-09', '2021 – September 2021'],
  ])('%s to %s reads %s', (from, to, text) => expect(formatRange(from, to)).toBe(text));
});
