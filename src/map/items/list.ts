/**
 * The map as rows: everything that the picture shows and more, for readers who do not see it,
 * and for everyone who counts.
 */
import { formatDate } from '../../domain/chronology/format.ts';
import type { LonLat } from '../../model/corpus.ts';
import { numberEvents } from './numbers.ts';
import type { Item, ItemId, Layer } from '../types.ts';

export const LAYER_NAME: Record<Layer, string> = {
  provinces: 'Provinces',
  water: 'Water',
  segments: 'Stretches of the border',
  km: 'Kilometres',
  towns: 'Towns',
  crossings: 'Crossings',
  bases: 'Bases',
  actors: 'Actors',
  events: 'Events',
};

export interface Row {
  id: ItemId;
  /** Of an event, by date: the numeral on its mark. */
  number?: number;
  name: string;
  kind: string;
  where: string;
  /** `37.49° N, 71.55° E`; left out for a stretch. */
  coordinates?: string;
  /** `km 798` or `km 480–650`; left out away from the border. */
  km?: string;
  /** In words. */
  date?: string;
}

export interface Group {
  layer: Layer;
  title: string;
  rows: readonly Row[];
}

/** Events first, then down through the layers; a layer without items gives no group. */
const ORDER: readonly Layer[] = ['events', 'crossings', 'segments', 'towns', 'bases', 'actors', 'km'];

export function listItems(items: readonly Item[]): Group[] {
  const numbers = numberEvents(items);
  return ORDER.flatMap((layer) => {
    const rows = items.filter((item) => item.layer === layer).map((item) => rowOf(item, numbers.get(item.id)));
    return rows.length > 0 ? [{ layer, title: LAYER_NAME[layer], rows }] : [];
  });
}

function rowOf({ id, name, kind, where, at, km, date, mark }: Item, number: number | undefined): Row {
  return {
    id,
    name,
    kind,
    where,
    ...(number === undefined ? {} : { number }),
    ...(mark === 'line' ? {} : { coordinates: formatCoordinates(at) }),
    ...(km ? { km: km[0] === km[1] ? `km ${Math.round(km[0])}` : `km ${km[0]}–${km[1]}` } : {}),
    ...(date === undefined ? {} : { date: formatDate(date) }),
  };
}

/** Hundredths of a degree, about a kilometre: no point on the map claims more. */
export const formatCoordinates = ([lon, lat]: LonLat): string =>
  `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
