/** Dates of stated precision: reading, ordering, wording, and their place on an axis. */
export { axisOf, extentOf } from './axis.ts';
export type { Axis, Piece } from './axis.ts';
export { isDate, precisionOf, spanOf } from './edtf.ts';
export { formatDate, formatRange, formatShort } from './format.ts';
export { compareDates, compareText, happenedBy, isAfter, isBefore } from './order.ts';
