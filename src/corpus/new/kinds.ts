/**
 * What `npm run new` can make, a row a kind. Which fields there are, what each holds and which must be given, the
 * schema of the collection says; a row adds what a schema cannot know.
 */
import { isAfter } from '../../domain/chronology/index.ts';
import { isDate } from '../../model/date.ts';
import {
  ACTORS_PATH,
  actorPath,
  chapterPath,
  CLAIMS_PATH,
  claimPath,
  correctionPath,
  eventPath,
  mapPath,
  placePath,
  referencePath,
  termPath,
  viewPath,
  VIEWS_PATH,
} from '../../model/paths.ts';
import type { CollectionName } from '../../model/schemas.ts';
import type { Data } from '../content.ts';
import type { Reading } from '../read.ts';
import { pageOf } from '../rules/once.ts';
import { valueAt } from '../walk.ts';
import { headOfPublisher, topicOf, topicOfAddress, wordsOf, type IdParts } from './suggest-id.ts';

/** The value of each field that has been answered; those that the table looks at are typed. */
export interface Answers extends Partial<
  Pick<Data<'sources'>, 'url' | 'publisher' | 'title' | 'describedAs' | 'date' | 'serves'> &
    Pick<Data<'places'>, 'name'> &
    Pick<Data<'events'>, 'place'> &
    Pick<Data<'glossary'>, 'term'> &
    Pick<Data<'counts'>, 'counted' | 'period'> &
    Pick<Data<'corrections'>, 'before'> &
    Pick<Data<'forecasts'>, 'expected'>
> {
  readonly [field: string]: unknown;
}

/** What is there when something new is made. */
export interface Surroundings {
  reading: Reading;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** An address below the site's base, and what stands there. */
export type Shown = readonly [path: string, what: string];

export interface Kind {
  collection: CollectionName;
  /** Fields that may be left out and are asked for all the same; the others stand in the file as comments. */
  asks?: readonly string[];
  /** Fields that may be left out, but not beside what has been answered so far. */
  needs?(given: Answers): readonly string[];
  /** Answers that are offered. */
  suggests?: Readonly<Record<string, (around: Surroundings, given: Answers) => string | undefined>>;
  /** What an id is made of. */
  id(given: Answers, around: Surroundings): IdParts;
  /** Why there should be no such entry: what it would tell of is on record. */
  refuses?(given: Answers, around: Surroundings): string | undefined;
  /** Where a reader will find it. */
  shows(id: string, given: Answers): readonly Shown[];
}

const today = (around: Surroundings) => around.today;
const fromTitle = ({ title }: Answers): IdParts => ({ topic: topicOf(title) });
const fromName = ({ name = '' }: Answers): IdParts => ({ head: wordsOf(name).join('-') });

/** The number after the last. */
const nextIn =
  (collection: CollectionName) =>
  ({ reading }: Surroundings) => {
    const orders = reading.entries[collection].map(({ data }) => Number(valueAt(data, ['order'])) || 0);
    return String(Math.max(0, ...orders) + 1);
  };

export const KINDS = {
  source: {
    collection: 'sources',
    asks: ['title', 'authors', 'date', 'serves'],
    needs: ({ title, serves = [] }) => [
      ...(title === undefined ? ['describedAs'] : []),
      ...(serves.length > 0 ? ['annotation'] : []),
    ],
    suggests: { accessed: today },
    id: ({ publisher = '', title, describedAs, url = '', serves = [], date }, { reading }) => ({
      head: headOfPublisher(publisher, reading.entries.sources),
      topic: topicOf(title, describedAs, topicOfAddress(url), serves[0]?.claim),
      tail: date?.slice(0, 4) ?? '',
    }),
    refuses: ({ url }, { reading }) => {
      if (url === undefined) return undefined;
      const isIt = (address: unknown) => typeof address === 'string' && pageOf(address) === pageOf(url);
      const record = reading.entries.sources.find(
        ({ data }) => isIt(valueAt(data, ['url'])) || isIt(valueAt(data, ['canonicalUrl'])),
      );
      return record && `this page is on record as "${record.id}", in ${record.file}`;
    },
    shows: (id, { serves = [] }) => [
      [referencePath(id), 'in the list of sources'],
      ...serves.map(({ claim }): Shown => [claimPath(claim), 'among the sources of the claim']),
    ],
  },
  claim: {
    collection: 'claims',
    id: fromTitle,
    shows: (id) => [
      [claimPath(id), 'on a page of its own'],
      [CLAIMS_PATH, 'in the list of claims'],
    ],
  },
  place: {
    collection: 'places',
    id: fromName,
    shows: (id) => [
      [placePath(id), 'on a page of its own'],
      [mapPath(`place/${id}`), 'on the map and in its list'],
    ],
  },
  event: {
    collection: 'events',
    asks: ['place', 'actors', 'statements'],
    suggests: {
      phase: ({ reading }, { date }) => {
        const written = valueAt(reading.brief?.data, ['written']);
        if (date === undefined || typeof written !== 'string' || !isDate(written)) return undefined;
        return isAfter(date, written) ? 'aftermath' : undefined;
      },
    },
    id: fromTitle,
    shows: (id, { place }) => [
      [eventPath(id), 'on a page of its own'],
      place === undefined
        ? [mapPath(), 'on the timeline of the map']
        : [mapPath(`event/${id}`), 'on the map, its timeline and its list'],
    ],
  },
  actor: {
    collection: 'actors',
    asks: ['where', 'place', 'sources'],
    id: fromName,
    shows: (id, { place }) => [
      [actorPath(id), 'on a page of its own'],
      [ACTORS_PATH, 'in the list of actors'],
      ...(place === undefined ? [] : [[mapPath(`actor/${id}`), 'on the map and in its list'] as const]),
    ],
  },
  view: {
    collection: 'views',
    suggests: { order: nextIn('views') },
    id: fromTitle,
    shows: (id) => [
      [viewPath(id), 'on a page of its own, with a picture'],
      [VIEWS_PATH, 'in the list of views'],
    ],
  },
  chapter: {
    collection: 'chapters',
    asks: ['sections', 'stretches'],
    suggests: { order: nextIn('chapters') },
    id: fromTitle,
    shows: (id) => [[chapterPath(id), 'on a page of its own, and in the list of chapters']],
  },
  term: {
    collection: 'glossary',
    asks: ['short', 'avoid'],
    id: ({ term = '' }) => ({ head: wordsOf(term).join('-') }),
    shows: (id) => [[termPath(id), 'in the glossary']],
  },
  count: {
    collection: 'counts',
    id: ({ counted, period = '' }) => ({ topic: topicOf(counted), tail: period.replace('/', '-') }),
    shows: () => [['data/', 'in the data set of counts, and in the figure that draws counts of this thing']],
  },
  correction: {
    collection: 'corrections',
    suggests: { corrected: today },
    id: ({ before }) => ({ topic: topicOf(before) }),
    shows: (id) => [[correctionPath(id), 'in the list of corrections; the pages that it names lead there']],
  },
  forecast: {
    collection: 'forecasts',
    asks: ['statements', 'happened', 'why', 'evidence', 'sources'],
    id: ({ expected }) => ({ topic: topicOf(expected) }),
    shows: () => [['chapters/verdict/#nine', 'in the list of expectations']],
  },
  segment: {
    collection: 'segments',
    asks: ['water'],
    suggests: { order: nextIn('segments') },
    id: fromName,
    shows: (id) => [[mapPath(`segment/${id}`), 'on the map, its list and the strip of the border']],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
