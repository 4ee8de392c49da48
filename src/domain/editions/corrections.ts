/** Corrections: faults that were published, and where they stood. */
import type { Correction, Corpus } from '../../model/corpus.ts';

/**
 * Kinds of things that a reader can tell of and that can be corrected;
 * each has a page or an entry in a list that leads to its corrections.
 */
export const CORRECTABLE = ['chapters', 'claims', 'events', 'places', 'actors', 'sources'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/**
 * What was corrected on a thing, latest first; on a chapter, also what was corrected in its paragraphs.
 * @param id as `claims/border-length`
 */
export const correctionsOf = ({ corrections }: Pick<Corpus, 'corrections'>, id: string): Correction[] =>
  [...corrections.values()].filter(({ where }) => where.some((one) => one === id || one.startsWith(`${id}#`)));
