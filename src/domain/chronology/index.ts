/** Dates of stated precision: reading, ordering, wording, and their place on an axis. */
export { axisOf, extentOf } from './axis.ts';
export type { Axis, Piece } from './axis.ts';
export { daysInMonth, isDate, parseDate, precisionOf, spanOf } from './edtf.ts';
export type { Precision, Span } from './edtf.ts';
export { formatDate, formatRange, formatShort } from './format.ts';
export { compareDates, happenedBy, isAfter, isBefore } from './order.ts';
