/**
 * How many rows of text the notes of a paragraph may stand beside: down to the next paragraph with notes of its own,
 * a full-width map or the end. A grid then keeps margin notes from overlapping, with no script.
 */
import { numberNotes } from '../../domain/citations/index.ts';
import type { Chapter } from '../../model/corpus.ts';

/** The longest span that `chapter.css` has a class for. */
export const MAX_SPAN = 5;

/** Rows, 1 to `MAX_SPAN`, that the notes of paragraph `id` span. */
export function noteSpan(chapter: Chapter | undefined, id: string): number {
  if (!chapter) return 1;
  const noted = new Set([...numberNotes(chapter).values()].map((note) => note.paragraph));
  const from = chapter.blocks.findIndex((block) => block.id === id);
  const next = chapter.blocks.findIndex((block, at) => at > from && (block.kind === 'map' || noted.has(block.id)));
  const rows = (next < 0 ? chapter.blocks.length : next) - from;
  return Math.min(MAX_SPAN, Math.max(1, rows));
}
