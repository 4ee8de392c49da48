/** English as running text has it: words in a row, sentences, names. */
export { sentenceAround, splitSentences } from './sentences.ts';

const LISTS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** @example joinWords(['found', 'lost', 'none'], 'or') // => 'found, lost or none' */
export const joinWords = (words: readonly string[], by: keyof typeof LISTS): string => LISTS[by].format(words);
