/** Dates of stated precision: reading, ordering, wording. */
export { daysInMonth, isDate, parseDate, precisionOf, spanOf } from './edtf.ts';
export type { Precision, Span } from './edtf.ts';
export { formatDate, formatRange, formatShort } from './format.ts';
export { compareDates, happenedBy, isAfter, isBefore } from './order.ts';
