/**
 * What is told of a thing that is chosen, each in a file of its own and fetched once:
 * for the panel, the list and paper alike.
 */
import type { ToldWhole } from '../../pictures/sheet/sheet-told.ts';
import type { ItemId } from '../../map/types.ts';
import { getJson } from './map-data.ts';

export class ToldFiles {
  readonly #base: string;
  #files = new Map<string, Promise<unknown>>();
  #known = new Map<string, unknown>();

  /** @param base address of the items and the ground: these files lie beside it */
  constructor(base: string) {
    this.#base = base;
  }

  /** @throws where it does not come; it can be asked for again */
  of(id: ItemId): Promise<ToldWhole> {
    return this.#get(`told/${id}.json`);
  }

  /** Publishers by id, of what may share a mark. @throws where they do not come */
  publishers(): Promise<Record<ItemId, string>> {
    return this.#get('publishers.json');
  }

  /** What has come by now. */
  known(id: ItemId): ToldWhole | undefined {
    return this.#known.get(`told/${id}.json`) as ToldWhole | undefined;
  }

  publisherOf(id: ItemId): string | undefined {
    return (this.#known.get('publishers.json') as Record<ItemId, string> | undefined)?.[id];
  }

  #get<T>(path: string): Promise<T> {
    const asked =
      this.#files.get(path) ??
      getJson<unknown>(new URL(path, new URL(this.#base, location.href)).href).then((file) => {
        this.#known.set(path, file);
        return file;
      });
    this.#files.set(path, asked);
    asked.catch(() => this.#files.delete(path));
    return asked as Promise<T>;
  }
}
