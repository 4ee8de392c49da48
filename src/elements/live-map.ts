/**
 * What the map page and the embed have in common: the still picture moved under the live map, and the live map loaded over it.
 */
import type { MeasuredLine } from '../domain/geography/line.ts';
import { borderOf } from '../map/border-line.ts';
import type { MapOptions, MountedMap } from '../map/leaflet/mount.ts';
import type { Basemap, Item, ItemId, Size, View } from '../map/types.ts';
import { covers, viewBoxFor } from '../map/window.ts';

/** What `data/map/base.json` leaves out of an item. */
type Words = Pick<Item, 'name' | 'kind' | 'where' | 'event' | 'claims'>;
export type WordsOf = (id: ItemId) => Words;

export interface LiveMap {
  items: readonly Item[];
  border: MeasuredLine;
  mount(box: HTMLElement, options: Omit<MapOptions, 'items' | 'basemap' | 'loadDetail'>): MountedMap;
}

export const sizeOf = (box: Element): Size => ({ width: box.clientWidth, height: box.clientHeight });

/**
 * Moves the still picture to where the live map draws in a stage.
 * @returns whether it has anything to show there
 */
export function moveStill(box: HTMLElement, view: View, stage: HTMLElement): boolean {
  const svg = [...box.querySelectorAll<SVGSVGElement>('svg[data-at]')].find((one) => getComputedStyle(one).display !== 'none');
  if (!svg) return false;
  const [lat, lon, zoom] = svg.dataset['at']!.split(',').map(Number) as [number, number, number];
  const drawn = { centre: [lon, lat] as const, zoom, width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
  svg.setAttribute('viewBox', viewBoxFor(drawn, view, sizeOf(stage)));
  return covers(drawn, view, sizeOf(stage));
}

/** Fetches code and data; the address of the finer lines is only kept. */
export async function loadLive(urls: { base: string; fine: string; words: string } | { base: string; fine: string; wordsOf: WordsOf }): Promise<LiveMap> {
  const [{ mount }, { items: bare, basemap }, wordsOf] = await Promise.all([
    import('../map/leaflet/mount.ts'),
    getJson<{ items: readonly Omit<Item, keyof Words>[]; basemap: Basemap }>(urls.base),
    'words' in urls ? getJson<Record<ItemId, Words>>(urls.words).then((words): WordsOf => (id) => words[id]!) : urls.wordsOf,
  ]);
  const items = bare.map((item): Item => ({ ...item, ...wordsOf(item.id) }));
  return { items, border: borderOf(basemap), mount: (box, options) => mount(box, { ...options, items, basemap, loadDetail: () => getJson<Basemap>(urls.fine) }) };
}

/** @throws where it does not come */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}

/** What could not be read of an address, told quietly. */
export function noticeFor(ignored: readonly string[]): string {
  if (ignored.length === 0) return '';
  const some = ignored.slice(0, 3).join(', ');
  return `Part of this address could not be read and was left out: ${some}${ignored.length > 3 ? ` and ${ignored.length - 3} more` : ''}.`;
}
