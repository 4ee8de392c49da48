/** What a figure in a chapter is made of, and the cells of its table. */
import { publisherName, titleOf } from '../../domain/citations/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { referencePath } from '../../site/href.ts';

/** Text, or links, with the names that they are announced by where those are not their text. */
export type Cell = string | readonly { text: string; path: string; name?: string }[];
export interface Table {
  head: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly Cell[])[];
}
export interface Shown {
  /** What it is called as a file. */
  title: string;
  /** What its signs mean, in a sentence. */
  note(corpus: Corpus): string;
  /** @param width pixels; the drawing is as wide */
  draw(corpus: Corpus, width: number, className: string): string;
  table(corpus: Corpus): Table;
  /** Of geodata too. */
  isMap?: boolean;
}

/** The way to a source; nothing where there is none of that id. */
export function sourceLinks(corpus: Corpus, id: string): { text: string; path: string; name: string }[] {
  const source = corpus.sources.get(id);
  return source
    ? [
        {
          text: publisherName(source.publisher),
          path: referencePath(source.id),
          name: `${source.publisher}: ${titleOf(source)}`,
        },
      ]
    : [];
}
