/** Editions: what the site said on a day, and what has changed since. */
import { compareDates } from '../chronology/index.ts';
import { asOf, titleOf } from '../citations/index.ts';
import { oncePerCorpus } from '../once.ts';
import type { Corpus, Edition } from '../../model/corpus.ts';
import { toldText } from '../../model/corpus.ts';
import { fullId } from '../../model/ids.ts';
import { pagesOf } from './told.ts';

export { CORRECTABLE, correctionsOf, type Correctable } from './corrections.ts';
export { chapterAndBlock, pathInEdition, pathOfChange, tellChanges } from './told.ts';

/** What an edition says of the site; its id and its snapshot are not part of that. */
export type Said = Omit<Edition, 'id' | 'snapshot'>;

/** The corpus of today as an edition of a day (EDTF). */
export function editionOf(corpus: Corpus, date: string): Said {
  const record = <T, V>(entries: ReadonlyMap<string, T>, of: (entry: T) => V): Record<string, V> =>
    Object.fromEntries([...entries].map(([id, entry]) => [id, of(entry)]));
  return {
    date,
    claims: record(corpus.claims, ({ title, says, support, link, note }) => ({ title, says, support, link, note })),
    events: record(corpus.events, ({ title, date: when, summary }) => ({ title, date: when, summary })),
    sources: record(corpus.sources, titleOf),
    forecasts: record(corpus.forecasts, ({ expected, verdict }) => ({ expected, verdict })),
    stances: record(corpus.actors, ({ stanceNow }) => stanceNow),
    chapters: record(corpus.chapters, ({ title, blocks }) => ({
      title,
      paragraphs: Object.fromEntries(
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, toldText(block)]] : [])),
      ),
    })),
  };
}

/** One thing that is not as it was. */
export interface Change {
  kind: 'claim' | 'event' | 'source' | 'forecast' | 'stance' | 'paragraph' | 'place';
  /** `added` is new since, `removed` is no more, and `changed` reads otherwise. */
  how: 'added' | 'removed' | 'changed';
  /** Id of the thing as it is today, as `chapters/turn#p4` for a paragraph. */
  id: string;
  title: string;
  /** What it was and is, where that is a word or a sentence. */
  before?: string;
  after?: string;
}

/**
 * What has changed from an edition to another, or to today:
 * claims first, then forecasts, stances, events, paragraphs, sources.
 * @param moved what has had another id since: a new name alone is no change
 */
export function changesSince(earlier: Said, after: Said, moved: Corpus['moved'] = new Map()): Change[] {
  const before = underIdsOfToday(earlier, moved);
  return [
    ...compare(
      'claim',
      before.claims,
      after.claims,
      ({ title }) => title,
      ({ support, link }) => `${support}, link ${link}`,
      ({ says, note }) => `${says} ${note}`,
    ),
    ...compare(
      'forecast',
      before.forecasts,
      after.forecasts,
      ({ expected }) => expected,
      ({ verdict }) => verdict,
    ),
    ...compare(
      'stance',
      before.stances,
      after.stances,
      (_, id) => id,
      (stance) => stance,
    ),
    ...compare(
      'event',
      before.events,
      after.events,
      ({ title }) => title,
      ({ date }) => date,
      ({ title, summary }) => `${title} ${summary}`,
    ),
    ...compare(
      'paragraph',
      paragraphsOf(before),
      paragraphsOf(after),
      ({ title }) => title,
      ({ text }) => text,
    ),
    ...compare(
      'source',
      before.sources,
      after.sources,
      (title) => title,
      (title) => title,
    ),
  ];
}

/** Places that are new on the map, gone, or told otherwise: editions do not hold them, their snapshots do. */
export function placesSince(before: Corpus, after: Corpus): Change[] {
  return compare(
    'place',
    Object.fromEntries(before.places),
    Object.fromEntries(after.places),
    ({ name }) => name,
    ({ name }) => name,
    (place) => JSON.stringify(place),
  );
}

/** Paragraphs by full id, each with the title of its chapter. */
const paragraphsOf = ({ chapters }: Said): Record<string, { title: string; text: string }> =>
  Object.fromEntries(
    Object.entries(chapters).flatMap(([chapter, { title, paragraphs }]) =>
      Object.entries(paragraphs).map(([id, text]) => [fullId(`chapters/${chapter}`, id), { title, text }]),
    ),
  );

/** Full id of today of what was published under another. */
function idNow(moved: Corpus['moved'], id: string): string {
  const [chapter, block] = id.split('#') as [string, string?];
  // A chapter that moved takes its paragraphs with it.
  return moved.get(id) ?? (block !== undefined && moved.has(chapter) ? `${moved.get(chapter)}#${block}` : id);
}

/** Id of today of an entry of a collection that is still in it. @param group `claims`, `actors` */
export const entryNow = (moved: Corpus['moved'], group: string, id: string): string =>
  idNow(moved, `${group}/${id}`).slice(group.length + 1);

function underIdsOfToday(edition: Said, moved: Corpus['moved']): Said {
  if (moved.size === 0) return edition;
  // What still has its own id comes last, and so wins over what has been merged into it.
  const renamed = <T>(group: string, entries: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(entries)
        .map(([id, entry]) => ({ id, entry, now: entryNow(moved, group, id) }))
        .sort((a, b) => Number(a.id === a.now) - Number(b.id === b.now))
        .map(({ now, entry }) => [now, entry]),
    );
  const chapters: Said['chapters'] = Object.fromEntries(
    Object.entries(renamed('chapters', edition.chapters)).map(([id, { title }]) => [id, { title, paragraphs: {} }]),
  );
  for (const [id, { title, text }] of Object.entries(paragraphsOf(edition))) {
    const [, chapter = '', block = ''] = /^chapters\/(.+)#(.+)$/.exec(idNow(moved, id)) ?? [];
    (chapters[chapter] ??= { title, paragraphs: {} }).paragraphs[block] = text;
  }
  return {
    ...edition,
    chapters,
    claims: renamed('claims', edition.claims),
    events: renamed('events', edition.events),
    sources: renamed('sources', edition.sources),
    stances: renamed('actors', edition.stances),
  };
}

