/**
 * Names in the text of the chapters: where an actor, a place or a term is spoken of,
 * and which first mention becomes a link.
 */
import type { Chapter, Corpus, Paragraph } from '../../model/corpus.ts';
import { oncePerCorpus } from '../once.ts';
import { anyName, splitSentences } from '../wording/index.ts';
import type { Mention, Mentions } from './mentions.ts';
import { need } from '../../model/need.ts';

export type NamedKind = 'actor' | 'place' | 'term';
export interface Named {
  kind: NamedKind;
  id: string;
}

const namedKey = ({ kind, id }: Pick<Named, 'kind' | 'id'>): string => `${kind}/${id}`;

/** All that has a name, by it. Where two share one, an actor goes before a place, and a place before a term. */
function nameTable(corpus: Corpus): Map<string, Named> {
  const table = new Map<string, Named>();
  const add = (kind: NamedKind, id: string, names: readonly string[]) => {
    for (const name of names) if (name.length > 2 && !table.has(name)) table.set(name, { kind, id });
  };
  for (const { id, name, short } of corpus.actors.values()) add('actor', id, [name, short]);
  for (const { id, name, altNames } of corpus.places.values()) add('place', id, [name, ...altNames]);
  for (const { id, term, short } of corpus.glossary.values()) add('term', id, short ? [term, short] : [term]);
  return table;
}

export interface Found {
  named: Named;
  name: string;
}

/**
 * Finds names where they stand alone. The longest wins:
 * “Ahmad Shah Massoud” holds no other name, “the Panj” is no town.
 */
const finderOf = oncePerCorpus((corpus): ((text: string) => Found[]) => {
  const table = nameTable(corpus);
  const any = anyName([...table.keys()], 'gu');
  return (text) =>
    table.size === 0 ? [] : [...text.matchAll(any)].map(([name]) => ({ named: need(table, name, 'name'), name }));
});

const paragraphs = (chapter: Chapter) =>
  chapter.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

/** Every sentence that names an actor, a place or a term, by `kind/id`, in reading order. */
export const nameMentions = oncePerCorpus((corpus): Mentions => {
  const find = finderOf(corpus);
  const index = new Map<string, Mention[]>();
  for (const chapter of corpus.chapters.values()) {
    for (const paragraph of paragraphs(chapter)) {
      for (const sentence of splitSentences(paragraph.text)) {
        const found = new Map(find(sentence).map((one) => [namedKey(one.named), one.name]));
        for (const [key, words] of found)
          index.set(key, [...(index.get(key) ?? []), { chapter, paragraph: paragraph.id, words, sentence }]);
      }
    }
  }
  return index;
});

/**
 * What becomes a link in one paragraph: each name where the chapter says it first. States are left alone: a reader
 * knows them, and they stand in every second sentence.
 * @returns names in the order of the text
 */
export function namedParts(corpus: Corpus, chapter: Chapter, paragraph: string): Found[] {
  const find = finderOf(corpus);
  const seen = new Set<string>();
  for (const block of paragraphs(chapter)) {
    const here = find(block.text).filter(({ named }) => {
      const isState = named.kind === 'actor' && corpus.actors.get(named.id)?.kind === 'state';
      return !isState && !seen.has(namedKey(named)) && seen.add(namedKey(named));
    });
    if (block.id === paragraph) return here;
  }
  return [];
}
