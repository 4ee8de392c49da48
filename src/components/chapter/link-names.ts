/** Puts links round names in a paragraph's HTML, outside of links and buttons that are there already. */
import { namedParts, type NamedKind } from '../../domain/citations/index.ts';
import { anyName } from '../../domain/wording/index.ts';
import type { Chapter, Corpus } from '../../model/corpus.ts';
import { actorPath, href, placePath, termPath } from '../../site/href.ts';

const PATH: Record<NamedKind, (id: string) => string> = { actor: actorPath, place: placePath, term: termPath };

export function linkNames(html: string, corpus: Corpus, chapter: Chapter, paragraph: string): string {
  let linked = html;
  for (const { name, named } of namedParts(corpus, chapter, paragraph)) {
    linked = wrapFirst(linked, name, `<a href="${href(PATH[named.kind](named.id))}">`, '</a>');
  }
  return linked;
}

/** Wraps the first place where words stand alone in the text between tags, and not inside `<a>` or `<button>`. */
function wrapFirst(html: string, words: string, before: string, after: string): string {
  const alone = anyName([words]);
  let inside = 0;
  let isDone = false;
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    if (part.startsWith('<')) {
      if (/^<(?:a|button)[\s>]/.test(part)) inside += 1;
      if (/^<\/(?:a|button)>/.test(part)) inside -= 1;
      return part;
    }
    if (isDone || inside > 0) return part;
    return part.replace(alone, (found) => {
      isDone = true;
      return before + found + after;
    });
  });
}