/** `p10` comes after `p2`. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** @param told the part that is shown as before and after @param rest a part that is compared and not shown */
function compare<T>(
  kind: Change['kind'],
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  titleOfIt: (entry: T, id: string) => string,
  told: (entry: T) => string,
  rest: (entry: T) => string = () => '',
): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(inOrder).flatMap((id): Change[] => {
    const [was, is] = [before[id], after[id]];
    if (is === undefined) return was === undefined ? [] : [{ kind, how: 'removed', id, title: titleOfIt(was, id) }];
    if (was === undefined) return [{ kind, how: 'added', id, title: titleOfIt(is, id) }];
    if (told(was) !== told(is))
      return [{ kind, how: 'changed', id, title: titleOfIt(is, id), before: told(was), after: told(is) }];
    return rest(was) === rest(is) ? [] : [{ kind, how: 'changed', id, title: titleOfIt(is, id) }];
  });
}

interface Told {
  edition: Edition;
  /** What has changed since on each page that says something else today, by its path. */
  pages: ReadonlyMap<string, readonly Change[]>;
  /** It under the ids of today. */
  said: Said;
}

/** Editions, newest first, each with what has changed since. */
const told = oncePerCorpus((corpus): Told[] => {
  const now = editionOf(corpus, asOf(corpus));
  return [...corpus.editions.values()]
    .sort((a, b) => compareDates(b.date, a.date))
    .map((edition) => {
      const pages = new Map<string, Change[]>();
      for (const change of changesSince(edition, now, corpus.moved)) {
        for (const page of pagesOf(change)) pages.set(page, [...(pages.get(page) ?? []), change]);
      }
      return { edition, pages, said: underIdsOfToday(edition, corpus.moved) };
    });
});

/** Pages that editions hold one by one; the others are as old as the whole. */
const HELD = { claims: 'claims', events: 'events', actors: 'stances', chapters: 'chapters' } as const;
/** The part of an edition that a path or a full address is about. */
function partOf(address: string): [group: keyof typeof HELD, id: string] | undefined {
  const [, group, id] = /(?:^|\/)(claims|events|actors|chapters)\/([^/?#]+)\/(?:[?#]|$)/.exec(address) ?? [];
  return id === undefined ? undefined : [group as keyof typeof HELD, id];
}
function holds({ said }: Told, address: string): boolean {
  const part = partOf(address);
  return part === undefined || Object.hasOwn(said[HELD[part[0]]], part[1]);
}

/**
 * Since when a page has said what it says, as far as the editions tell: the day of the oldest one that it has agreed
 * with ever since; where there is none, the day up to which the site has looked. A page that no edition holds is
 * as old as the whole.
 * @param path under the base, as `claims/border-length/`
 * @returns EDTF date
 */
export function changedOn(corpus: Corpus, path: string): string {
  const isHeld = partOf(path) !== undefined;
  const editions = told(corpus);
  const other = editions.findIndex(({ pages }) => (isHeld ? pages.has(path) : pages.size > 0));
  return editions[(other < 0 ? editions.length : other) - 1]?.edition.date ?? asOf(corpus);
}

/**
 * When the site first had a page, as far as the editions tell: the day of the oldest one that has held it ever since it
 * first appeared; where there is none, the day up to which the site has looked, which is never before the newest
 * edition.
 * @param path under the base, as `events/market-reopens/`
 * @returns EDTF date
 */
export function firstSeen(corpus: Corpus, path: string): string {
  const editions = told(corpus);
  const without = editions.findIndex((edition) => !holds(edition, path));
  const oldest = editions[(without < 0 ? editions.length : without) - 1];
  if (oldest) return oldest.edition.date;
  const [today, newest] = [asOf(corpus), editions[0]?.edition.date];
  return newest !== undefined && compareDates(today, newest) < 0 ? newest : today;
}

/**
 * Editions that hold a page, newest first; the first is the one that links to it and citations of it name.
 * @param address path, or in full
 */
export const editionsHolding = (corpus: Corpus, address: string): Edition[] =>
  told(corpus)
    .filter((edition) => holds(edition, address))
    .map(({ edition }) => edition);

/**
 * What has changed on a page, by edition, newest first; editions since which it has not are left out.
 * @param path under the base
 */
export const changesOn = (corpus: Corpus, path: string): { edition: Edition; changes: readonly Change[] }[] =>
  told(corpus).flatMap(({ edition, pages }) => {
    const changes = pages.get(path);
    return changes ? [{ edition, changes }] : [];
  });

/**
 * Editions that a frame can stay with, newest first: those whose content was kept, and that have the claim where it is
 * one. `frozenEmbedPath(edition.id, what)` is its address.
 * @param what `map`, `claim/border-length`; other frames show the present only
 */
export function editionsFor(corpus: Corpus, what: string): Edition[] {
  const [, claim] = /^claim\/([^/]+)/.exec(what) ?? [];
  if (what !== 'map' && claim === undefined) return [];
  return told(corpus)
    .filter(
      ({ edition, said }) =>
        edition.snapshot !== undefined && (claim === undefined || Object.hasOwn(said.claims, claim)),
    )
    .map(({ edition }) => edition);
}
