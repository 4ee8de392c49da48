/** The checked content as the rest of the code sees it: plain, typed, frozen data. */
import type { z } from 'astro/zod';
import type { Links } from './links.ts';
import type * as schemas from './schemas.ts';
import type { CollectionName } from './schemas.ts';
import type { Speaker } from './words.ts';

type Entry<S extends z.ZodType> = Readonly<z.infer<S> & { id: string }>;
export type Claim = Entry<typeof schemas.Claim>;
export type Source = Entry<typeof schemas.Source>;
export type Place = Entry<typeof schemas.Place>;
export type Segment = Entry<typeof schemas.Segment>;
export type Event = Entry<typeof schemas.Event>;
export type Actor = Entry<typeof schemas.Actor>;
export type Count = Entry<typeof schemas.Count>;
export type Forecast = Entry<typeof schemas.Forecast>;
export type ChapterMeta = Entry<typeof schemas.ChapterMeta>;
export type NamedView = Entry<typeof schemas.NamedView>;
export type Edition = Entry<typeof schemas.Edition>;
export type Correction = Entry<typeof schemas.Correction>;
/** The border's length by other data and by rulers. */
export type Lengths = Readonly<z.infer<typeof schemas.Lengths>>;
/** The policy brief that the site accompanies. */
export type Brief = Readonly<z.infer<typeof schemas.Brief>>;
/** Who answers for the site; in a build for no real host nobody may be named. */
export type Publisher = Readonly<z.infer<typeof schemas.Publisher>>;

/** What a `<Cite>` points at. */
export type CiteKind = 'claim' | 'source' | 'event';

/** One `<Cite>` in running text. */
export interface Cite {
  kind: CiteKind;
  ref: string;
  /** The cited words. */
  words: string;
  /** The sentence they stand in, as plain text. */
  sentence: string;
  /** One more mark at the words of the cite before it. */
  also?: true;
}

/** A paragraph of a chapter: one speaker, one id that never changes with its wording. */
export interface Paragraph {
  kind: 'paragraph';
  id: string;
  speaker: Speaker;
  /** What `<Site>` calls itself where it is not “Since the brief”. */
  label?: string;
  /** Of a background its title; of a signpost what to watch. */
  title?: string;
  /** Why words in it stand without a link, where they do. */
  unsourced?: string[];
  /** Statements of the brief that it covers. */
  states: string[];
  cites: Cite[];
  /** Plain text, for reading time and backlinks. */
  text: string;
}
export interface Heading {
  kind: 'heading';
  id: string;
  text: string;
}
/** A map inside a chapter. */
export interface MapBlock {
  kind: 'map';
  id: string;
  title: string;
  /** Ids of events, places and segments to show. */
  shows: string[];
  caption: string;
}
/** A drawn figure inside a chapter. */
export interface FigureBlock {
  kind: 'figure';
  id: string;
  /** One of `FIGURE_NAMES`. */
  name: string;
  title: string;
  caption: string;
}
/** The forecasts, one line each. */
export interface Expectations {
  kind: 'expectations';
  id: string;
}
export type Block = Paragraph | Heading | MapBlock | FigureBlock | Expectations;

/** All that a paragraph says, with its title: for those who read it alone. */
export const toldText = ({ title, text }: Pick<Paragraph, 'title' | 'text'>): string =>
  title === undefined ? text : `${title}${/[.!?]$/.test(title) ? '' : '.'} ${text}`;

export type Chapter = ChapterMeta & { readonly blocks: readonly Block[] };

/** `[longitude, latitude]` in degrees, WGS 84, as GeoJSON orders them. */
export type LonLat = readonly [lon: number, lat: number];

/** The collections as Maps by id, in the order that their rows in `schemas.ts` name. */
type Collections = {
  readonly [C in Exclude<CollectionName, 'chapters'>]: ReadonlyMap<string, Entry<(typeof schemas.SCHEMAS)[C]>>;
};

export interface Corpus extends Collections {
  /** In reading order. */
  chapters: ReadonlyMap<string, Chapter>;
  brief: Brief;
  publisher: Publisher;
  /** The border from the western tripoint to the eastern one, full detail. */
  border: readonly LonLat[];
  lengths: Lengths;
  /** Published ids that were renamed: `claims/old` → `claims/new`, `chapters/turn#p3` → `chapters/turn#p4`. */
  moved: ReadonlyMap<string, string>;
  /** What the last check found of the pages of sources, by source; empty before the first one. */
  links: Links;
}
