/** What is worked out from the whole content is worked out once, and not again for every page that wants it. */
import type { Corpus } from '../model/corpus.ts';

/** The same function, which remembers its answer for each corpus; an edit makes a new corpus. */
export function oncePerCorpus<T extends object>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus, T>();
  return (corpus) => {
    const known = made.get(corpus);
    if (known) return known;
    const fresh = make(corpus);
    made.set(corpus, fresh);
    return fresh;
  };
}
