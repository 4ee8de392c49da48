/**
 * Dates of stated precision: `2021`, `2021-09`, `2021-09-25` (EDTF level 0, https://www.loc.gov/standards/datetime/).
 * Leaves out years before 0001 and after 9999. What they mean and how they are worded is for `domain/chronology`.
 */

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
