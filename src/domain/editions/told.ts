/** Changes in words, and the pages that they are on. */
import type { Edition } from '../../model/corpus.ts';
import {
  actorPath,
  claimPath,
  editionPath,
  eventPath,
  paragraphPath,
  placePath,
  referencePath,
} from '../../model/paths.ts';
import type { Change } from './index.ts';

/**
 * A row for each kind: what it is called, the page where it stands,
 * and the pages that say something else when it changes.
 */
const KINDS: Record<
  Change['kind'],
  { word: string; path(id: string): string | undefined; pages(id: string): readonly string[] }
> = {
  claim: { word: 'claim', path: claimPath, pages: (id) => [claimPath(id), 'claims/'] },
  forecast: { word: 'expectation', path: () => undefined, pages: () => ['method/'] },
  stance: { word: 'stance', path: actorPath, pages: (id) => [actorPath(id), 'actors/'] },
  event: { word: 'event', path: eventPath, pages: (id) => [eventPath(id), 'events/', 'map/'] },
  paragraph: {
    word: 'paragraph',
    path: (id) => paragraphPath(...chapterAndBlock(id)),
    pages: (id) => [`${id.split('#')[0]}/`],
  },
  place: { word: 'place', path: placePath, pages: () => [] },
  source: { word: 'source', path: referencePath, pages: () => ['references/'] },
};

/** `chapters/turn#p4` → `turn`, `p4` */
export function chapterAndBlock(id: string): [chapter: string, block: string] {
  const [, chapter = '', block = ''] = /^chapters\/(.+)#(.+)$/.exec(id) ?? [];
  return [chapter, block];
}

/**
 * Where the thing stands today, under the base; what is gone stands nowhere, and a forecast has no place of its own.
 */
export const pathOfChange = ({ kind, how, id }: Change): string | undefined =>
  how === 'removed' ? undefined : KINDS[kind].path(id);

/**
 * Where the page of an edition has what the thing was then, under the base;
 * only what it has under the id of today is found.
 */
export function pathInEdition(edition: Edition, { kind, id }: Change): string {
  const [chapter, block] = chapterAndBlock(id);
  const anchor = {
    claim: id in edition.claims && `claim-${id}`,
    event: id in edition.events && `event-${id}`,
    source: id in edition.sources && `source-${id}`,
    paragraph: block in (edition.chapters[chapter]?.paragraphs ?? {}) && `${chapter}-${block}`,
    forecast: 'forecasts',
    stance: false,
    place: false,
  }[kind];
  return `${editionPath(edition.id)}${anchor ? `#${anchor}` : ''}`;
}

/** Paths under the base of the pages that a change is on. */
export const pagesOf = ({ kind, id }: Change): readonly string[] => KINDS[kind].pages(id);

/** @returns `3 events added, 1 verdict changed`; empty where there is none */
export function tellChanges(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { kind, how, before } of changes) {
    // Of a claim it is told whether the judgement is another, or the words.
    const word = kind === 'claim' && before !== undefined ? 'verdict' : KINDS[kind].word;
    const key = `${word} ${how}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => `${n} ${n === 1 ? key : key.replace(' ', 's ')}`).join(', ');
}
