/**
 * Citations for readers, in the two styles most asked for: APA (Publication Manual, 7th edition, 10.16 webpages, 10.4
 * reports) and Chicago (Manual of Style, 17th edition, 14.207 websites, bibliography form).
 * Only the kinds of pages that we have.
 */
import type { CslDate, CslItem, CslName } from './csl.ts';
import { nth } from '../model/need.ts';

/** A piece of a reference. */
export interface Piece {
  text: string;
  italic?: boolean;
}

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
];
const endsItself = (text: string) => /[.!?]$/.test(text);
const closed = (text: string) => (endsItself(text) ? text : `${text}.`);
const plain = (text: string): Piece => ({ text });
/**
 * Our own words for a page without a title. Both manuals set them in brackets, neither italic nor in quotation marks.
 */
const isDescription = (title: string) => /^\[.*\]$/.test(title);

/** @returns `Chia, C., & Zheng, H. (2021, October). Title. Publisher. URL` in pieces */
export function apa(item: CslItem): Piece[] {
  const title: Piece = isDescription(item.title) ? plain(item.title) : { text: item.title, italic: true };
  const when = `(${item.issued ? apaDate(item.issued) : 'n.d.'}).`;
  const authors = item.author && apaNames(item.author);
  const edition = item.version ? ` (${item.version}).` : '';
  const dot = endsItself(item.title) || edition ? '' : '.';
  const opening: Piece[] = authors
    ? [plain(`${closed(authors)} ${when} `), title, plain(`${dot}${edition}`)]
    : [title, plain(`${dot}${edition} ${when}`)];
  // A body that publishes its own page is named once.
  const publisher = item.publisher !== authors ? ` ${closed(item.publisher)}` : '';
  // A page without a date may change: APA asks when it was read.
  const read = item.URL && !item.issued && item.accessed ? `Retrieved ${longDate(item.accessed)}, from ` : '';
  return [...opening, plain(`${publisher}${item.URL ? ` ${read}${item.URL}` : ''}`)].filter(({ text }) => text !== '');
}

/** @returns `Chia, Claudia, and Zheng Haiqi. “Title.” Publisher, October 2021. URL.` in pieces */
export function chicago(item: CslItem): Piece[] {
  const authors = item.author ? `${closed(chicagoNames(item.author))} ` : '';
  const isReport = item.type === 'report';
  const title = isDescription(item.title) ? closed(item.title) : `“${closed(item.title)}”`;
  const named = isReport
    ? [plain(authors), { text: item.title, italic: true }, plain(endsItself(item.title) ? ' ' : '. ')]
    : [plain(`${authors}${title} `)];
  // A page without a date is dated by when it was read, in a sentence of its own.
  const accessed = item.accessed
    ? `${endsItself(item.publisher) ? '' : '.'} Accessed ${longDate(item.accessed)}.`
    : ', n.d.';
  const when = item.issued ? `, ${longDate(item.issued)}.` : accessed;
  const edition = item.version ? ` ${closed(item.version)}` : '';
  const address = item.URL ? ` ${item.URL}.` : '';
  return [...named, plain(`${item.publisher}${when}${edition}${address}`)].filter(({ text }) => text !== '');
}

/** A reference as one string. */
export const inOneLine = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function longDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${day}, ${year}`;
}
function apaDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
  if (month === undefined) return String(year);
  return `${year}, ${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
}

const dotted = (part: string) =>
  part
    .split('-')
    .map((one) => `${one.charAt(0)}.`)
    .join('-');
const initials = (given: string) => given.split(/\s+/).map(dotted).join(' ');
/** `A`, `A, & B`, `A, B, & C`; a comma stands before the last of two, too. */
const series = (names: readonly string[], and: string) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')}, ${and} ${nth(names, -1)}`;
const apaName = (one: CslName) => {
  if ('literal' in one) return one.literal;
  return one.given ? `${one.family}, ${initials(one.given)}` : one.family;
};
const apaNames = (names: readonly CslName[]) => series(names.map(apaName), '&');
/** Only the first of several is turned round, and none whose family name comes first by itself. */
const chicagoName = (one: CslName, at: number) => {
  if ('literal' in one) return one.literal;
  if (!one.given) return one.family;
  if (one['static-ordering']) return `${one.family} ${one.given}`;
  return at === 0 ? `${one.family}, ${one.given}` : `${one.given} ${one.family}`;
};
const chicagoNames = (names: readonly CslName[]) => series(names.map(chicagoName), 'and');
