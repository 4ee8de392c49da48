/** Folder → Corpus and problems, without Astro: for tests and the command line. */
import type { Corpus } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { COLLECTIONS } from '../model/schemas.ts';
import { assembleCorpus, type Entries } from './assemble.ts';
import { checkContent } from './check.ts';
import type { Content, Setting } from './content.ts';
import { readContent } from './read.ts';

export interface CorpusReading {
  /** Made of what fits its schema, so with problems it may have gaps; `undefined` without a brief. */
  corpus: Corpus | undefined;
  problems: Problem[];
}

/**
 * Reads and checks `content/` in the project folder `root`, whose address ends in a slash,
 * for a setting as in `checkContent`.
 */
export function readCorpusFrom(root: URL, setting?: Partial<Setting>): CorpusReading {
  const { content, problems } = checkContent(readContent(root), setting);
  return { corpus: corpusOf(content), problems };
}

function corpusOf({ fitting, chapters, brief, publisher, border, lengths, ids, links }: Content): Corpus | undefined {
  if (brief === undefined) return undefined;
  const entries = Object.fromEntries(
    COLLECTIONS.map((name) => [name, fitting[name].map(({ entry, data }) => ({ id: entry.id, data }))]),
  ) as unknown as Entries;
  const blocks = new Map(chapters.map(({ entry, outline }) => [entry.id, outline.blocks]));
  return assembleCorpus({
    ...entries,
    chapters: fitting.chapters.map(({ entry: { id }, data }) => ({
      id,
      data: { ...data, blocks: blocks.get(id) ?? [] },
    })),
    brief,
    publisher,
    border,
    lengths,
    ids,
    links,
  });
}
