/**
 * The data that the site offers, listed once: files, page, schemas and tests come from this table.
 * A new data set is one entry here.
 */
import { sourcesOfClaim, statusInFull } from '../../domain/citations/index.ts';
import { answerAsOf, strengthOf } from '../../domain/evidence/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Licence } from '../../model/licences.ts';
import {
  actorPath,
  claimPath,
  eventPath,
  placePath,
  referencePath,
  statementPath,
  termPath,
} from '../../model/paths.ts';
import type { CollectionName } from '../../model/schemas.ts';
import { ANSWERS, COUNTED, QUESTION_MEANING, QUESTIONS, RELATIONS, STRENGTHS } from '../../model/words.ts';
import type { Site } from '../files.ts';
import { need } from '../../model/need.ts';

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type Row = Record<string, Json>;

export interface Dataset {
  /** Also the name of its files. */
  name: CollectionName;
  title: string;
  what: string;
  licence: Licence;
  /** Path of the page of one entry. */
  page(id: string): string;
  /** Fields added to those of the record, with their JSON Schemas. */
  more?: { of(corpus: Corpus, id: string): Row; schema: Record<string, object> };
  /** Points of a map: offered as GeoJSON in place of JSON. */
  isGeo?: boolean;
  /** Columns of the table, where it is offered as one: fields, whose lists are joined by “; ”. */
  columns?: readonly string[];
}

const ids = { type: 'array', items: { type: 'string' } };

export const DATASETS: readonly Dataset[] = [
  {
    name: 'claims',
    title: 'Claims',
    what:
      'What the brief asserts that can be looked up, what became of its link, how it stands up, ' +
      'and on which sources.',
    licence: 'text',
    page: claimPath,
    more: {
      of: (corpus, id) => {
        const claim = need(corpus.claims, id, 'claim');
        return {
          ...strengthOf(corpus, claim),
          languages: [...strengthOf(corpus, claim).languages],
          sources: sourcesOfClaim(corpus, claim).map(({ source, relation }) => ({ id: source.id, relation })),
        };
      },
      schema: {
        strength: {
          type: 'string',
          enum: STRENGTHS,
          description: `Worked out from the sources by the rule on the page “Method”. ${COUNTED}`,
        },
        pages: { type: 'integer', description: 'Reports that bear the claim out.' },
        independent: { type: 'integer', description: 'Publishers whose reports they are.' },
        primary: { type: 'integer', description: 'Primary sources among them.' },
        languages: { ...ids, description: 'Codes of their languages.' },
        qualifying: { type: 'integer', description: 'Reports that narrow or correct the claim.' },
        uncounted: {
          type: 'integer',
          description:
            'Pages on record for the claim that count on neither side: copies, withdrawn reports, headlines.',
        },
        sources: {
          type: 'array',
          description: 'All that bear on the claim, the leading ones first.',
          items: {
            type: 'object',
            required: ['id', 'relation'],
            properties: { id: { type: 'string', refersTo: 'sources' }, relation: { enum: RELATIONS } },
          },
        },
      },
    },
    columns: [
      'id',
      'title',
      'section',
      'voice',
      'says',
      'link',
      'support',
      'strength',
      'independent',
      'primary',
      'languages',
      'qualifying',
      'assessment',
      'statements',
      'lead',
      'page',
    ],
  },
  {
    name: 'statements',
    title: 'Statements',
    what: 'The brief in its single statements, in our own words.',
    licence: 'text',
    page: statementPath,
  },
  {
    name: 'sources',
    title: 'Sources',
    what: 'The pages found, each with what it says about the claims that it serves, and its limits.',
    licence: 'text',
    page: referencePath,
    more: {
      of: (corpus, id) => ({ became: statusInFull(corpus, need(corpus.sources, id, 'source')) ?? null }),
      schema: {
        became: {
          type: ['string', 'null'],
          description:
            'What became of the report after it was published, in words: of this page, ' +
            'or of the one whose report it carries. Nothing where it stands as it was.',
        },
      },
    },
    columns: [
      'id',
      'publisher',
      'origin',
      'title',
      'describedAs',
      'authors',
      'date',
      'language',
      'type',
      'url',
      'serves',
      'annotation',
      'seen',
      'became',
      'sameAs',
      'note',
      'accessed',
      'page',
    ],
  },
  {
    name: 'events',
    title: 'Chronology',
    what:
      'Dated events before, in and after the crisis of 2021, with sources and confidence. ' +
      'Dates are EDTF: a year, a month or a day.',
    licence: 'text',
    page: eventPath,
    columns: [
      'id',
      'date',
      'title',
      'phase',
      'kind',
      'summary',
      'where',
      'place',
      'actors',
      'confidence',
      'dispute',
      'sources',
      'page',
    ],
  },
  {
    name: 'actors',
    title: 'Actors',
    what:
      'States, persons and groups, with their stance towards the Taliban in October 2021 and now, ' +
      'dated answers to five questions (in the table the latest of each), ' +
      'and ties to other actors (not in the table).',
    licence: 'text',
    page: actorPath,
    more: {
      of: (corpus, id) =>
        Object.fromEntries(
          QUESTIONS.map((question) => [
            question,
            answerAsOf(need(corpus.actors, id, 'actor'), question)?.answer ?? null,
          ]),
        ),
      schema: Object.fromEntries(
        QUESTIONS.map((question) => [
          question,
          {
            enum: [...ANSWERS, null],
            description: `${QUESTION_MEANING[question]} The latest of the answers; nothing where no report was found.`,
          },
        ]),
      ),
    },
    columns: [
      'id',
      'name',
      'kind',
      'role',
      'stance2021',
      'stanceNow',
      'stanceNowReason',
      ...QUESTIONS,
      'where',
      'place',
      'sources',
      'page',
    ],
  },
  {
    name: 'counts',
    title: 'Counts',
    what:
      'How many of what, as somebody else counted and published it: by whom, for which time, on which page. ' +
      'A time without a record is one for which no count was found, and not one without such a thing.',
    licence: 'text',
    page: () => 'data/#files',
    columns: ['id', 'counted', 'by', 'period', 'value', 'sources', 'note', 'page'],
  },
  {
    name: 'forecasts',
    title: 'Forecasts',
    what: 'What the brief expected, and what came of it.',
    licence: 'text',
    page: () => 'chapters/verdict/#nine',
  },
  {
    name: 'glossary',
    title: 'Names and terms',
    what: 'Names spelled one way, with spellings avoided.',
    licence: 'text',
    page: termPath,
  },
  {
    name: 'places',
    title: 'Places',
    what: 'Points of the map with how exact each is, and dated reports on crossings. WGS 84.',
    licence: 'geodata',
    isGeo: true,
    page: placePath,
    columns: ['id', 'name', 'altNames', 'kind', 'countries', 'lat', 'lon', 'precision', 'note', 'source', 'page'],
  },
];

/** The records of a data set as they are published: as in content/, with id, page and what was worked out. */
export function rowsOf(corpus: Corpus, site: Site, { name, page, more }: Dataset): Row[] {
  return [...(corpus[name] as ReadonlyMap<string, Row & { id: string }>).values()].map(({ id, ...record }) => ({
    id,
    page: site.absolute(page(id)),
    ...record,
    ...more?.of(corpus, id),
  }));
}
