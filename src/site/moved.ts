/**
 * What had another address once: whatever stood there leads on to where the thing is now, or is there in both places.
 */
import { numberNotes } from '../domain/citations/index.ts';
import {
  embedCodePath,
  embedPath,
  actorPath,
  chapterPath,
  citeChapterPath,
  claimPath,
  eventPath,
  paragraphPath,
  placePath,
  viewPath,
} from '../model/paths.ts';
import type { Corpus } from '../model/corpus.ts';

type Moved = Pick<Corpus, 'moved'>;

/** A page that leads on. */
export interface MovedPage {
  from: string;
  to: string;
  /** Parts of it that are not at `to` under their old ids, with the paths at which they are. */
  parts: Readonly<Record<string, string>>;
}

/** Pages of a kind by the id of an entry. */
const PAGES: Readonly<Record<string, readonly ((id: string) => string)[]>> = {
  chapters: [chapterPath, citeChapterPath],
  claims: [
    claimPath,
    (id) => embedPath(`claim/${id}`),
    (id) => embedPath(`claim/${id}/short`),
    (id) => embedCodePath(`claim/${id}`),
  ],
  events: [eventPath, (id) => embedPath(`event/${id}`), (id) => embedCodePath(`event/${id}`)],
  actors: [actorPath, (id) => embedPath(`actor/${id}`), (id) => embedCodePath(`actor/${id}`)],
  places: [placePath],
  views: [viewPath, (id) => embedCodePath(`view/${id}`)],
};

const split = (id: string): [group: string, entry: string, block: string | undefined] => {
  const [whole = '', block] = id.split('#');
  const [group = '', entry = ''] = whole.split('/');
  return [group, entry, block];
};

/**
 * Ids under which a thing was published before, as `claims/old` or `chapters/since#p3`:
 * a chapter that moved takes its parts with it.
 */
export function formerIds({ moved }: Moved, id: string): string[] {
  const [group, entry, block] = split(id);
  const own = [...moved].filter(([, to]) => to === id).map(([from]) => from);
  const whole =
    block === undefined
      ? []
      : [...moved]
          .filter(([, to]) => to === `${group}/${entry}`)
          .map(([from]) => `${from}#${block}`)
          .filter((from) => !moved.has(from));
  return [...new Set([...own, ...whole])];
}

/** The part of an id that names the thing in its collection, or in its chapter. */
export const lastOf = (id: string): string => id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1);

export function movedPages(corpus: Pick<Corpus, 'moved' | 'chapters'>): MovedPage[] {
  const pages = [...corpus.moved].flatMap(([from, to]) => {
    const [[group, before, block], [, after]] = [split(from), split(to)];
    if (block !== undefined) return [];
    const parts = group === 'chapters' ? partsOf(corpus, before, after) : {};
    return (PAGES[group] ?? []).map((path): MovedPage => ({
      from: path(before),
      to: path(after),
      parts: path === chapterPath ? parts : {},
    }));
  });
  return [...pages, ...mapPages(corpus)];
}

/**
 * Where the parts of a chapter are that has moved to another:
 * those that went elsewhere, and the notes that are only there.
 */
function partsOf(
  { moved, chapters }: Pick<Corpus, 'moved' | 'chapters'>,
  before: string,
  after: string,
): Record<string, string> {
  const parts: Record<string, string> = {};
  const here = chapters.get(after);
  const isNoteHere = (id: string) => here !== undefined && numberNotes(here).has(id);
  for (const [from, to] of moved) {
    const [[, chapter, block], [, chapterNow, blockNow]] = [split(from), split(to)];
    if (
      chapter !== before ||
      block === undefined ||
      blockNow === undefined ||
      (chapterNow === after && blockNow === block)
    )
      continue;
    parts[block] = paragraphPath(chapterNow, blockNow);
    const there = chapters.get(chapterNow);
    if (there !== undefined)
      for (const note of numberNotes(there).keys())
        if (!isNoteHere(note)) parts[note] ??= paragraphPath(chapterNow, note);
  }
  return parts;
}

/** Frames of the maps of chapters. */
const mapPages = (corpus: Pick<Corpus, 'moved' | 'chapters'>): MovedPage[] =>
  [...corpus.chapters.values()].flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.kind !== 'map'
        ? []
        : formerIds(corpus, `chapters/${id}#${block.id}`).flatMap((former) => {
            const [, chapter, part] = split(former);
            return [(what: string) => embedPath(what), embedCodePath].map((path) => ({
              from: path(`chapter-map/${chapter}/${part}`),
              to: path(`chapter-map/${id}/${block.id}`),
              parts: {},
            }));
          }),
    ),
  );

/**
 * Files that are named by the id of what they are about: the old name beside the new, for what cannot lead on.
 * @param group of the ids, `claims` @param name of the file by the id
 */
export function formerNames(
  { moved }: Moved,
  group: string,
  name: (id: string) => string,
): { from: string; to: string }[] {
  return [...moved].flatMap(([from, to]) => {
    const [[kind, before, block], [, after]] = [split(from), split(to)];
    return kind === group && block === undefined ? [{ from: name(before), to: name(after) }] : [];
  });
}
