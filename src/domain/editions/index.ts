/** Editions: what the site said on a day, and what has changed since. */
import { compareDates } from '../chronology/index.ts';
import { asOf, titleOf } from '../citations/index.ts';
import { oncePerCorpus } from '../once.ts';
import type { Corpus, Edition } from '../../model/corpus.ts';

export { CORRECTABLE, correctionsOf, type Correctable } from './corrections.ts';

/** The corpus of today as an edition of a day (EDTF). */
export function editionOf(corpus: Corpus, date: string): Omit<Edition, 'id'> {
  const record = <T, V>(entries: ReadonlyMap<string, T>, of: (entry: T) => V): Record<string, V> => Object.fromEntries([...entries].map(([id, entry]) => [id, of(entry)]));
  return {
    date,
    claims: record(corpus.claims, ({ title, says, support, link, note }) => ({ title, says, support, link, note })),
    events: record(corpus.events, ({ title, date: when, summary }) => ({ title, date: when, summary })),
    sources: record(corpus.sources, titleOf),
    forecasts: record(corpus.forecasts, ({ expected, verdict }) => ({ expected, verdict })),
    stances: record(corpus.actors, ({ stanceNow }) => stanceNow),
    chapters: record(corpus.chapters, ({ title, blocks }) => ({ title, paragraphs: Object.fromEntries(blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, block.text]] : []))) })),
  };
}

/** One thing that is not as it was. */
export interface Change {
  kind: 'claim' | 'event' | 'source' | 'forecast' | 'stance' | 'paragraph';
  /** `added` is new since, `removed` is no more, and `changed` reads otherwise. */
  how: 'added' | 'removed' | 'changed';
  /** Id of the thing, as `chapters/since#p4` for a paragraph. */
  id: string;
  title: string;
  /** What it was and is, where that is a word or a sentence. */
  before?: string;
  after?: string;
}

/** What has changed from an edition to another, or to today: claims first, then forecasts, stances, events, paragraphs, sources. */
export function changesSince(before: Omit<Edition, 'id'>, after: Omit<Edition, 'id'>): Change[] {
  return [
    ...compare('claim', before.claims, after.claims, ({ title }) => title, ({ support, link }) => `${support}, link ${link}`, ({ says, note }) => `${says} ${note}`),
    ...compare('forecast', before.forecasts, after.forecasts, ({ expected }) => expected, ({ verdict }) => verdict),
    ...compare('stance', before.stances, after.stances, (_, id) => id, (stance) => stance),
    ...compare('event', before.events, after.events, ({ title }) => title, ({ date }) => date, ({ title, summary }) => `${title} ${summary}`),
    ...[...new Set([...Object.keys(before.chapters), ...Object.keys(after.chapters)])].flatMap((chapter) =>
      compare('paragraph', before.chapters[chapter]?.paragraphs ?? {}, after.chapters[chapter]?.paragraphs ?? {}, () => (after.chapters[chapter] ?? before.chapters[chapter])!.title, (text) => text)
        .map((change) => ({ ...change, id: `chapters/${chapter}#${change.id}` }))),
    ...compare('source', before.sources, after.sources, (title) => title, (title) => title),
  ];
}

/** @param told the part that is shown as before and after @param rest a part that is compared and not shown */
function compare<T>(kind: Change['kind'], before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>, titleOfIt: (entry: T, id: string) => string, told: (entry: T) => string, rest: (entry: T) => string = () => ''): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((id): Change[] => {
    const [was, is] = [before[id], after[id]];
    if (was === undefined) return [{ kind, how: 'added', id, title: titleOfIt(is!, id) }];
    if (is === undefined) return [{ kind, how: 'removed', id, title: titleOfIt(was, id) }];
    if (told(was) !== told(is)) return [{ kind, how: 'changed', id, title: titleOfIt(is, id), before: told(was), after: told(is) }];
    return rest(was) === rest(is) ? [] : [{ kind, how: 'changed', id, title: titleOfIt(is, id) }];
  });
}

/** Path under the base of the page that a change is on; changes of sources and forecasts are on several. */
const pageOf = ({ kind, id }: Change): string =>
  kind === 'paragraph' ? `${id.split('#')[0]}/` : `${{ claim: 'claims', event: 'events', stance: 'actors', source: 'references', forecast: 'method' }[kind]}/${id}/`;

/** Editions, newest first, each with the pages that say something else today. */
const differing = oncePerCorpus((corpus) => {
  const now = editionOf(corpus, asOf(corpus));
  return [...corpus.editions.values()].sort((a, b) => compareDates(b.date, a.date)).map((edition) => ({ date: edition.date, pages: new Set(changesSince(edition, now).map(pageOf)) }));
});

/**
 * Since when a page has said what it says, as far as the editions tell: the day of the oldest one that it has agreed with ever
 * since; where there is none, the day up to which the site has looked. A page that no edition holds is as old as the whole.
 * @param path under the base, as `claims/border-length/`
 * @returns EDTF date
 */
export function changedOn(corpus: Corpus, path: string): string {
  const isHeld = /^(?:claims|events|actors|chapters)\/[^/]+\/$/.test(path);
  const editions = differing(corpus);
  const other = editions.findIndex(({ pages }) => (isHeld ? pages.has(path) : pages.size > 0));
  return editions[(other < 0 ? editions.length : other) - 1]?.date ?? asOf(corpus);
}

/**
 * The first day on which a page is known to have stood on the site: that of the oldest edition that holds what it is of; where none
 * holds it, the day up to which the site has looked. A page that no edition holds is as old as the whole.
 * @param path under the base, as `claims/border-length/`
 * @returns EDTF date
 */
export function firstSeen(corpus: Corpus, path: string): string {
  const [, kind = '', id = ''] = /^(claims|events|actors|chapters)\/([^/]+)\/$/.exec(path) ?? [];
  const holds = ({ claims, events, stances: actors, chapters }: Edition) => {
    const held = { claims, events, actors, chapters }[kind];
    return held === undefined || id in held;
  };
  const dates = [...corpus.editions.values()].filter(holds).map(({ date }) => date).sort(compareDates);
  return dates[0] ?? asOf(corpus);
}
