/**
 * Notes of a chapter: what is cited, in the order of first mention.
 * Numbers are derived, never written: a citation that moves renumbers itself.
 */
import type { Chapter, Cite, CiteKind, Paragraph } from '../../model/corpus.ts';

export interface Note {
  /** 1-based, within its chapter. */
  number: number;
  kind: CiteKind;
  ref: string;
  /** Id of the paragraph that cites it first; the note stands beside that one. */
  paragraph: string;
}

/** Anchor of a note within its chapter. Does not depend on its number, so that a link to it lasts. */
export function noteId(cite: Pick<Cite, 'kind' | 'ref'>): string {
  return `n-${cite.ref}`;
}

/** The notes of a chapter, numbered by first mention. */
export function numberNotes(chapter: Chapter): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const block of chapter.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const cite of block.cites) addNote(notes, cite, block);
  }
  return notes;
}

function addNote(notes: Map<string, Note>, cite: Cite, block: Paragraph): void {
  const id = noteId(cite);
  if (notes.has(id)) return;
  notes.set(id, { number: notes.size + 1, kind: cite.kind, ref: cite.ref, paragraph: block.id });
}
