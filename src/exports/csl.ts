/**
 * Citations as CSL-JSON (schema 1.0.2), the one form from which BibTeX, RIS and the styles are made.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import { formatDate } from '../domain/chronology/index.ts';
import {
  asOf,
  nameParts,
  publisherName,
  relayedFrom,
  statusInFull,
  titleOf,
  type PersonName,
} from '../domain/citations/index.ts';
import { editionsHolding } from '../domain/editions/index.ts';
import { joinWords } from '../domain/wording/index.ts';
import type { Brief, Corpus, Source } from '../model/corpus.ts';
import { withEdition } from '../model/paths.ts';
import type { SourceType } from '../model/words.ts';

/** A person in parts, or a body whole. */
export type CslName = { family: string; given?: string; 'static-ordering'?: true } | { literal: string };
export interface CslDate {
  'date-parts': [number[]];
}
export interface CslItem {
  id: string;
  type: 'webpage' | 'article-newspaper' | 'dataset' | 'report';
  title: string;
  author?: CslName[];
  /** Left out where the page shows no date. */
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  publisher: string;
  /** Of a page of this site: the edition that it is cited in. */
  version?: string;
  'container-title'?: string;
  language: string;
  note?: string;
}

const TYPE: Record<SourceType, CslItem['type']> = {
  primary: 'webpage',
  news: 'article-newspaper',
  analysis: 'webpage',
  reference: 'webpage',
  data: 'dataset',
};
/**
 * Pages that the publisher answers for as their author, when no person is named.
 * An unsigned report or comment has no author.
 */
const SPEAKS_FOR_ITSELF: readonly SourceType[] = ['primary', 'reference', 'data'];

/** @param date EDTF: `2021`, `2021-09` or `2021-09-23` */
const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
/** On one line, without control characters, which no format can hold. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** `static-ordering` is how CSL says that a family name stays in front. */
const cslName = ({ family, given, familyFirst }: PersonName): CslName => ({
  family: oneLine(family),
  ...(given === undefined ? {} : { given: oneLine(given) }),
  ...(familyFirst ? { 'static-ordering': true as const } : {}),
});

/**
 * A page that somebody else published. What its record leaves out is left out here too:
 * no date is guessed, no author made up.
 */
export function sourceItem(corpus: Pick<Corpus, 'sources'>, source: Source): CslItem {
  const people = source.authors.map((author) => cslName(nameParts(author)));
  const relay = relayedFrom(source);
  const note = [relay && `Reporting by ${relay}`, statusInFull(corpus, source)]
    .filter((one) => one !== undefined)
    .join('. ');
  const house = SPEAKS_FOR_ITSELF.includes(source.type) ? [{ literal: oneLine(publisherName(source.publisher)) }] : [];
  const author = people.length > 0 ? people : house;
  return {
    id: source.id,
    type: TYPE[source.type],
    title: oneLine(titleOf(source)),
    ...(author.length > 0 ? { author } : {}),
    ...(source.date ? { issued: cslDate(source.date) } : {}),
    accessed: cslDate(source.accessed),
    URL: source.url,
    publisher: oneLine(source.publisher),
    'container-title': oneLine(source.publisher),
    language: source.language,
    ...(note ? { note: oneLine(note) } : {}),
  };
}

/**
 * A page of this site. It is by the site's publisher, or, where none is named, cited by its title. It says whose brief
 * it is based on, and names the newest edition that holds it, in words and in its address, so that a reader is told
 * what has changed since.
 */
export function pageItem(corpus: Corpus, site: string, page: { id: string; title: string; url: string }): CslItem {
  const { brief, publisher } = corpus;
  const [edition] = editionsHolding(corpus, page.url);
  return {
    id: page.id,
    type: 'webpage',
    title: page.title,
    ...(publisher.name !== undefined && { author: [{ literal: oneLine(publisher.name) }] }),
    issued: cslDate(asOf(corpus)),
    URL: withEdition(page.url, edition?.id),
    ...(edition ? { version: `Edition of ${formatDate(edition.date)}` } : {}),
    publisher: site,
    'container-title': site,
    language: 'en',
    note: [
      `After ${joinWords(brief.authors, 'and')}`,
      `“${brief.title}”`,
      brief.institution,
      formatDate(brief.written),
    ].join(', '),
  };
}

/** The brief itself; it has no address here, because none was found. */
export const briefItem = (brief: Brief): CslItem => ({
  id: 'brief',
  type: 'report',
  title: brief.title,
  author: brief.citedAs.map(cslName),
  issued: cslDate(brief.written),
  publisher: brief.institution,
  language: 'en',
});

export const toCslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`;
