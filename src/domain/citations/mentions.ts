/** Backlinks: from what is cited to every sentence that cites it. Derived from the chapters, never written by hand. */
import { oncePerCorpus } from '../once.ts';
import type { Chapter, Cite, CiteKind, Corpus } from '../../model/corpus.ts';

export interface Mention {
  chapter: Chapter;
  /** Id of the paragraph in its chapter. */
  paragraph: string;
  words: string;
  sentence: string;
}
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

const key = (kind: CiteKind, ref: string) => `${kind}/${ref}`;

/** Every mention in the chapters, by `kind/ref`, in reading order. */
export const indexMentions = oncePerCorpus((corpus): Mentions => {
  const index = new Map<string, Mention[]>();
  for (const chapter of corpus.chapters.values()) {
    for (const block of chapter.blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const cite of block.cites)
        push(index, cite, { chapter, paragraph: block.id, words: cite.words, sentence: cite.sentence });
    }
  }
  return index;
});

function push(index: Map<string, Mention[]>, cite: Cite, mention: Mention): void {
  const list = index.get(key(cite.kind, cite.ref));
  if (list) list.push(mention);
  else index.set(key(cite.kind, cite.ref), [mention]);
}

/**
 * Sentences that lead to a source: those that cite it, a claim it serves, or an event that rests on it.
 * One entry a sentence, in reading order of what leads there.
 */
export function mentionsOf(corpus: Corpus, mentions: Mentions, sourceId: string): Mention[] {
  const source = corpus.sources.get(sourceId);
  if (!source) return [];
  const keys = [
    key('source', sourceId),
    ...source.serves.map((served) => key('claim', served.claim)),
    ...[...corpus.events.values()]
      .filter((event) => event.sources.includes(sourceId))
      .map((event) => key('event', event.id)),
  ];
  const seen = new Set<string>();
  return keys
    .flatMap((k) => mentions.get(k) ?? [])
    .filter(({ chapter, sentence }) => {
      const id = `${chapter.id} ${sentence}`;
      return !seen.has(id) && seen.add(id);
    })
    .sort((a, b) => a.chapter.order - b.chapter.order);
}
