/**
 * How many rows of text the notes of a paragraph may stand beside: down to the next paragraph with notes of its own,
 * something of the whole width or the end. A grid then keeps margin notes from overlapping, with no script.
 */
import { numberNotes } from '../../domain/citations/index.ts';
import type { Block, Chapter } from '../../model/corpus.ts';

/** It has the whole width, margin and all. */
const isWide = ({ kind }: Block) => kind === 'map' || kind === 'figure';

/** The longest span that `chapter.css` has a class for. */
export const MAX_SPAN = 5;

/** Rows, 1 to `MAX_SPAN`, that the notes of paragraph `id` span. */
export function noteSpan(chapter: Chapter | undefined, id: string): number {
  if (!chapter) return 1;
  const noted = new Set([...numberNotes(chapter).values()].map((note) => note.paragraph));
  const from = chapter.blocks.findIndex((block) => block.id === id);
  const next = chapter.blocks.findIndex((block, at) => at > from && (isWide(block) || noted.has(block.id)));
  const rows = (next < 0 ? chapter.blocks.length : next) - from;
  return Math.min(MAX_SPAN, Math.max(1, rows));
}
