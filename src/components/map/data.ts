/** What every map of the site is drawn from, made once a build. */
import { measureLine, type MeasuredLine } from '../../domain/geography/index.ts';
import { buildBasemap, type Region } from '../../map/basemap.ts';
import { itemsFrom } from '../../map/items.ts';
import type { Basemap, Item } from '../../map/types.ts';
import type { Corpus } from '../../model/corpus.ts';

/** Finest zooms of the two levels of detail: pictures and the first view, and close views. */
export const COARSE_ZOOM = 7;
export const FINE_ZOOM = 10;

export interface MapData {
  items: readonly Item[];
  border: MeasuredLine;
  /** Lines of pictures, good for a zoom, cut when first asked for. */
  basemap(zoom: number): Basemap;
  /** Lines of the live map. */
  liveBasemap(zoom: number): Basemap;
}

const files: Record<string, string> = import.meta.glob('/content/geo/region.topojson', { query: '?raw', import: 'default', eager: true });
const made = new WeakMap<Corpus, MapData>();

export function mapData(corpus: Corpus): MapData {
  const known = made.get(corpus);
  if (known) return known;
  const region = JSON.parse(Object.values(files)[0]!) as Region;
  const levels = new Map<number, Basemap>();
  const data: MapData = {
    items: itemsFrom(corpus),
    border: measureLine(corpus.border),
    basemap(zoom) {
      const level = levels.get(zoom) ?? buildBasemap(region, corpus.border, zoom);
      levels.set(zoom, level);
      return level;
    },
    liveBasemap: (zoom) => buildBasemap(region, corpus.border, zoom, true),
  };
  made.set(corpus, data);
  return data;
}
