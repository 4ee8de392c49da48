/** Pages that there is one of, and what their cards say: a new page is a row here. */
import { standing } from '../../domain/citations/index.ts';
import { lengthKm, measureLine } from '../../domain/geography/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { SUPPORTS } from '../../model/words.ts';

export type Figure = readonly [value: number | string, what: string];

export interface PageCard {
  title: string;
  /** One or two sentences under the title. */
  lede: (corpus: Corpus) => string;
  /** In the corner, where the page belongs to something. */
  label?: string;
  /** Up to four, in a row below; a card without them shows the border pulled straight. */
  figures?: (corpus: Corpus) => readonly Figure[];
  /** What it shows, where the lede does not say it. */
  alt?: string;
}

const number = (n: number) => Math.round(n).toLocaleString('en-GB');
const bySupport = ({ claims }: Corpus): Figure[] =>
  SUPPORTS.map((support) => [[...claims.values()].filter((claim) => claim.support === support).length, support]);
const sourcesOf = (corpus: Corpus) => standing(corpus, corpus.sources.values());
const languages = (corpus: Corpus) => new Set(sourcesOf(corpus).map(({ language }) => language)).size;

/** By the name of the card. `home`, `map`, `events` and `places` have pictures of their own (`card.ts`). */
export const PAGES: Readonly<Record<string, PageCard>> = {
  home: {
    title: 'Rhetoric or Threat?',
    lede: () => '',
    alt:
      'Rhetoric or Threat? Tajikistan, the Taliban and a long border. ' +
      'Below the title, the border from Uzbekistan to China in its true shape.',
  },
  map: {
    title: 'The border, event by event',
    label: 'Map',
    lede: (corpus) =>
      `${[...corpus.events.values()].filter(({ place }) => place !== undefined).length} dated events, ` +
      `with crossings, bases and towns, along ${number(lengthKm(measureLine(corpus.border)))} km`,
    alt:
      'A map of the Tajik–Afghan border with the places of dated events: ' +
      'diamonds for the use or show of force, discs for words and talks.',
  },
  claims: {
    title: 'The claims',
    figures: bySupport,
    lede: ({ claims }) =>
      `What the brief asserts that can be looked up, each of ${claims.size} claims with its sources side by side.`,
  },
  references: {
    title: 'References',
    figures: bySupport,
    lede: (corpus) =>
      `${sourcesOf(corpus).length} pages in ${languages(corpus)} languages, ` +
      `and what each does for ${corpus.claims.size} claims of the brief.`,
  },
  events: {
    title: 'The chronology',
    lede: ({ events }) =>
      `${events.size} dated events, from what lay behind the quarrel of 2021 to what has come of it since.`,
  },
  places: {
    title: 'The places',
    lede: ({ places }) => `Towns, crossings, bases and districts: ${places.size}, each with how exact its point is`,
  },
  actors: {
    title: 'The actors',
    lede: () =>
      'Who has a part in the story, what each said and did, and how they stand to the Taliban and to each other.',
    figures: ({ actors }) =>
      (['hostile', 'wary', 'engaging'] as const).map((stance) => [
        [...actors.values()].filter(({ stanceNow }) => stanceNow === stance).length,
        `${stance} now`,
      ]),
  },
  views: {
    title: 'Views of the map',
    label: 'Map',
    figures: ({ views }) => [
      [views.size, 'views'],
      ['SVG', 'in vectors'],
      ['PNG', 'in pixels'],
    ],
    lede: () => 'Places and moments on the border, each with a page and a picture to use elsewhere, credit inside.',
  },
  length: {
    title: 'How long is the border?',
    label: 'Map',
    lede: () =>
      'A line that winds has no one length: it has one for every ruler. Kilometres by rulers from long to short:',
    figures: ({ lengths }) =>
      [100, 10, 1, 0.1].flatMap((ruler) =>
        lengths.rulers
          .filter(({ km }) => km === ruler)
          .map(({ lengthKm: km }): Figure => [number(km), `by ${ruler < 1 ? `${ruler * 1000} m` : `${ruler} km`}`]),
      ),
  },
  'map-about': {
    title: 'How the map is made',
    label: 'Map',
    lede: () => 'Where the line, the land and the points come from, what was checked, and what the map cannot say.',
    figures: ({ border, places, segments }) => [
      [number(lengthKm(measureLine(border))), 'km of border'],
      [number(border.length), 'points of the line'],
      [segments.size, 'stretches'],
      [places.size, 'places'],
    ],
  },
  method: {
    title: 'Method',
    lede: () => 'How sources were sought, what the words for link, support and strength mean, and what was not found.',
    figures: (corpus) => [
      [corpus.statements.size, 'statements of the brief'],
      [corpus.claims.size, 'claims'],
      [sourcesOf(corpus).length, 'sources'],
      [languages(corpus), 'languages'],
    ],
  },
  data: {
    title: 'Data',
    lede: () => 'Everything that the site says, as JSON, GeoJSON and CSV, with schemas and worked examples.',
    figures: ({ claims, sources, events, places }) => [
      [claims.size, 'claims'],
      [sources.size, 'sources'],
      [events.size, 'events'],
      [places.size, 'places'],
    ],
  },
  glossary: {
    title: 'Names and terms',
    lede: () =>
      'The names and terms of the chapters, each explained and spelled one way, with the paragraphs that use them.',
    figures: ({ glossary, chapters }) => [
      [glossary.size, 'names and terms'],
      [chapters.size, 'chapters'],
    ],
  },
  guide: {
    title: 'For those who embed',
    lede: () =>
      'How to put the map, the timeline, the border’s strip, the matrix of stances or a claim into another page.',
  },
  editions: {
    title: 'Editions',
    lede: () => 'What this site said on a day, claim by claim and paragraph by paragraph, and what has changed since.',
  },
  corrections: { title: 'Corrections', lede: () => 'What was wrong on this site: since when, where, and who noticed.' },
  about: {
    title: 'About this site',
    lede: () =>
      'What the site is, how its map and chapters were made, and under which licences text, data and code may be used.',
  },
};

/** A row of figures as words. */
export const tellFigures = (figures: readonly Figure[]): string =>
  figures.map(([value, what]) => `${value} ${what}`).join(', ');
