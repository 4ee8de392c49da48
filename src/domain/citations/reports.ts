/**
 * The report that a page carries. Two copies are one report, and what its publisher took back is taken back in every
 * copy. A withdrawn report stays on record, so that what rested on it can be followed, and is counted by nothing.
 */
import { formatDate } from '../chronology/index.ts';
import type { Corpus, Source } from '../../model/corpus.ts';
import { SOURCE_STATE_WORD } from '../../model/words.ts';
import { houseName, publisherName } from './sources.ts';
import { nth } from '../../model/need.ts';

type Sources = Pick<Corpus, 'sources'>;

/**
 * The page and what it copies, up to the record that copies nothing.
 * In a circle, which the content check refuses, each page once.
 */
function chainOf({ sources }: Sources, source: Source): Source[] {
  const chain = [source];
  for (;;) {
    const next = sources.get(nth(chain, -1).sameAs ?? '');
    if (next === undefined || chain.some(({ id }) => id === next.id)) return chain;
    chain.push(next);
  }
}

/** The record that stands for a report: the one that its copies lead to. In a circle the same for all of it. */
export function reportOf(corpus: Sources, source: Source): Source {
  const chain = chainOf(corpus, source);
  const last = nth(chain, -1);
  const back = chain.findIndex(({ id }) => id === last.sameAs);
  return back < 0 ? last : chain.slice(back).reduce((first, one) => (one.id < first.id ? one : first));
}

/** The other pages with the same report, by id. */
export function copiesOf(corpus: Sources, source: Source): Source[] {
  const { id } = reportOf(corpus, source);
  return [...corpus.sources.values()].filter((other) => other.id !== source.id && reportOf(corpus, other).id === id);
}

/** What became of the report of a page: its own status, or that of what it copies. */
export const statusOf = (corpus: Sources, source: Source): NonNullable<Source['status']> | undefined =>
  chainOf(corpus, source).find(({ status }) => status !== undefined)?.status;

export const isWithdrawn = (corpus: Sources, source: Source): boolean =>
  statusOf(corpus, source)?.state === 'withdrawn';

/** Those that have not been withdrawn. */
export const standing = (corpus: Sources, sources: Iterable<Source>): Source[] =>
  [...sources].filter((source) => !isWithdrawn(corpus, source));

/** The reports in pages, each once and without the withdrawn ones, by the records that stand for them. */
export const reportsIn = (corpus: Sources, sources: Iterable<Source>): Source[] => [
  ...new Map(
    standing(corpus, sources)
      .map((source) => reportOf(corpus, source))
      .map((report) => [report.id, report]),
  ).values(),
];

export interface ToldStatus {
  /** `Withdrawn by Reuters, 4 December 2025` */
  words: string;
  /** The page that says so. */
  by?: Source | undefined;
  /** Publisher of that page. */
  byName: string;
  note?: string | undefined;
}

/** What became of a report, as a reader is told it; `undefined` for one that stands as it was. */
export function tellStatus(corpus: Sources, source: Source): ToldStatus | undefined {
  const status = statusOf(corpus, source);
  if (status === undefined) return undefined;
  const by = corpus.sources.get(status.source);
  return {
    words: `${SOURCE_STATE_WORD[status.state]} by ${houseName(reportOf(corpus, source))}, ${formatDate(status.date)}`,
    by,
    byName: publisherName(by?.publisher ?? status.source),
    note: status.note,
  };
}

/**
 * The same in full, for what has no links: `Withdrawn by Reuters, 4 December 2025, says The Herald, https://…. Why.`
 */
export function statusInFull(corpus: Sources, source: Source): string | undefined {
  const told = tellStatus(corpus, source);
  return (
    told &&
    [`${told.words}, says ${told.byName}${told.by ? `, ${told.by.url}` : ''}`, told.note].filter(Boolean).join('. ')
  );
}

/** For where only a publisher or a title is named: ` (withdrawn by Reuters, 4 December 2025)`, or nothing. */
export function statusAside(corpus: Sources, source: Source): string {
  const words = tellStatus(corpus, source)?.words;
  return words === undefined ? '' : ` (${words.charAt(0).toLowerCase()}${words.slice(1)})`;
}
