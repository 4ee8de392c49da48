/** Folder → Corpus and problems, without Astro: for tests and the command line. */
import type { Corpus } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { assembleCorpus } from './assemble.ts';
import { checkContent } from './check.ts';
import type { Content, Setting } from './content.ts';
import { readContent } from './read.ts';

export interface CorpusReading {
  /** Made of what fits its schema, so with problems it may have gaps; `undefined` without a brief. */
  corpus: Corpus | undefined;
  problems: Problem[];
}

/**
 * Reads and checks `content/` in the project folder `root`, whose address ends in a slash,
 * for a setting as in `checkContent`.
 */
export function readCorpusFrom(root: URL, setting?: Partial<Setting>): CorpusReading {
  const { content, problems } = checkContent(readContent(root), setting);
  return { corpus: corpusOf(content), problems };
}

function corpusOf({ fitting, brief, publisher, border, lengths, ids, links }: Content): Corpus | undefined {
  if (brief === undefined) return undefined;
  const items = <T>(all: readonly { entry: { id: string; source: string }; data: T }[]) =>
    all.map(({ entry, data }) => ({ id: entry.id, data, body: entry.source }));
  return assembleCorpus({
    statements: items(fitting.statements),
    claims: items(fitting.claims),
    sources: items(fitting.sources),
    places: items(fitting.places),
    segments: items(fitting.segments),
    events: items(fitting.events),
    actors: items(fitting.actors),
    counts: items(fitting.counts),
    forecasts: items(fitting.forecasts),
    glossary: items(fitting.glossary),
    views: items(fitting.views),
    editions: items(fitting.editions),
    corrections: items(fitting.corrections),
    chapters: items(fitting.chapters),
    brief,
    publisher,
    border,
    lengths,
    ids,
    links,
  });
}
