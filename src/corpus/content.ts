/** What the rules look at: raw entries, those that fit their schema, outlines of chapters, and every reference. */
import type { z } from 'astro/zod';
import type { Brief, Lengths, LonLat, Publisher } from '../model/corpus.ts';
import type { Ids } from '../model/ids.ts';
import type { Links } from '../model/links.ts';
import { COLLECTIONS, SCHEMAS, type CollectionName } from '../model/schemas.ts';
import type { Problem, RuleName } from '../model/problem.ts';
import { outlineChapter, type Outline } from './outline.ts';
import { formatPath, type Path, type Position } from './position.ts';
import type { Entry, Reading } from './read.ts';
import { textFields } from './walk.ts';

export type Data<C extends CollectionName> = z.infer<(typeof SCHEMAS)[C]>;

/** An entry that fits its schema. */
export interface Fitting<T> {
  entry: Entry;
  data: T;
}
export type FittingEntries = { [C in CollectionName]: Fitting<Data<C>>[] };

/** One mention of an entry by another, or by a chapter. */
export interface Reference {
  from: { collection: CollectionName; id: string };
  to: readonly CollectionName[];
  id: string;
  file: string;
  at: Position;
  /** As reports name it. */
  field: string;
}

export interface ChapterReading {
  entry: Entry;
  outline: Outline;
}

/** For which address and on which day the content is checked: nothing but what may be refused depends on it. */
export interface Setting {
  /** Scheme and host of the site to be built. */
  site: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface Content {
  setting: Setting;
  reading: Reading;
  fitting: FittingEntries;
  brief: Brief | undefined;
  publisher: Publisher;
  /** Empty where the file is missing or broken. */
  border: readonly LonLat[];
  lengths: Lengths;
  ids: Ids;
  links: Links;
  chapters: ChapterReading[];
  references: Reference[];
}

/** Puts a fault on the list. */
export type Report = (problem: Problem) => void;
export type Rule = (content: Content, report: Report) => void;

/** A fault at a field of an entry. */
export function atField(entry: Entry, path: Path, rule: RuleName, message: string, hint: string): Problem {
  return { rule, file: entry.file, ...entry.at(path), field: formatPath(path), message, hint };
}

export function readChapters(reading: Reading): ChapterReading[] {
  return reading.entries.chapters.map((entry) => ({ entry, outline: outlineChapter(entry.source) }));
}

/**
 * Every reference of the content, found by walking the schemas; values that are no ids at all are left to the schema.
 */
export function collectReferences(reading: Reading, chapters: readonly ChapterReading[]): Reference[] {
  const fromFields = COLLECTIONS.flatMap((collection) =>
    reading.entries[collection].flatMap((entry) =>
      textFields(SCHEMAS[collection], entry.data).flatMap(({ path, value, refersTo }): Reference[] => {
        if (refersTo === undefined) return [];
        const from = { collection, id: entry.id };
        return [{ from, to: [refersTo], id: value, file: entry.file, at: entry.at(path), field: formatPath(path) }];
      }),
    ),
  );
  return [...fromFields, ...chapters.flatMap(chapterReferences)];
}

const KIND_COLLECTION = { claim: 'claims', source: 'sources', event: 'events' } as const;

function chapterReferences({ entry, outline }: ChapterReading): Reference[] {
  const from = { collection: 'chapters', id: entry.id } as const;
  const position = (thing: object) => outline.at.get(thing) ?? { line: 1, column: 1 };
  return outline.blocks.flatMap((block): Reference[] => {
    const here = { from, file: entry.file, at: position(block) };
    if (block.kind === 'map') {
      return block.shows.map((id) => ({ ...here, to: ['events', 'places', 'segments'], id, field: '<Map shows>' }));
    }
    if (block.kind !== 'paragraph') return [];
    const name = `${block.speaker[0]?.toUpperCase()}${block.speaker.slice(1)}`;
    const states = block.states.map((id): Reference => ({
      ...here,
      to: ['statements'],
      id,
      field: `<${name} states>`,
    }));
    const cites = block.cites.map((cite): Reference => ({
      from,
      file: entry.file,
      at: position(cite),
      to: [KIND_COLLECTION[cite.kind]],
      id: cite.ref,
      field: `<Cite ${cite.kind}>`,
    }));
    return [...states, ...cites];
  });
}
