/** English as running text has it: words in a row, sentences, names. */
export { factsIn } from './facts.ts';
export { sentenceAround, sentenceRanges, splitSentences } from './sentences.ts';

const LISTS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** @example joinWords(['found', 'lost', 'none'], 'or') // => 'found, lost or none' */
export const joinWords = (words: readonly string[], by: keyof typeof LISTS): string => LISTS[by].format(words);

/**
 * Matches any of the names where it stands alone, with or without a possessive;
 * the longest first, so that no name hides in another.
 */
export function anyName(names: readonly string[], flags = 'u'): RegExp {
  const any = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, flags);
}
