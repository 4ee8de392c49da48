/**
 * What in a sentence is a fact that somebody must answer for:
 * a figure, a date, a number in words from eleven on, a quotation.
 */

const MONTH = '\\b(?:January|February|March|April|June|July|August|September|October|November|December)\\b';
/** “May” is a month where it stands like one. */
const BEFORE_MAY =
  '[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|[Tt]hat|[Tt]his|[Ll]ast|[Nn]ext|late|early|mid';
const MAY = `(?<=\\b(?:${BEFORE_MAY}) )May\\b`;
/** In words, from eleven on. */
const NUMBER = [
  '\\b(?:[Ee]leven|[Tt]welve',
  '(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teen',
  '(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty',
  '(?:[Dd]ozen|[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion)s?)\\b',
].join('|');
const QUOTATION = '“[^”]*”?';
const DATE = `(?:\\p{N}+(?:st|nd|rd|th)? )?${MONTH}(?: \\p{N}{4})?`;
const FIGURE = '[\\p{L}\\p{Sc}]*\\p{N}[\\p{L}\\p{N}]*(?:[.,:–-]\\p{N}+)*';
const FACT = new RegExp([QUOTATION, DATE, FIGURE, MAY, NUMBER].join('|'), 'gu');
/** Parts of this site, by their numbers. */
const OWN_PARTS =
  /\b(?:chapters?|paragraphs?|notes?) \p{N}+(?:\.\p{N}+)?(?:(?:, | and | to |–)\p{N}+(?:\.\p{N}+)?)*/giu;

export interface Fact {
  /** Where it stands in the text. */
  at: number;
  words: string;
}

/** @param text in which what may hold figures and is no fact, as names do, is blanked out */
export function factsIn(text: string): Fact[] {
  const own = text.replace(OWN_PARTS, (part) => ' '.repeat(part.length));
  return [...own.matchAll(FACT)].map((match) => ({ at: match.index, words: match[0] }));
}
