/**
 * What a reader looks at ↔ the query of an address:
 * `?at=37.3,71.3,7&layers=towns,events&sel=event/darvaz-parade&until=2021-10`,
 * `&kind=violence&phase=crisis&actor=russia` (which events), `&measure=229-480` (km). What equals the default is left
 * out. Decoding never throws: it takes what it can read and names the rest.
 */
import { isDate } from '../../domain/chronology/edtf.ts';
import { EVENT_KINDS, PHASES } from '../../model/words.ts';
import type { LonLat } from '../../model/corpus.ts';
import { FRAME } from '../../model/frame.ts';
import { LAYERS, type ItemId, type Layer, type View } from '../types.ts';

/** Where the centre of a view may lie, and how close it may come. */
export { FRAME };
export const ZOOMS = { min: 5, max: 12 } as const;

/** The whole border on a picture of about 830 pixels. */
export const DEFAULT_VIEW: View = {
  centre: [71.3, 37.4],
  zoom: 7,
  layers: new Set<Layer>(['provinces', 'water', 'km', 'towns', 'crossings', 'events']),
};

/** Rewrites an old query in place. Links shared long ago must still open: never delete one. */
export type Migration = (query: URLSearchParams) => void;
const MIGRATIONS: readonly Migration[] = [
  // Nothing yet. If `until` became `to`: (query) => rename(query, 'until', 'to')
];

const LONGEST_QUERY = 2000;
const LONGEST_QUOTE = 40;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Rounds a view to what an address keeps: quarter zooms, and a centre to about a pixel; brings it into the frame. */
export function roundView(view: View): View {
  const zoom = clamp(Math.round(view.zoom * 4) / 4, ZOOMS.min, ZOOMS.max);
  const unit = 10 ** (zoom < 8 ? 2 : zoom < 11 ? 3 : 4);
  const round = (value: number, low: number, high: number) => Math.round(clamp(value, low, high) * unit) / unit;
  const centre: LonLat = [
    round(view.centre[0], FRAME.west, FRAME.east),
    round(view.centre[1], FRAME.south, FRAME.north),
  ];
  return { ...view, zoom, centre };
}

/** Query string without `?`; empty for the default view. */
export function encodeView(view: View): string {
  const {
    centre: [lon, lat],
    zoom,
    layers,
    selected,
    until,
    kind,
    phase,
    actor,
    measure,
  } = roundView(view);
  const parts: string[] = [];
  const at = `${lat},${lon},${zoom}`;
  const { centre, zoom: usual } = DEFAULT_VIEW;
  if (at !== `${centre[1]},${centre[0]},${usual}`) parts.push(`at=${at}`);
  if (layers.size !== DEFAULT_VIEW.layers.size || [...layers].some((layer) => !DEFAULT_VIEW.layers.has(layer))) {
    parts.push(`layers=${LAYERS.filter((layer) => layers.has(layer)).join(',') || 'none'}`);
  }
  // Ids and dates hold letters, digits, `-` and `/`, which a query may carry as they are.
  if (selected !== undefined) parts.push(`sel=${selected}`);
  for (const [key, value] of Object.entries({ until, kind, phase, actor }))
    if (value !== undefined) parts.push(`${key}=${value}`);
  if (measure !== undefined) parts.push(`measure=${measure.join('-')}`);
  return parts.join('&');
}

/** Farther from the west than any line of this border is long, km. */
const LONGEST_KM = 1500;
const READ_IN_ORDER = ['at', 'layers', 'sel', 'until', 'kind', 'phase', 'actor', 'measure'] as const;

export interface DecodedView {
  view: View;
  /** What could not be read, to be told to the reader: `layers=moats`, `at=north`. */
  ignored: string[];
}

/**
 * The view of a query string, with or without `?`.
 * @param ids tells which items there are; a selection of any other is ignored,
 *   and so are the events of an actor that is none
 */
export function decodeView(
  search: string,
  ids: Pick<ReadonlySet<ItemId>, 'has'>,
  migrations: readonly Migration[] = MIGRATIONS,
): DecodedView {
  const ignored: string[] = [];
  const refuse = (key: string, value: string) => void ignored.push(`${key}=${clip(value)}`);
  if (search.length > LONGEST_QUERY) ignored.push('the end of a very long address');
  const query = new URLSearchParams(search.slice(0, LONGEST_QUERY));
  for (const migrate of migrations) migrate(query);

  let { centre, zoom, layers } = DEFAULT_VIEW;
  const rest: { -readonly [K in 'selected' | 'until' | 'kind' | 'phase' | 'actor' | 'measure']?: View[K] } = {};
  const read: Record<(typeof READ_IN_ORDER)[number], (value: string) => void> = {
    at(value) {
      const numbers = /^-?\d{1,3}(\.\d{1,15})?,-?\d{1,3}(\.\d{1,15})?,\d{1,2}(\.\d{1,15})?$/.test(value)
        ? value.split(',').map(Number)
        : [];
      const [lat, lon, close] = numbers;
      if (lat === undefined || lon === undefined || close === undefined) return refuse('at', value);
      // Nothing that the map wrote lies outside its frame.
      if (
        lat < FRAME.south ||
        lat > FRAME.north ||
        lon < FRAME.west ||
        lon > FRAME.east ||
        close < ZOOMS.min ||
        close > ZOOMS.max
      )
        return refuse('at', value);
      ({ centre, zoom } = roundView({ centre: [lon, lat], zoom: close, layers }));
    },
    layers(value) {
      const words = value === 'none' ? [] : value.split(',');
      const known = LAYERS.filter((layer) => words.includes(layer));
      const unknown = [...new Set(words)].filter((word) => !known.some((layer) => layer === word));
      unknown.slice(0, 5).forEach((word) => refuse('layers', word));
      if (known.length > 0 || value === 'none') layers = new Set(known);
    },
    sel(value) {
      if (ids.has(value)) rest.selected = value;
      else refuse('sel', value);
    },
    until(value) {
      if (isDate(value)) rest.until = value;
      else refuse('until', value);
    },
    kind(value) {
      const known = EVENT_KINDS.find((kind) => kind === value);
      if (known) rest.kind = known;
      else refuse('kind', value);
    },
    phase(value) {
      const known = PHASES.find((phase) => phase === value);
      if (known) rest.phase = known;
      else refuse('phase', value);
    },
    actor(value) {
      if (ids.has(`actor/${value}`)) rest.actor = value;
      else refuse('actor', value);
    },
    measure(value) {
      const [from, to] = /^\d{1,4}-\d{1,4}$/.test(value) ? value.split('-').map(Number) : [];
      if (from !== undefined && to !== undefined && from < to && to <= LONGEST_KM) rest.measure = [from, to];
      else refuse('measure', value);
    },
  };
  for (const key of READ_IN_ORDER) {
    const [first, ...more] = query.getAll(key);
    if (first !== undefined) read[key](first);
    more.slice(0, 5).forEach((value) => refuse(key, value));
  }
  return { view: { centre, zoom, layers, ...rest }, ignored };
}

const clip = (text: string) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
