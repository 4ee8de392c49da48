/** Dates for readers, in British English. */
import { parseDate } from '../../model/date.ts';
import { nth } from '../../model/need.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `25 September 2021`, `September 2021`, `2021`. Text that is no date comes back as it is. */
export function formatDate(date: string): string {
  const parts = parseDate(date);
  if (!parts) return date;
  const month = parts.month === undefined ? undefined : monthName(parts.month);
  return [parts.day, month, parts.year].filter((part) => part !== undefined).join(' ');
}

/** Without the year, for rows under one: `25 Sep`, `Sep`, `2021`. */
export function formatShort(date: string): string {
  const parts = parseDate(date);
  if (!parts) return date;
  if (parts.month === undefined) return String(parts.year);
  return [parts.day, monthName(parts.month).slice(0, 3)].filter((part) => part !== undefined).join(' ');
}

/** Two dates as one stretch, saying nothing twice: `23–30 September 2021`, `September–October 2021`, `2021–2023`. */
export function formatRange(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const [a, b] = [parseDate(from), parseDate(to)];
  if (!a || !b) return `${formatDate(from)} – ${formatDate(to)}`;
  if (a.month === undefined && b.month === undefined) return `${a.year}–${b.year}`;
  if (a.year !== b.year || a.month === undefined || b.month === undefined)
    return `${formatDate(from)} – ${formatDate(to)}`;
  if (a.day === undefined && b.day === undefined) return `${monthName(a.month)}–${formatDate(to)}`;
  if (a.day === undefined || b.day === undefined) return `${formatDate(from)} – ${formatDate(to)}`;
  return a.month === b.month ? `${a.day}–${formatDate(to)}` : `${a.day} ${monthName(a.month)} – ${formatDate(to)}`;
}

const monthName = (month: number): string => nth(MONTHS, month - 1);
