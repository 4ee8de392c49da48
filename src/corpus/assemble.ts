/**
 * Checked entries → the frozen Corpus. Judges nothing: by now the content has passed the check, or is being drafted.
 */
import type { Brief, Chapter, Corpus, Lengths, LonLat, Publisher } from '../model/corpus.ts';
import type { Ids } from '../model/ids.ts';
import type { Links } from '../model/links.ts';
import type { CollectionName } from '../model/schemas.ts';
import type { Data } from './content.ts';
import { outlineChapter } from './outline.ts';

export interface Item<C extends CollectionName> {
  id: string;
  data: Data<C>;
}
/** Where `content/geo/lengths.yaml` is missing. */
export const NO_LENGTHS: Lengths = { datasets: [], rulers: [] };

export type Parts = { [C in Exclude<CollectionName, 'chapters'>]: readonly Item<C>[] } & {
  /** `body` is the chapter's MDX, with or without its front matter. */
  chapters: readonly (Item<'chapters'> & { body: string })[];
  brief: Brief;
  publisher: Publisher;
  border: readonly LonLat[];
  lengths: Lengths;
  ids: Ids;
  links: Links;
};

/** Puts the parts together. What comes out cannot be changed. */
export function assembleCorpus(parts: Parts): Corpus {
  const chapters = parts.chapters.map(({ id, data, body }): Chapter => ({
    id,
    ...data,
    blocks: outlineChapter(body).blocks,
  }));
  return deepFreeze<Corpus>({
    brief: parts.brief,
    publisher: parts.publisher,
    statements: byId(parts.statements),
    claims: byId(parts.claims),
    sources: byId(parts.sources),
    places: byId(parts.places),
    segments: inOrder(flat(parts.segments)),
    events: byId(parts.events),
    actors: byId(parts.actors),
    counts: byId(parts.counts),
    forecasts: byId(parts.forecasts),
    glossary: byId(parts.glossary),
    views: inOrder(flat(parts.views)),
    editions: new Map(
      flat(parts.editions)
        .sort((a, b) => (a.date < b.date ? 1 : -1))
        .map((edition) => [edition.id, edition]),
    ),
    corrections: new Map(
      flat(parts.corrections)
        .sort((a, b) => (a.corrected < b.corrected ? 1 : -1))
        .map((one) => [one.id, one]),
    ),
    chapters: inOrder(chapters),
    border: parts.border,
    lengths: parts.lengths,
    moved: new Map(Object.entries(parts.ids.moved)),
    links: parts.links,
  });
}

function flat<T extends object>(items: readonly { id: string; data: T }[]): (T & { id: string })[] {
  return items.map(({ id, data }) => ({ ...data, id }));
}

/** By code unit, so that every machine and every reader gives the same order. */
function byId<T extends object>(items: readonly { id: string; data: T }[]): Map<string, T & { id: string }> {
  return new Map(
    flat(items)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => [item.id, item]),
  );
}

function inOrder<T extends { id: string; order: number }>(items: readonly T[]): Map<string, T> {
  return new Map([...items].sort((a, b) => a.order - b.order).map((item) => [item.id, item]));
}

/**
 * Freezes plain data to its last leaf; Maps lose their writing methods, as `Object.freeze` does not reach inside them.
 */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) deepFreeze(item);
    for (const method of ['set', 'delete', 'clear']) Object.defineProperty(value, method, { value: refuse });
  } else {
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('The corpus cannot be changed.');
}
