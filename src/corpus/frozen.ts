/**
 * The corpus of an edition, for the pages that are drawn as they were:
 * through `middleware.ts`, and for their lists of paths.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { oncePerCorpus } from '../domain/once.ts';
import type { Corpus } from '../model/corpus.ts';
import { loadCorpus } from './load.ts';
import { frozenCorpus, readSnapshot, snapshotFile } from './snapshot.ts';

/** What has been read, by edition; an edit makes it be read afresh. */
const frozen = oncePerCorpus(() => new Map<string, Corpus>());

/**
 * Puts it together once. A file that cannot be read stops a build in the content check, long before.
 * @returns nothing where there is no such edition, or its content was not kept
 */
export async function loadFrozen(id: string): Promise<Corpus | undefined> {
  const today = await loadCorpus();
  const edition = today.editions.get(id);
  if (edition?.snapshot === undefined) return undefined;
  const known = frozen(today).get(id);
  if (known) return known;
  const read = readSnapshot(id, readFileSync(resolve(snapshotFile(id))), edition.snapshot);
  if ('problems' in read) throw new Error(`${snapshotFile(id)} cannot be read: npm run check:content says more`);
  const corpus = frozenCorpus(today, edition, read.snapshot);
  frozen(today).set(id, corpus);
  return corpus;
}

/** One path for each edition whose content was kept. */
export async function frozenPaths(): Promise<{ params: { edition: string } }[]> {
  return [...(await loadCorpus()).editions.values()]
    .filter(({ snapshot }) => snapshot !== undefined)
    .map(({ id }) => ({ params: { edition: id } }));
}
