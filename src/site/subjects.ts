/** What a reader can tell of and what can be corrected, by full id: its name and its place on the site. */
import { titleOf } from '../domain/citations/index.ts';
import { CORRECTABLE, type Correctable } from '../domain/editions/index.ts';
import type { Corpus } from '../model/corpus.ts';
import { actorPath, chapterPath, claimPath, eventPath, placePath, referencePath } from '../model/paths.ts';
import { paragraphNumber } from './text.ts';
import { need } from '../model/need.ts';

const PATHS: Record<Correctable, (id: string) => string> = {
  chapters: chapterPath,
  claims: claimPath,
  events: eventPath,
  places: placePath,
  actors: actorPath,
  sources: referencePath,
};

/** @param id as `claims/border-length` or `chapters/turn#p4`; that there is such a thing has been checked */
export function subjectAt(corpus: Corpus, id: string): { name: string; path: string } {
  const [, kind = '', entry = '', block] = /^(\w+)\/([^#]+)(?:#(.+))?$/.exec(id) ?? [];
  const path = PATHS[kind as Correctable](entry);
  if (kind === 'chapters') {
    const chapter = need(corpus.chapters, entry, 'chapter');
    return block === undefined
      ? { name: chapter.title, path }
      : { name: `${chapter.title}, ${paragraphNumber(chapter, block)}`, path: `${path}#${block}` };
  }
  const names: Record<Exclude<Correctable, 'chapters'>, () => string> = {
    claims: () => need(corpus.claims, entry, 'claim').title,
    events: () => need(corpus.events, entry, 'event').title,
    places: () => need(corpus.places, entry, 'place').name,
    actors: () => need(corpus.actors, entry, 'actor').name,
    sources: () => titleOf(need(corpus.sources, entry, 'source')),
  };
  return { name: names[kind as keyof typeof names](), path };
}

/** Full ids of everything that a reader can tell of. */
export const subjectIds = (corpus: Corpus): string[] =>
  CORRECTABLE.flatMap((kind) => [...corpus[kind].keys()].map((id) => `${kind}/${id}`));
