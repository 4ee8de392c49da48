/**
 * What the map page and the embed have in common: the still picture moved under the live map,
 * and the live map loaded over it.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { borderOf } from '../../map/land/border-line.ts';
import type { MapOptions, MountedMap } from '../../map/leaflet/mount.ts';
import type { Basemap, Item, Size, View } from '../../map/types.ts';
import { covers, viewBoxFor } from '../../map/view/extent.ts';
import { getJson, loadMapData, type WordsOf } from './map-data.ts';
import { dataOf } from '../../dom/find.ts';

export interface LiveMap {
  items: readonly Item[];
  border: MeasuredLine;
  /** The finest lines that there are by now. */
  ground(): { basemap: Basemap; border: MeasuredLine };
  mount(box: HTMLElement, options: Omit<MapOptions, 'items' | 'basemap' | 'loadDetail'>): MountedMap;
}

export const sizeOf = (box: Element): Size => ({ width: box.clientWidth, height: box.clientHeight });

/**
 * Moves the still picture to where the live map draws in a stage.
 * @returns whether it has anything to show there
 */
export function moveStill(box: HTMLElement, view: View, stage: HTMLElement): boolean {
  const svg = [...box.querySelectorAll<SVGSVGElement>('svg[data-at]')].find(
    (one) => getComputedStyle(one).display !== 'none',
  );
  if (!svg) return false;
  const [lat, lon, zoom] = dataOf(svg, 'at').split(',').map(Number) as [number, number, number];
  const drawn = {
    centre: [lon, lat] as const,
    zoom,
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
  };
  svg.setAttribute('viewBox', viewBoxFor(drawn, view, sizeOf(stage)));
  return covers(drawn, view, sizeOf(stage));
}

/**
 * Paper, where there is nothing better for it, gets the still picture as it was drawn, with both ends of the border.
 */
export function wholeStill(box: HTMLElement): void {
  for (const svg of box.querySelectorAll('svg[data-at]')) {
    const [width, height] = ['width', 'height'].map((side) => Number(svg.getAttribute(side))) as [number, number];
    svg.setAttribute('viewBox', `${-width / 2} ${-height / 2} ${width} ${height}`);
  }
}

/** Fetches code and data; the address of the finer lines is only kept. */
export async function loadLive({
  fine,
  ...urls
}: {
  base: string;
  fine: string;
  words: string | WordsOf;
}): Promise<LiveMap> {
  const [{ mount }, { items, basemap, border }] = await Promise.all([
    import('../../map/leaflet/mount.ts'),
    loadMapData(urls),
  ]);
  let ground = { basemap, border };
  const loadDetail = async () => {
    const finer = await getJson<Basemap>(fine);
    ground = { basemap: finer, border: borderOf(finer) };
    return finer;
  };
  return {
    items,
    border,
    ground: () => ground,
    mount: (box, options) => mount(box, { ...options, items, basemap, loadDetail }),
  };
}

/** What could not be read of an address, told quietly. */
export function noticeFor(ignored: readonly string[]): string {
  if (ignored.length === 0) return '';
  const some = ignored.slice(0, 3).join(', ');
  const more = ignored.length > 3 ? ` and ${ignored.length - 3} more` : '';
  return `Part of this address could not be read and was left out: ${some}${more}.`;
}
