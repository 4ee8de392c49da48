/**
 * What a date of stated precision (`model/date.ts`) may mean.
 * Days are plain strings that sort as text; there is no clock and no time zone here.
 */
import { daysInMonth, isDate, parseDate } from '../../model/date.ts';

export type Precision = 'year' | 'month' | 'day';

/** The first and the last day that a date may mean, as `YYYY-MM-DD`. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

export { isDate };

export function precisionOf(date: string): Precision {
  const { month, day } = known(date);
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** What a date may mean; throws on text that is no date, which the content check has ruled out. */
export function spanOf(date: string): Span {
  const { year, month, day } = known(date);
  const y = date.slice(0, 4);
  if (month === undefined) return { earliest: `${y}-01-01`, latest: `${y}-12-31` };
  const ym = date.slice(0, 7);
  if (day === undefined) return { earliest: `${ym}-01`, latest: `${ym}-${daysInMonth(year, month)}` };
  return { earliest: date, latest: date };
}

function known(date: string) {
  const parts = parseDate(date);
  if (!parts) throw new RangeError(`"${date}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  return parts;
}
