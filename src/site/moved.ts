/** Pages that had another address once: what stands there now leads on. */
import { actorPath, chapterPath, claimPath, eventPath, placePath, viewPath } from '../model/paths.ts';
import type { Corpus } from '../model/corpus.ts';

const PATHS = new Map<string, (id: string) => string>([
  ['chapters', chapterPath], ['claims', claimPath], ['events', eventPath], ['places', placePath], ['actors', actorPath], ['views', viewPath],
]);

/** From the old path to the new one, for what has a page of its own; parts of pages keep their old ids beside the new. */
export function movedPages({ moved }: Pick<Corpus, 'moved'>): { from: string; to: string }[] {
  return [...moved].flatMap(([from, to]) => {
    const [[kind = '', before = ''], [, after = '']] = [from.split('/'), to.split('/')];
    const path = PATHS.get(kind);
    return path && !from.includes('#') ? [{ from: path(before), to: path(after) }] : [];
  });
}
