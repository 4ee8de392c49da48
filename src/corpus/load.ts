/** The Corpus for pages and, through `middleware.ts`, for components. */
import type { Corpus } from '../model/corpus.ts';

/**
 * Astro runs the integrations of a project and its pages in one process, but each from modules of its own: what the
 * one has read reaches the other by the global object alone.
 */
const GIVER = Symbol.for('rhetoric-or-threat: giver of the corpus');
const shared = globalThis as { [GIVER]?: () => Corpus | undefined };

/** Called once, by the content check, which has read everything by then: pages read nothing again. */
export function giveCorpus(giver: () => Corpus | undefined): void {
  shared[GIVER] = giver;
}

/** The checked content: the same in a whole build, and in development until a file changes. */
export async function loadCorpus(): Promise<Corpus> {
  const corpus = shared[GIVER]?.();
  if (corpus === undefined)
    throw new Error('content/brief.yaml is missing or does not fit its schema: npm run check:content says more');
  return corpus;
}
