/**
 * Checked entries → the frozen Corpus. Judges nothing: by now the content has passed the check, or is being drafted.
 */
import type { Block, Corpus, Lengths } from '../model/corpus.ts';
import type { Ids } from '../model/ids.ts';
import { COLLECTION_ROWS, COLLECTIONS, type CollectionName } from '../model/schemas.ts';
import type { Data } from './content.ts';

export interface Item<C extends CollectionName> {
  id: string;
  data: Data<C>;
}
/** Where `content/geo/lengths.yaml` is missing. */
export const NO_LENGTHS: Lengths = { datasets: [], rulers: [] };

/** The entries of each collection; those of chapters with their blocks. */
export type Entries = { [C in Exclude<CollectionName, 'chapters'>]: readonly Item<C>[] } & {
  chapters: readonly { id: string; data: Data<'chapters'> & { blocks: readonly Block[] } }[];
};
export type Parts = Entries & Omit<Corpus, CollectionName | 'moved'> & { ids: Ids };

/** Puts the parts together. What comes out cannot be changed. */
export function assembleCorpus({ ids, ...parts }: Parts): Corpus {
  const collections = Object.fromEntries(COLLECTIONS.map((name) => [name, inOrder(name, parts[name])]));
  return deepFreeze<Corpus>({
    ...parts,
    // The rows and the types are of one table, but a loop over it knows no single row.
    ...(collections as unknown as Pick<Corpus, CollectionName>),
    moved: new Map(Object.entries(ids.moved)),
  });
}

function inOrder(name: CollectionName, items: readonly { id: string; data: object }[]): Map<string, { id: string }> {
  const sort = COLLECTION_ROWS[name].sort as (a: { id: string }, b: { id: string }) => number;
  return new Map(
    items
      .map(({ id, data }) => ({ ...data, id }))
      .sort(sort)
      .map((entry) => [entry.id, entry]),
  );
}

/**
 * Freezes plain data to its last leaf; Maps lose their writing methods, as `Object.freeze` does not reach inside them.
 */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) deepFreeze(item);
    for (const method of ['set', 'delete', 'clear']) Object.defineProperty(value, method, { value: refuse });
  } else {
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('The corpus cannot be changed.');
}
