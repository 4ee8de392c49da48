/** What the four voices are called, and where a label is due. */
import type { Block, Chapter } from '../../model/corpus.ts';
import { SPEAKER_LABEL } from '../../model/words.ts';

const labelOf = (block: Block | undefined) =>
  block?.kind === 'paragraph' ? (block.label ?? SPEAKER_LABEL[block.speaker]) : undefined;

/**
 * The label of a paragraph, unless the paragraph just before it has the same one.
 * The brief’s is for ears only: to the eye it is the text.
 */
export function newLabel(chapter: Chapter, id: string): string | undefined {
  const at = chapter.blocks.findIndex((block) => block.kind === 'paragraph' && block.id === id);
  const label = labelOf(chapter.blocks[at]);
  return label === labelOf(chapter.blocks[at - 1]) ? undefined : label;
}
