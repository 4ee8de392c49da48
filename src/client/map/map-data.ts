/**
 * The items and the ground of the map, fetched: the numbers from one file,
 * the words from another or from the page itself.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { borderOf } from '../../map/land/border-line.ts';
import type { Basemap, Item, ItemId } from '../../map/types.ts';
import { given } from '../../model/need.ts';

/** What `data/map/base.json` leaves out of an item. */
type Words = Pick<Item, 'name' | 'kind' | 'where' | 'event' | 'claims'>;
export type WordsOf = (id: ItemId) => Words;

export interface MapData {
  items: readonly Item[];
  basemap: Basemap;
  border: MeasuredLine;
}

/** @throws where a file does not come */
export async function loadMapData({ base, words }: { base: string; words: string | WordsOf }): Promise<MapData> {
  const [{ items, basemap }, wordsOf] = await Promise.all([
    getJson<{ items: readonly Omit<Item, keyof Words>[]; basemap: Basemap }>(base),
    typeof words === 'string' ? wordsFrom(words) : words,
  ]);
  return { items: items.map((item): Item => ({ ...item, ...wordsOf(item.id) })), basemap, border: borderOf(basemap) };
}

async function wordsFrom(url: string): Promise<WordsOf> {
  const all = await getJson<Record<ItemId, Words>>(url);
  return (id) => given(all[id], `words of ${id}`);
}

/** @throws where it does not come */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
