/**
 * Dates of stated precision: `2021`, `2021-09`, `2021-09-25` (EDTF level 0, https://www.loc.gov/standards/datetime/).
 * Days are plain strings that sort as text; there is no clock and no time zone here. Leaves out years before 0001 and after 9999.
 */

export type Precision = 'year' | 'month' | 'day';

/** The first and the last day that a date may mean, as `YYYY-MM-DD`. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days of a month in the Gregorian calendar, month from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month and day of a date, or null where the text is none or names a day that does not exist. */
export function parseDate(text: string): { year: number; month?: number; day?: number } | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), found[2] && Number(found[2]), found[3] && Number(found[3])];
  if (year === 0) return null;
  if (month === undefined || month === '') return { year };
  if (month < 1 || month > 12) return null;
  if (day === undefined || day === '') return { year, month };
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

export const isDate = (text: string): boolean => parseDate(text) !== null;

export function precisionOf(date: string): Precision {
  const { month, day } = known(date);
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
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
