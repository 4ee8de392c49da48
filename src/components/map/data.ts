/** What every map of the site is drawn from, made once a build. */
import { measureLine, type MeasuredLine } from '../../domain/geography/index.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import { buildBasemap, type Region } from '../../map/land/basemap.ts';
import { itemsFrom } from '../../map/items/items.ts';
import type { Basemap, Item } from '../../map/types.ts';

/** Finest zooms of the two levels of detail: pictures and the first view, and close views. */
export const COARSE_ZOOM = 7;
export const FINE_ZOOM = 10;

export interface MapData {
  items: readonly Item[];
  border: MeasuredLine;
  /** Countries, provinces and waters as they stand in the content. */
  region: Region;
  /** Lines of pictures, good for a zoom, cut when first asked for. */
  basemap(zoom: number): Basemap;
  /** Lines of the live map. */
  liveBasemap(zoom: number): Basemap;
}

const files: Record<string, string> = import.meta.glob('/content/geo/region.topojson', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const mapData = oncePerCorpus((corpus): MapData => {
  const region = JSON.parse(Object.values(files)[0]!) as Region;
  const levels = new Map<number, Basemap>();
  return {
    items: itemsFrom(corpus),
    border: measureLine(corpus.border),
    region,
    basemap(zoom) {
      const level = levels.get(zoom) ?? buildBasemap(region, corpus.border, zoom);
      levels.set(zoom, level);
      return level;
    },
    liveBasemap: (zoom) => buildBasemap(region, corpus.border, zoom, true),
  };
});
