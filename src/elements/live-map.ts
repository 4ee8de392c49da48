/**
 * What the map page and the embed have in common: the still picture moved under the live map, and the live map loaded over it.
 */
import type { MapOptions, MountedMap } from '../map/leaflet/mount.ts';
import type { Basemap, Item, Size, View } from '../map/types.ts';
import { covers, viewBoxFor } from '../map/window.ts';

export interface BaseData {
  items: readonly Item[];
  basemap: Basemap;
}

export const sizeOf = (box: Element): Size => ({ width: box.clientWidth, height: box.clientHeight });

/**
 * Moves the still picture to where the live map will draw.
 * @returns whether it has anything to show there
 */
export function moveStill(box: HTMLElement, view: View): boolean {
  const svg = [...box.querySelectorAll<SVGSVGElement>('svg[data-at]')].find((one) => getComputedStyle(one).display !== 'none');
  if (!svg) return false;
  const [lat, lon, zoom] = svg.dataset['at']!.split(',').map(Number) as [number, number, number];
  const drawn = { centre: [lon, lat] as const, zoom, width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
  svg.setAttribute('viewBox', viewBoxFor(drawn, view, sizeOf(box)));
  return covers(drawn, view, sizeOf(box));
}

/** Fetches code and data; the address of the finer lines is only kept. */
export async function loadLive(base: string, fine: string): Promise<BaseData & { mount(box: HTMLElement, options: Omit<MapOptions, 'items' | 'basemap' | 'loadDetail'>): MountedMap }> {
  const [{ mount }, data] = await Promise.all([import('../map/leaflet/mount.ts'), getJson<BaseData>(base)]);
  return { ...data, mount: (box, options) => mount(box, { ...options, ...data, loadDetail: () => getJson<Basemap>(fine) }) };
}

async function getJson<T>(url: string): Promise<T> {
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
