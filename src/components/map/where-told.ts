/**
 * Where in the chapters is a thing on the map spoken of? From what paragraphs cite, the statements of the brief they
 * share with it, the maps that show it and, for places, stretches and actors, their names in the text. Leaves out how
 * much is said: a passing mention counts.
 */
import { indexMentions } from '../../domain/citations/index.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import { anyName } from '../../domain/wording/index.ts';
import type { Chapter } from '../../model/corpus.ts';
import { paragraphNumber } from '../../site/text.ts';

/** One spot in a chapter. */
export interface Spot {
  chapter: Chapter;
  /** Id of a paragraph or a map. */
  block: string;
  /** `2.4`, or `map` for a map. */
  label: string;
}

/** More than this many spots of one chapter say no more than the first ones; of a name, the first will do. */
const MAX_PER_CHAPTER = 2;

/** Spots by chapter, in reading order. */
export const chaptersOf = (spots: readonly Spot[]): { chapter: Chapter; spots: readonly Spot[] }[] =>
  [...Map.groupBy(spots, ({ chapter }) => chapter)].map(([chapter, here]) => ({ chapter, spots: here }));

/** Spots by item id (`event/…`, `place/…`, `segment/…`, `actor/…`), in reading order. */
export const indexSpots = oncePerCorpus((corpus): ReadonlyMap<string, readonly Spot[]> => {
  const mentions = indexMentions(corpus);
  const index = new Map<string, Spot[]>();
  const cited = (key: string, chapter: Chapter, block: string) =>
    mentions.get(key)?.some((mention) => mention.chapter.id === chapter.id && mention.paragraph === block) ?? false;

  const add = (item: string, most: number, isAt: (chapter: Chapter, block: Chapter['blocks'][number]) => boolean) => {
    const spots: Spot[] = [];
    for (const chapter of corpus.chapters.values()) {
      const here = chapter.blocks.filter((block) => block.kind !== 'heading' && isAt(chapter, block));
      for (const block of here.slice(0, most)) {
        spots.push({
          chapter,
          block: block.id,
          label: block.kind === 'map' ? 'map' : paragraphNumber(chapter, block.id),
        });
      }
    }
    index.set(item, spots);
  };

  for (const event of corpus.events.values()) {
    add(`event/${event.id}`, MAX_PER_CHAPTER, (chapter, block) =>
      block.kind === 'map'
        ? block.shows.includes(event.id)
        : block.kind === 'paragraph' &&
          (cited(`event/${event.id}`, chapter, block.id) || block.states.some((s) => event.statements.includes(s))),
    );
  }
  for (const [kind, entries] of [
    ['place', corpus.places],
    ['segment', corpus.segments],
    ['actor', corpus.actors],
  ] as const) {
    for (const entry of entries.values()) {
      const name = anyName(namesOf(entry));
      add(`${kind}/${entry.id}`, 1, (_, block) =>
        block.kind === 'map' ? block.shows.includes(entry.id) : block.kind === 'paragraph' && name.test(block.text),
      );
    }
  }
  return index;
});

const namesOf = (entry: { name: string; short?: string; altNames?: readonly string[] }): string[] =>
  [entry.name, ...(entry.short ? [entry.short] : []), ...(entry.altNames ?? [])].filter((name) => name.length > 2);
