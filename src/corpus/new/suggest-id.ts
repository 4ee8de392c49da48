/** Ids for new entries, as their neighbours have them: `asiaplus-border-market-2026`, `kabul-falls`, `lower-panj`. */
import type { Entry } from '../read.ts';
import { valueAt } from '../walk.ts';

/** What an id is made of, in its order. */
export interface IdParts {
  head?: string;
  /** The words of a title: as many as it takes to tell the entry from the others. */
  topic?: readonly string[];
  tail?: string;
}

/** Words of a topic in an id, where so few tell it from the others. */
const FEW = 3;
/** Words that tell nothing of what a title is about. */
const SMALL_WORDS = new Set(
  (
    'a an and are as at be by for from had has have how in into is it its new of on or over say says that the their ' +
    'there this to under was were what when where which who will with'
  ).split(' '),
);

/** The first id that nobody has; empty where there is no word to make one of. */
export function suggestId({ head = '', topic = [], tail = '' }: IdParts, isTaken: (id: string) => boolean): string {
  const joined = (words: readonly string[]) => [head, ...words, tail].filter(Boolean).join('-');
  const enough = Math.min(FEW, topic.length);
  const fewer = topic.slice(enough).map((_, i) => joined(topic.slice(0, enough + i + 1)));
  const first = joined(topic.slice(0, enough));
  if (first === '') return '';
  return [first, ...fewer].find((id) => !isTaken(id)) ?? numbered(first, isTaken);
}

function numbered(id: string, isTaken: (id: string) => boolean): string {
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/**
 * Lower-case words in ASCII, without accents; letters of other scripts are left out.
 * @example wordsOf('Rahmon’s Fähre') // => ['rahmon', 'fahre']
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '')
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** What the first of the texts is about that has a word in ASCII. */
export function topicOf(...texts: readonly (string | undefined)[]): string[] {
  const topics = texts.map((text = '') =>
    wordsOf(text).filter((word) => !SMALL_WORDS.has(word) && !/^\d+$/.test(word)),
  );
  return topics.find(({ length }) => length > 0) ?? [];
}

/** The words of the last part of an address: `…/20210915/border-market-reopens.html`. */
export function topicOfAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  return (new URL(address).pathname.split('/').findLast(Boolean) ?? '').replace(/\.\w+$/, '');
}

/**
 * How ids of sources begin that have this publisher: as those on record do, mostly, and else its name in one word.
 * @example headOfPublisher('Asia-Plus', []) // => 'asiaplus'
 */
export function headOfPublisher(publisher: string, sources: readonly Entry[]): string {
  // What stands behind a stroke or in brackets is whose report it carries.
  const words = wordsOf(publisher.replace(/ \/ .*$|\(.*$/, '')).filter((word) => word !== 'the');
  const whole = [words.join(''), words.join('-')];
  const heads = sources
    .filter(({ data }) => valueAt(data, ['publisher']) === publisher)
    .map(({ id }) => whole.find((name) => id.startsWith(`${name}-`)) ?? id.split('-')[0] ?? '');
  return mostCommon(heads) ?? whole[0] ?? '';
}

function mostCommon(words: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}
