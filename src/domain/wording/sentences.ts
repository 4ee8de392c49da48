/**
 * Splits English prose into sentences. Good enough for our own text, which is checked by eye; not for arbitrary prose.
 */

/** After these a full stop does not end a sentence. */
// A table of words; one a line, it would be forty lines long.
// prettier-ignore
const ABBREVIATIONS = new Set([
  'St', 'Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Sgt', 'No', 'Nos', 'vs', 'cf', 'ca', 'c',
  'approx', 'e.g', 'i.e', 'p', 'pp', 'Jr', 'Sr', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct',
  'Nov', 'Dec', 'Mt', 'Vol', 'Art',
]);

/**
 * A mark that can end a sentence, closing quotes or brackets, white space, and then a capital, digit or opening mark.
 */
const BOUNDARY = /[.!?…]+[”’"')\]]*\s+(?=[“‘"'([]*[\p{Lu}\p{N}])/gu;

/** Start and end offsets of each sentence, without the white space between them. */
export function sentenceRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[0].startsWith('.') && isAbbreviation(text.slice(start, match.index))) continue;
    ranges.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== '') ranges.push({ start, end: text.trimEnd().length });
  return ranges;
}

/** Does the text, cut before a full stop, end in an initial ("A") or an abbreviation ("St")? */
function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  // "U.S" and "A" are initials; a sentence that ends in one is split one too few,
  // which does less harm than one too many.
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word);
}

export function splitSentences(text: string): string[] {
  return sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
}

/** The sentence or sentences in which `text.slice(from, to)` stands. */
export function sentenceAround(text: string, from: number, to: number): string {
  const touched = sentenceRanges(text).filter(({ start, end }) => start < Math.max(to, from + 1) && end > from);
  const first = touched[0];
  const last = touched.at(-1);
  return first && last ? text.slice(first.start, last.end).trim() : text.trim();
}
