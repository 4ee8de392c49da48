/**
 * Where does a day lie on a line? An axis in pieces: years in one, days in the next, each as long as it has room for.
 * Days are counted in the proleptic Gregorian calendar without time zones.
 */
import { parseDate } from '../../model/date.ts';
import { spanOf } from './edtf.ts';
import { nth } from '../../model/need.ts';

/** One piece of an axis: its first day, and its share of the whole length. It ends where the next begins. */
export interface Piece {
  from: string;
  share: number;
}

export interface Axis {
  /** Position of a day (`YYYY-MM-DD`), 0 to `length`; days outside are moved to the ends. */
  at(day: string): number;
  /** The day at a position, the inverse of `at`. */
  dayAt(position: number): string;
  /** First positions of the pieces, and the end of the last one. */
  readonly cuts: readonly number[];
}

const MS_PER_DAY = 86_400_000;
/** Whole days since 1970-01-01. */
function dayNumber(day: string): number {
  const { year, month = 1, day: ofMonth = 1 } = parseDate(day) ?? { year: 1970 };
  return Math.round(Date.UTC(year, month - 1, ofMonth) / MS_PER_DAY);
}
const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/**
 * @param pieces in order, at least one
 * @param end last day of the axis
 * @param length in any unit
 */
export function axisOf(pieces: readonly Piece[], end: string, length: number): Axis {
  const total = pieces.reduce((sum, { share }) => sum + share, 0);
  const days = [...pieces.map(({ from }) => dayNumber(from)), dayNumber(end) + 1];
  const cuts = pieces.reduce<number[]>((all, { share }) => [...all, nth(all, -1) + (share / total) * length], [0]);
  const pieceOf = (value: number, starts: readonly number[]) => {
    const last = starts.findLastIndex((start) => start <= value);
    return Math.max(0, Math.min(pieces.length - 1, last));
  };
  const between = (value: number, from: readonly number[], to: readonly number[]) => {
    const i = pieceOf(value, from);
    const [start, end] = [nth(from, i), nth(from, i + 1)];
    const [first, last] = [nth(to, i), nth(to, i + 1)];
    const t = (value - start) / (end - start);
    return first + Math.max(0, Math.min(1, t)) * (last - first);
  };
  return {
    cuts,
    at: (day) => between(dayNumber(day), days, cuts),
    dayAt: (position) => dayOf(Math.min(nth(days, -1) - 1, Math.floor(between(position, cuts, days) + 1e-6))),
  };
}

/** What a date of stated precision covers of an axis: a point for a day, a stretch for a month or a year. */
export function extentOf(axis: Axis, date: string): readonly [from: number, to: number] {
  const { earliest, latest } = spanOf(date);
  return earliest === latest
    ? [axis.at(earliest), axis.at(earliest)]
    : [axis.at(earliest), axis.at(dayOf(dayNumber(latest) + 1))];
}
