/** What came first, and what had happened by a day? */
import { spanOf } from './edtf.ts';

/** By code unit: for ids and dates, not for what a reader sees sorted. */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Order for lists: by earliest day; of two that begin together, the wider first, as a heading over the narrower.
 * Fit for `sort`; zero only for the same date.
 */
export function compareDates(a: string, b: string): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  return compareText(x.earliest, y.earliest) || compareText(y.latest, x.latest);
}

/** Surely before: every day that `a` may mean precedes every day that `b` may mean. */
export const isBefore = (a: string, b: string): boolean => spanOf(a).latest < spanOf(b).earliest;

/** Surely after. */
export const isAfter = (a: string, b: string): boolean => isBefore(b, a);

/**
 * Whether something of `date` is part of a picture "up to and including `until`". A date wider than the limit counts
 * from its first day: an event of "2021" is in the picture of March 2021, since it may have happened.
 */
export const happenedBy = (date: string, until: string): boolean => spanOf(date).earliest <= spanOf(until).latest;
